// Every shortcut as it is now, by menu: searched by name or by key, exported, and the way to change them.
import { useRef, useState } from 'react';
import type { MapEntry } from '../../core/keyboard-map';
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { MapSearch } from '../keyboard-map/map-search';
import { emptyQuery, useMap } from '../keyboard-map/use-map';
import { ui } from '../state/ui';
import { Button } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Modal } from '../ui/modal';

export function KeysDialog() {
  const [query, setQuery] = useState(emptyQuery);
  const groups = useMap(query);
  const field = useRef<HTMLInputElement>(null);
  const found = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Modal
      title={strings.keysDialog.title}
      description={strings.keysDialog.description}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
      initialFocus={field}
    >
      <MapSearch field={field} query={query} found={found} onChange={setQuery} />
      {/* It scrolls: without a stop of its own, keys could not reach its end. */}
      <div className="keys-columns" role="group" aria-label={strings.keysDialog.title} tabIndex={0}>
        {groups.map(({ id, title, entries }) => (
          <section key={id} className="keys-group" aria-labelledby={`keys-${id}`}>
            <h3 id={`keys-${id}`} className="panel-heading">
              {title}
            </h3>
            <dl className="keys-list">
              {entries.map((entry) => (
                <KeyEntry key={entry.id} entry={entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="modal-buttons">
        <Button onClick={() => perform('exportKeys')}>{strings.keysDialog.export}</Button>
        <span className="stretch" />
        <Button onClick={() => ui.setState({ dialog: { kind: 'settings', page: 'keys' } })}>
          {strings.keysDialog.change}
        </Button>
      </div>
    </Modal>
  );
}

function KeyEntry({ entry: { label, keys, changed } }: { readonly entry: MapEntry }) {
  return (
    <div className="keys-entry">
      <dt>{label}</dt>
      <dd>
        {changed && <span className="keys-or">{strings.keysDialog.changed}</span>}
        {keys.length === 0 && <span className="keys-or">{strings.keysDialog.none}</span>}
        {keys.map((shortcut, i) => (
          <span key={shortcut} className="keys-shortcut">
            {i > 0 && <span className="keys-or">{strings.keysDialog.or}</span>}
            <KeyCaps keys={shortcut} />
          </span>
        ))}
      </dd>
    </div>
  );
}
