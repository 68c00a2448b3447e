// What the mouse does beside selecting: clicks in the margin, and resting on a passage to see what it carries.
// It must not know how that is shown.
import { firstTarget, type Annotation } from '../../core/model/annotation';
import { standsFor } from './margin-elements';
import type { TextView } from './text-view';

export interface PointingEvents {
  /** "+N" was pressed: these are to be chosen from, by `box`. */
  list(annotations: readonly Annotation[], box: DOMRect): void;
  /** The mouse rests on these, the innermost first; `box` is the passage's. Null: it has left them. */
  rest(annotations: readonly Annotation[] | null, box: DOMRect): void;
}

/** Milliseconds until a resting mouse asks, as tooltips wait; and until what is shown may go, so that the mouse can reach it. */
const delay = 500;
const grace = 300;

export class Pointing {
  readonly #view: TextView;
  readonly #events: PointingEvents;
  readonly #listeners = new AbortController();
  #over: readonly Annotation[] | null = null;
  #timer = 0;

  constructor(view: TextView, events: PointingEvents) {
    this.#view = view;
    this.#events = events;
    const { signal } = this.#listeners;
    const { column, scroller } = view;
    column.addEventListener('mousedown', (event) => this.#press(event), { signal, capture: true });
    column.addEventListener('click', (event) => this.#click(event), { signal });
    column.addEventListener('mouseover', (event) => this.#enter(event), { signal, passive: true });
    scroller.addEventListener('mouseleave', () => this.#rest(null), { signal, passive: true });
    scroller.addEventListener('scroll', () => this.#forget(), { signal, passive: true });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
  }

  /** A press in the margin selects no text and gives up no selection. */
  #press(event: MouseEvent): void {
    this.#forget();
    if (!(event.target instanceof Element) || standsFor(event.target) === null) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const annotations = target && standsFor(target);
    const first = annotations?.[0];
    if (target === null || !annotations || first === undefined) return;
    this.#view.scroller.focus({ preventScroll: true });
    if (target.closest('.margin-more')) this.#events.list(annotations, target.getBoundingClientRect());
    else this.#pick(first);
  }

  /** Reading goes on from there, unless words are selected. */
  #pick(annotation: Annotation): void {
    if (this.#view.selection.isCollapsed) this.#view.placeCaret(firstTarget(annotation).start);
    this.#view.current.pick(annotation);
  }

  #enter({ target, buttons }: MouseEvent): void {
    if (!(target instanceof Element) || buttons !== 0) return;
    const mark = target.closest('mark');
    const run = mark && this.#view.painter.run(mark);
    const annotations = run ? this.#view.painter.at(run.start) : standsFor(target);
    this.#rest(target.closest('.margin-more') ? null : annotations);
  }

  #rest(annotations: readonly Annotation[] | null): void {
    const isSame = annotations?.[0]?.id === this.#over?.[0]?.id && annotations?.length === this.#over?.length;
    if (isSame && annotations !== null) return;
    this.#over = annotations;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => this.#events.rest(annotations, this.#boxOf(annotations)),
      annotations ? delay : grace,
    );
  }

  /** The text moves or is pressed: what was shown of it goes, and comes back only when the mouse comes anew. */
  #forget(): void {
    clearTimeout(this.#timer); // also of what the mouse has just left: it goes now
    this.#events.rest(null, new DOMRect());
    this.#over = null;
  }

  #boxOf(annotations: readonly Annotation[] | null): DOMRect {
    const targets = annotations?.[0]?.targets ?? [];
    const start = targets[0]?.start ?? 0;
    return this.#view.rectOf({ start, end: targets.at(-1)?.end ?? start }) ?? new DOMRect();
  }
}
