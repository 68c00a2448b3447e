// Going to a passage shows what it carries where its card is not to be seen. Nothing takes the keyboard.
import { firstTarget, type Annotation } from '../../core/model/annotation';
import { readerRef } from '../reader-handle';
import { isShown, panelsStore } from '../state/panels';
import { ui } from '../state/ui';
import { showCard } from './state';

/** Shows the passage's card beside it while the list of passages is hidden: by a closed panel, another tab, focus mode. */
export function showGoneTo(annotation: Annotation): void {
  const { focusMode, rightTab } = ui.getState();
  if (!focusMode && (rightTab === 'passages' || rightTab === 'review') && isShown(panelsStore.getState(), 'right'))
    return;
  // The text may still be scrolling to it in this frame.
  requestAnimationFrame(() => {
    if (ui.getState().current === annotation.id) showBeside(annotation);
  });
}

/** Shows the passage's card beside it, as far as the passage is in the document. */
export function showBeside(annotation: Annotation): void {
  const { start } = firstTarget(annotation);
  const box = readerRef.current?.rectOf({ start, end: annotation.targets.at(-1)?.end ?? start });
  if (box) showCard([annotation], box);
}
