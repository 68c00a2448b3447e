// One action's keys: each can be taken off, another be added by pressing it; a key that is taken names its action first.
import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { acceleratorOf, keyCaps } from '../../core/key-caps';
import { holderOf, refusalOf, withKeys, type KeyRefusal } from '../../core/key-changes';
import type { MapEntry } from '../../core/keyboard-map';
import { strings } from '../../core/language/index';
import { defaultKeys } from '../../core/shortcuts';
import type { ActionId } from '../../core/actions';
import { changePreferences, settings } from '../state/settings';
import { IconButton } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Tip } from '../ui/tip';
import { KeyAnswer, type Answer } from './key-answer';
import { KeyPress } from './key-press';

/** Keys that one action may have. */
const mostKeys = 4;
const isMac = navigator.userAgent.includes('Mac');
const spoken = (keys: string) => keyCaps(keys, isMac).join('+');
const labelOf = (id: ActionId) => strings.actions[id].replace(/…$/, '');

interface MapRowProps {
  readonly action: ActionId;
  readonly entry: MapEntry;
  /** For screen readers: what changed. */
  readonly say: (words: string) => void;
}

/** Keys of one place of the window. */
export function FixedRow({ entry: { label, keys } }: { readonly entry: MapEntry }) {
  return (
    <li className="map-row">
      <span className="map-label">{label}</span>
      {keys.map((key) => (
        <span key={key} className="map-key">
          <KeyCaps keys={key} />
        </span>
      ))}
      <span className="keys-or">{strings.keysDialog.fixed}</span>
    </li>
  );
}

export function MapRow({ action: id, entry: { label, keys, changed, fixed }, say }: MapRowProps) {
  const [waits, setWaits] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { keysDialog } = strings;
  const give = (next: readonly string[]) => {
    const shortcuts = withKeys(settings.getState().preferences.shortcuts, id, next);
    changePreferences({
      shortcuts: Object.fromEntries(Object.entries(shortcuts).map(([key, own]) => [key, [...own]])),
    });
    const all = next.map(spoken).join(` ${keysDialog.or} `);
    say(next.length === 0 ? keysDialog.nowNone(label) : keysDialog.now(label, all));
    done();
  };
  const done = () => {
    // Before what has the keyboard goes away: else the dialog takes it.
    add.current?.focus();
    setWaits(false);
    setAnswer(null);
  };
  const hear = (shortcut: string) => {
    const { shortcuts } = settings.getState().preferences;
    const pressed = acceleratorOf(shortcut);
    const refusal = keys.length >= mostKeys ? 'full' : refusalOf(shortcut, shortcuts);
    const holder = holderOf(id, pressed, shortcuts);
    setWaits(false);
    if (refusal !== null) setAnswer({ words: keysDialog.refused(spoken(pressed), reasonOf(refusal)), accept: null });
    else if (holder === null) give([pressed, ...keys.filter((key) => acceleratorOf(key) !== pressed)]);
    else {
      const words = keysDialog.taken(spoken(pressed), labelOf(holder));
      setAnswer({ words, accept: () => give([pressed, ...keys]) });
    }
  };
  return (
    <li className="map-row">
      <span className="map-label">{label}</span>
      {changed && <span className="keys-or">{keysDialog.changed}</span>}
      {keys.map((key) => (
        <span key={key} className="map-key">
          <KeyCaps keys={key} />
          {!fixed && (
            <IconButton
              label={keysDialog.remove(spoken(key), label)}
              onClick={() => give(keys.filter((other) => other !== key))}
            >
              <X aria-hidden="true" />
            </IconButton>
          )}
        </span>
      ))}
      {keys.length === 0 && <span className="keys-or">{keysDialog.none}</span>}
      {waits && (
        <KeyPress
          label={keysDialog.press(label)}
          words={keysDialog.pressKey}
          onPress={hear}
          onCancel={() => setWaits(false)}
        />
      )}
      {changed && (
        <Tip text={keysDialog.resetTip}>
          <IconButton label={keysDialog.reset(label)} onClick={() => give(defaultKeys(id))}>
            <RotateCcw aria-hidden="true" />
          </IconButton>
        </Tip>
      )}
      {fixed ? (
        <span className="keys-or">{keysDialog.fixed}</span>
      ) : (
        // No tooltip: open on the button that has the keyboard, it would take the Esc that is meant for the dialog.
        <IconButton ref={add} label={keysDialog.add(label)} onClick={() => setWaits(true)}>
          <Plus aria-hidden="true" />
        </IconButton>
      )}
      {answer && <KeyAnswer answer={answer} onClose={done} />}
    </li>
  );
}

function reasonOf(refusal: KeyRefusal | 'full'): string {
  const { refusals } = strings.keysDialog;
  return typeof refusal === 'string' ? refusals[refusal] : refusals.fixed(labelOf(refusal.fixed));
}
