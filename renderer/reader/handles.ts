// The handles at both ends of every stretch of the current passage, and dragging them. For the mouse only: keys have
// Alt and the arrows. They stand inside the sections, beside the paragraphs, so that they scroll with the text.
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import type { TextRange } from '../../core/text/boundaries';
import type { Edge } from '../../core/text/edges';
import { EdgeDrag } from './edge-drag';
import { Lines } from './lines';
import type { TextView } from './text-view';

export interface HandlesParts {
  readonly view: TextView;
  /** The text's offset under a point of the viewport; null beside the text. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** A range with whole words at its ends, by habit or, `inverted`, against it. */
  readonly meant: (range: TextRange, inverted: boolean) => TextRange;
  /** Shows what would be marked; null: nothing any more. */
  readonly preview: (range: TextRange | null) => void;
  readonly redraw: (id: AnnotationId, stretch: TextRange, range: TextRange) => void;
}

/** How far a handle reaches into its own line, in CSS pixels: the rest lies above or below it. */
const overlap = 6;
const size = 24;

export class Handles {
  readonly #parts: HandlesParts;
  readonly #lines: Lines;
  readonly #listeners = new AbortController();
  #elements: HTMLElement[] = [];
  #isAllowed = false;
  #drag: EdgeDrag | null = null;

  constructor(parts: HandlesParts) {
    this.#parts = parts;
    const { view } = parts;
    this.#lines = new Lines(view.open, view.places, view.viewport.window);
    view.current.onShown = () => this.show();
    view.scroller.addEventListener('scrollend', () => this.show(), { signal: this.#listeners.signal });
  }

  allow(isAllowed: boolean): void {
    if (isAllowed === this.#isAllowed) return;
    this.#isAllowed = isAllowed;
    this.show();
  }

  /** Puts the handles where the ends are now. */
  show(): void {
    const { annotation } = this.#parts.view.current;
    if (this.#drag && this.#drag.annotation !== annotation) this.#drag.cancel();
    for (const element of this.#elements) element.remove();
    this.#elements = [];
    if (!this.#isAllowed || !annotation) return;
    for (const { revision, start, end } of annotation.targets) {
      if (revision !== this.#parts.view.open.revision) continue;
      for (const edge of ['start', 'end'] as const) {
        if (this.#isNear(edge === 'start' ? start : end)) this.#place(annotation, { start, end }, edge);
      }
    }
  }

  /** Elsewhere they would be measured for nobody; a scroll that ends puts them there. */
  #isNear(offset: number): boolean {
    const { viewport } = this.#parts.view;
    const section = viewport.window.sections.ofOffset(offset);
    const { first, last } = viewport.near;
    return first <= section && section < last;
  }

  dispose(): void {
    this.#listeners.abort();
    this.#drag?.cancel();
  }

  #place(annotation: Annotation, stretch: TextRange, edge: Edge): void {
    const section = this.#parts.view.places.toDom(stretch[edge])?.node.parentElement?.closest('.reader-section');
    const rect = this.#lines.caretRect(stretch[edge], edge === 'end' ? 'before' : 'after');
    if (!section || rect === null) return;
    const box = section.getBoundingClientRect();
    const element = document.createElement('div');
    element.className = 'reader-handle';
    element.dataset['edge'] = edge;
    element.ariaHidden = 'true';
    element.title = edge === 'start' ? strings.boundaries.dragStart : strings.boundaries.dragEnd;
    const top = edge === 'start' ? rect.top + overlap - size : rect.bottom - overlap;
    element.style.left = `${rect.left - box.left - size / 2}px`;
    element.style.top = `${top - box.top}px`;
    element.addEventListener('mousedown', (event) => this.#press(event, annotation, stretch, edge, rect));
    section.append(element);
    this.#elements.push(element);
  }

  #press(event: MouseEvent, annotation: Annotation, stretch: TextRange, edge: Edge, rect: DOMRect): void {
    if (event.button !== 0) return;
    event.preventDefault(); // else the text would begin a selection
    event.stopPropagation();
    this.#parts.view.scroller.focus({ preventScroll: true });
    const { view, offsetAt, meant, preview } = this.#parts;
    this.#drag = new EdgeDrag(event, {
      annotation,
      stretch,
      edge,
      scroller: view.scroller,
      text: view.open.text,
      /** From where the mouse took the handle to the middle of the line beside the end. */
      grip: { x: event.clientX - rect.left, y: event.clientY - (rect.top + rect.bottom) / 2 },
      offsetAt,
      meant,
      preview,
      done: (range) => {
        this.#drag = null;
        if (range) this.#parts.redraw(annotation.id, stretch, range);
      },
      clicked: (x, y) => this.#click(x, y),
    });
  }

  /** A press without a drag is meant for the text below the handle. */
  #click(x: number, y: number): void {
    const { view, offsetAt } = this.#parts;
    const offset = offsetAt(x, y);
    if (offset !== null) view.placeCaret(offset);
    const mark = document.elementFromPoint(x, y)?.closest('mark');
    if (mark) view.current.pickAt(view.painter.run(mark)?.start ?? null);
  }
}
