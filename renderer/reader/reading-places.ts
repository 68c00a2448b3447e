// Where each text was left: going back to it, or opening it beside itself, goes on there. Lost with the window.
import type { SourceId } from '../../core/model/identifier';
import { scrollPlaceOf, scrollToPlace } from './scroll-place';
import type { TextView } from './text-view';

interface ReadingPlace {
  readonly scroll: number;
  readonly caret: number;
}

const framesToSettle = 3;

const places = new Map<SourceId, ReadingPlace>();

export function rememberPlace(view: TextView): void {
  places.set(view.open.source.id, { scroll: scrollPlaceOf(view), caret: view.caret });
}

/** Back to where this text was left; at its beginning when it is read for the first time. */
export function returnToPlace(view: TextView): void {
  const place = places.get(view.open.source.id);
  if (place === undefined) return;
  if (place.caret <= view.open.text.length) view.placeCaret(place.caret);
  settle(view, place.scroll, framesToSettle);
}

/** Heights above are estimates that become real in the first frames. */
function settle(view: TextView, place: number, frames: number): void {
  if (!view.column.isConnected) return;
  scrollToPlace(view, place);
  if (frames > 0) requestAnimationFrame(() => settle(view, place, frames - 1));
}

/** Another project is opened: its sources may have the same ids. */
export function forgetPlaces(): void {
  places.clear();
}
