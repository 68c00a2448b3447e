// Opening the palette, from wherever: apart from the palette itself, so that actions need not know how it looks.
import { isBehindDialog } from '../focus';
import { ui } from '../state/ui';

/** Opens the palette over what is being done: selection and current passage stay. Not over a dialog. */
export function openPalette(): void {
  if (!isBehindDialog()) ui.setState({ palette: true, picker: null });
}
