// What the keys do while the picker is open: letters act at once until its field has the keyboard.
import { strings } from '../../core/language/index';
import { Key } from '../ui/small';

const listening = [
  ['↵', 'choose'],
  ['N', 'note'],
  ['H', 'highlight'],
  ['C', 'copy'],
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
      {(props.typing ? typing : listening).map(([key, meaning]) => (
        <span key={key}>
          <Key>{key}</Key> {strings.picker.hints[meaning]}
        </span>
      ))}
    </div>
  );
}
