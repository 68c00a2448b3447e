// Larger and smaller text, by keys or the wheel with Ctrl.
import { strings } from '../core/language/index';
import { defaultPreferences, textSizes } from '../core/model/preferences';
import { changePreferences, settings } from './state/settings';
import { announce } from './state/ui';

/** Changes the size of the text by this many pixels; 0 is the size it comes with. */
export function changeTextSize(by: -1 | 0 | 1): void {
  const { textSize } = settings.getState().preferences;
  const wanted = by === 0 ? defaultPreferences.textSize : textSize + by;
  const size = Math.min(textSizes.most, Math.max(textSizes.least, wanted));
  if (size !== textSize) changePreferences({ textSize: size });
  announce(strings.look.textSizeIs(size));
}
