// The top bar's search field that is a button: it opens the palette.
import { Search } from 'lucide-react';
import { strings } from '../../core/language/index';
import { keysOf } from '../../core/shortcuts';
import { perform } from '../actions';
import { usePreferences } from '../state/settings';
import { KeyCaps } from '../ui/key-caps';

export function PaletteButton() {
  const [keys] = usePreferences(({ shortcuts }) => keysOf('openPalette', shortcuts));
  return (
    <button
      type="button"
      className="palette-button"
      aria-haspopup="dialog"
      // A press leaves the keyboard where it is: what is chosen acts there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => perform('openPalette')}
    >
      <Search aria-hidden="true" />
      <span className="palette-button-words">{strings.palette.search}</span>
      {keys !== undefined && <KeyCaps keys={keys} />}
    </button>
  );
}
