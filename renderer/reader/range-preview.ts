// What would be marked if the mouse were released now. While it is shown, the native selection is not.
import type { TextRange } from '../../core/text/boundaries';
import type { Places } from './places';

const highlightName = 'reader-preview';

export class RangePreview {
  readonly #scroller: HTMLElement;
  readonly #places: Places;

  constructor(scroller: HTMLElement, places: Places) {
    this.#scroller = scroller;
    this.#places = places;
  }

  show(range: TextRange | null): void {
    const painted = range && this.#places.toRange(range.start, range.end);
    this.#scroller.classList.add('previewing');
    if (painted) CSS.highlights.set(highlightName, new Highlight(painted));
    else CSS.highlights.delete(highlightName);
  }

  hide(): void {
    this.#scroller.classList.remove('previewing');
    CSS.highlights.delete(highlightName);
  }
}
