// Every shortcut, by menu, from the registry of actions.
import { actionIds, actionOf, type Menu } from '../../core/actions';
import { strings } from '../../core/language/index';
import { keyCaps } from '../keys';
import { ui } from '../state/ui';
import { Key } from '../ui/small';
import { Modal } from '../ui/modal';

const menus: readonly Menu[] = ['Passage', 'Boundaries', 'Go', 'Edit', 'File', 'Export', 'View', 'Help'];
const isMac = navigator.userAgent.includes('Mac');

interface Entry {
  readonly isRange?: true;
  readonly label: string;
  readonly keys: readonly string[];
}

/** The menu's actions that have keys; the nine pinned digits are one line. */
function entriesOf(menu: Menu): Entry[] {
  const ids = actionIds.filter((id) => actionOf(id).menu === menu && actionOf(id).keys !== undefined);
  const entries = ids
    .filter((id) => !id.startsWith('applyPinned'))
    .map((id) => ({ label: strings.actions[id].replace('…', ''), keys: actionOf(id).keys ?? [] }));
  const hasPinned = ids.some((id) => id.startsWith('applyPinned'));
  return hasPinned ? [...entries, { isRange: true, label: strings.keysDialog.pinned, keys: ['1', '9'] }] : entries;
}

export function KeysDialog() {
  const groups = menus.map((menu) => ({ menu, entries: entriesOf(menu) })).filter(({ entries }) => entries.length > 0);
  return (
    <Modal
      title={strings.keysDialog.title}
      description={strings.keysDialog.description}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
    >
      {/* It scrolls: without a stop of its own, keys could not reach its end. */}
      <div className="keys-columns" role="group" aria-label={strings.keysDialog.title} tabIndex={0}>
        {groups.map(({ menu, entries }) => (
          <section key={menu} className="keys-group" aria-labelledby={`keys-${menu}`}>
            <h3 id={`keys-${menu}`} className="panel-heading">
              {strings.menus[menu]}
            </h3>
            <dl className="keys-list">
              {entries.map((entry) => (
                <KeyEntry key={entry.label} entry={entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function KeyEntry({ entry: { label, keys, isRange } }: { readonly entry: Entry }) {
  const between = isRange ? '–' : strings.keysDialog.or;
  return (
    <div className="keys-entry">
      <dt>{label}</dt>
      <dd>
        {keys.map((shortcut, i) => (
          <span key={shortcut} className="keys-shortcut">
            {i > 0 && <span className="keys-or">{between}</span>}
            {keyCaps(shortcut, isMac).map((cap) => (
              <Key key={cap}>{cap}</Key>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
