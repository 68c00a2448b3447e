// What the keys do while the picker is open: letters act at once until its field has the keyboard.
import type { ActionId } from '../../core/actions';
import { strings } from '../../core/language/index';
import { keysOf } from '../../core/shortcuts';
import { usePreferences } from '../state/settings';
import { KeyCaps } from '../ui/key-caps';
import { Key } from '../ui/small';

const listening = [
  ['↵', 'choose'],
  [{ action: 'editNote' }, 'note'],
  [{ action: 'highlight' }, 'highlight'],
  [{ action: 'copyCitation' }, 'copy'],
  ['Esc', 'close'],
] as const;
const typing = [
  ['↵', 'tag'],
  ['↑↓', 'choose'],
  ['Esc', 'close'],
] as const;

export function PickerHints(props: { readonly typing: boolean }) {
  return (
    <div className="picker-hints" aria-hidden="true">
      {(props.typing ? typing : listening).map(([key, meaning]) =>
        typeof key === 'string' ? (
          <span key={meaning}>
            <Key>{key}</Key> {strings.picker.hints[meaning]}
          </span>
        ) : (
          <ActionHint key={meaning} action={key.action} meaning={strings.picker.hints[meaning]} />
        ),
      )}
    </div>
  );
}

/** Nothing when the action has no key. */
function ActionHint({ action, meaning }: { readonly action: ActionId; readonly meaning: string }) {
  const [first] = usePreferences(({ shortcuts }) => keysOf(action, shortcuts));
  if (first === undefined) return null;
  return (
    <span>
      <KeyCaps keys={first} /> {meaning}
    </span>
  );
}
