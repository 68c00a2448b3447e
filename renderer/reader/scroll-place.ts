// Where a text is scrolled to, as paragraphs from the beginning: 4.5 is half way through the fifth. Such a place means
// the same in any size, width and font.
import type { TextView } from './text-view';

/** What stands at the top edge; 0 at the very beginning. */
export function scrollPlaceOf({ open, scroller, viewport: { window } }: TextView): number {
  if (scroller.scrollTop <= 0 || open.paragraphs.count === 0) return 0;
  const edge = scroller.getBoundingClientRect().top;
  const view = window.view(window.within(edge, edge + 1).first);
  if (view === undefined) return open.paragraphs.count - 1;
  for (const [k, element] of view.paragraphs.entries()) {
    const { top, bottom } = extentOf(element);
    if (bottom > edge) return view.first + k + Math.max(0, (edge - top) / (bottom - top));
  }
  return view.first + view.paragraphs.length;
}

/** Scrolls so that `place` stands at the top edge, also when it is not in the DOM yet. */
export function scrollToPlace({ open, scroller, viewport }: TextView, place: number): void {
  if (place <= 0 || open.paragraphs.count === 0) scroller.scrollTop = 0;
  else {
    const i = Math.min(Math.floor(place), open.paragraphs.count - 1);
    viewport.window.seat(viewport.window.sections.ofParagraph(i));
    const element = viewport.window.paragraph(i);
    if (element === undefined) return;
    const { top, bottom } = extentOf(element);
    scroller.scrollTop += top + (place - i) * (bottom - top) - scroller.getBoundingClientRect().top;
  }
  viewport.update();
}

/** From the top of a paragraph to the top of the next, or to the end of its section. */
function extentOf(element: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  const next = element.nextElementSibling ?? null;
  const end = next?.getBoundingClientRect().top ?? element.parentElement?.getBoundingClientRect().bottom ?? bottom;
  return { top, bottom: Math.max(end, top + 1) };
}
