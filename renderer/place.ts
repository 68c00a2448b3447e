// Where the analyst is in the open text: at the selection, at the current passage, or, once it was moved away, at the caret.
import { compareReadingOrder, firstTarget, type Annotation } from '../core/model/annotation';
import { mirror } from './state/project';
import { ui } from './state/ui';

/** Canonical offset, UTF-16 units: the selection's start, else the caret. Going to a passage takes the caret along. */
export function placeNow(): number {
  const { selection, caret } = ui.getState();
  return selection?.start ?? caret;
}

/**
 * The position in `order` (in reading order) of what comes next after (1) or before (-1) the place where one is, which
 * may be beyond its ends. The current passage is left behind, unless the caret was moved since it became current.
 */
export function nextPlace(order: readonly Annotation[], by: 1 | -1): number {
  const { current, currentAt, caret, selection } = ui.getState();
  const passage = current === null || caret !== currentAt ? undefined : mirror.getState().open?.index.get(current);
  if (passage) {
    const here = order.indexOf(passage);
    if (here >= 0) return here + by;
    return beside(order, by, (one) => compareReadingOrder(one, passage) > 0); // current, but left out by the filter
  }
  const from = selection?.[by === 1 ? 'end' : 'start'] ?? caret;
  return beside(order, by, (one) => firstTarget(one).start >= from);
}

/** `isAfter` holds from some position on: that one, or the one before it. */
function beside(order: readonly Annotation[], by: 1 | -1, isAfter: (one: Annotation) => boolean): number {
  const found = order.findIndex(isAfter);
  const after = found < 0 ? order.length : found;
  return by === 1 ? after : after - 1;
}
