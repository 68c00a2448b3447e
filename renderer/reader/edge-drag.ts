// One drag of a handle, from the press to the release: where the end would go is shown all the while; Esc gives it up.
import type { Annotation } from '../../core/model/annotation';
import type { TextRange } from '../../core/text/boundaries';
import { placeEdge, type Edge } from '../../core/text/edges';

export interface EdgeDragParts {
  readonly annotation: Annotation;
  readonly stretch: TextRange;
  readonly edge: Edge;
  readonly scroller: HTMLElement;
  readonly text: string;
  /** From the end to the mouse at the press, in CSS pixels: the end follows the mouse at this distance. */
  readonly grip: { readonly x: number; readonly y: number };
  readonly offsetAt: (x: number, y: number) => number | null;
  readonly meant: (range: TextRange, inverted: boolean) => TextRange;
  readonly preview: (range: TextRange | null) => void;
  /** The drag is over: the new range, or null when nothing is to change. */
  readonly done: (range: TextRange | null) => void;
  /** The mouse was let go where it was pressed. */
  readonly clicked: (x: number, y: number) => void;
}

/** Less than this, in CSS pixels, is a click. */
const least = 3;
/** So near to the edge of what scrolls, and so far per frame, in CSS pixels, the text scrolls along. */
const scrollZone = 28;
const scrollStep = 9;

export class EdgeDrag {
  readonly #parts: EdgeDragParts;
  readonly #pressed: MouseEvent;
  readonly #listeners = new AbortController();
  #last: MouseEvent;
  #range: TextRange | null = null;
  #frame = 0;

  constructor(pressed: MouseEvent, parts: EdgeDragParts) {
    this.#parts = parts;
    this.#pressed = this.#last = pressed;
    const { signal } = this.#listeners;
    document.addEventListener('mousemove', (event) => this.#move(event), { signal });
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
    document.addEventListener('keydown', (event) => this.#hear(event), { signal, capture: true });
    window.addEventListener('blur', () => this.cancel(), { signal });
    parts.scroller.classList.add('redrawing');
  }

  get annotation(): Annotation {
    return this.#parts.annotation;
  }

  cancel(): void {
    this.#end(null);
  }

  #move(event: MouseEvent): void {
    this.#last = event;
    const { clientX, clientY } = this.#pressed;
    if (this.#range === null && Math.hypot(event.clientX - clientX, event.clientY - clientY) < least) return;
    this.#follow();
    if (this.#frame === 0) this.#scroll();
  }

  #follow(): void {
    const { scroller, stretch, edge, text, grip, offsetAt, meant, preview } = this.#parts;
    const box = scroller.getBoundingClientRect();
    const y = Math.max(box.top + 1, Math.min(this.#last.clientY - grip.y, box.bottom - 1));
    const offset = offsetAt(this.#last.clientX - grip.x, y);
    if (offset === null) return;
    const placed = placeEdge(text, stretch, edge, offset);
    // Only the end that is dragged snaps: the other one stays what it was.
    this.#range = { ...placed, [edge]: meant(placed, this.#last.altKey)[edge] };
    preview(this.#range);
  }

  /** While the mouse is held at the edge of the text, it scrolls along. */
  #scroll(): void {
    const { scroller } = this.#parts;
    const { top, bottom } = scroller.getBoundingClientRect();
    const { clientY } = this.#last;
    const direction = clientY < top + scrollZone ? -1 : clientY > bottom - scrollZone ? 1 : 0;
    const before = scroller.scrollTop;
    if (direction !== 0) scroller.scrollTop += direction * scrollStep;
    if (scroller.scrollTop === before) {
      this.#frame = 0;
      return;
    }
    this.#follow();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #release(event: MouseEvent): void {
    if (event.button !== 0) return;
    const { stretch, clicked } = this.#parts;
    const range = this.#range;
    const isNew = range !== null && (range.start !== stretch.start || range.end !== stretch.end);
    if (range === null) clicked(event.clientX, event.clientY);
    this.#end(isNew ? range : null);
  }

  #hear(event: KeyboardEvent): void {
    if (event.key === 'Alt' || event.key === 'Shift' || event.key === 'Control') return;
    event.preventDefault(); // no other key acts on a passage that is being redrawn
    event.stopPropagation();
    if (event.key === 'Escape') this.cancel();
  }

  #end(range: TextRange | null): void {
    if (this.#listeners.signal.aborted) return;
    this.#listeners.abort();
    cancelAnimationFrame(this.#frame);
    this.#parts.scroller.classList.remove('redrawing');
    this.#parts.preview(null);
    this.#parts.done(range);
  }
}
