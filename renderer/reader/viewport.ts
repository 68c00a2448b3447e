// Keeps the DOM ahead of the eye: which sections are in it, and which of those carry marks. The first screen at once,
// the rest of the window when the machine is idle.
import type { OpenSource } from '../state/open-source';
import { metricsOf, styleGaps } from './metrics';
import type { Painter } from './painter';
import type { SectionView } from './section-view';
import { SectionWindow } from './section-window';

/** Idle time below this, in milliseconds, is left to the browser: one section takes about half a millisecond. */
const leastIdle = 3;
/** Steps per turn when the machine never idles, as under a held wheel. */
const stepsWhenBusy = 4;

const framesToSettle = 3;

export interface ViewportHooks {
  /** Before a change of the DOM, while it still says what the analyst's hand has just selected. */
  readonly aboutToChange: () => void;
  /** Sections came and went: a selection must be written again, before anybody reads what became of it. */
  readonly slid: () => void;
  /** Nodes were replaced or heights changed: places in the DOM must be found again. */
  readonly laidOut: () => void;
  /** The lines or the marks of this section may stand elsewhere, or be others. */
  readonly outdated: (view: SectionView) => void;
}

export class Viewport {
  readonly window: SectionWindow;
  readonly #scroller: HTMLElement;
  readonly #column: HTMLElement;
  readonly #painter: Painter;
  readonly #aboutToChange: () => void;
  readonly #onLaidOut: () => void;
  readonly #slid: () => void;
  readonly #outdated: (view: SectionView) => void;
  readonly #widths: ResizeObserver;
  /** The section one reads. */
  #place = 0;
  /** The sections in sight when that was last looked at, half-open. */
  #seen = { first: 0, last: 0 };
  #width = 0;
  #idle = 0;
  #repaint = 0;
  /** The first paragraph in sight and where it stands, to be kept there when the column changes its width. */
  #held: { element: HTMLElement; top: number } | null = null;

  constructor(open: OpenSource, scroller: HTMLElement, column: HTMLElement, painter: Painter, hooks: ViewportHooks) {
    this.#scroller = scroller;
    this.#column = column;
    this.#painter = painter;
    this.#aboutToChange = hooks.aboutToChange;
    this.#onLaidOut = hooks.laidOut;
    this.#outdated = hooks.outdated;
    styleGaps(column);
    this.#slid = hooks.slid;
    this.window = new SectionWindow(open, column, metricsOf(column, []), {
      resized: (views) => {
        views.forEach(hooks.outdated);
        hooks.aboutToChange();
        hooks.laidOut();
      },
      aboutToSlide: hooks.aboutToChange,
      slid: hooks.slid,
    });
    this.#widths = new ResizeObserver(() => this.#onResized());
    // The event is dispatched at each section; capturing hears them all.
    column.addEventListener('contentvisibilityautostatechange', this.#onSkipped, { capture: true });
    scroller.addEventListener('scroll', this.update, { passive: true });
  }

  /** The first screen, now; then everything that observes. */
  start(): void {
    if (this.window.sections.count > 0) this.window.seat(0);
    for (const view of this.window.views()) {
      this.#painter.paint(view); // before the layout, to need only one
      this.#outdated(view);
    }
    this.#width = this.#column.clientWidth;
    this.window.reset(this.#measured());
    this.update();
    this.#widths.observe(this.#column);
  }

  /** After a scroll, or a change of the DOM. */
  readonly update = (): void => {
    if (this.window.sections.count === 0) return;
    const box = this.#scroller.getBoundingClientRect();
    if (this.#showsSpacer(box)) {
      const top = this.#scroller.scrollTop - this.#textTop(box);
      this.window.seat(this.window.heights.at(top + box.height / 2));
    }
    const { first, last } = (this.#seen = this.window.within(box.top, box.bottom));
    this.#place = Math.max(0, Math.min((first + last) >> 1, this.window.sections.count - 1));
    this.#paint(first - 1, last + 1);
    this.#fill();
    const isInSight = (element: HTMLElement) => element.getBoundingClientRect().bottom > box.top;
    const element = this.window.view(first)?.paragraphs.find(isInSight);
    this.#held = element ? { element, top: element.getBoundingClientRect().top - box.top } : null;
  };

  /** Half-open range of the sections around the window, one more on each side. */
  get near(): { first: number; last: number } {
    const box = this.#scroller.getBoundingClientRect();
    const { first, last } = this.window.within(box.top, box.bottom);
    return { first: first - 1, last: last + 1 };
  }

  /**
   * These paragraphs look different now: at once near what was last in sight, which costs no layout of what else has just
   * changed in the window; elsewhere when they come near.
   */
  repaint(paragraphs: Iterable<number>): void {
    const { first, last } = this.#seen;
    this.#aboutToChange();
    let replaced = false;
    for (const i of paragraphs) {
      const section = this.window.sections.ofParagraph(i);
      const view = this.window.view(section);
      const element = view?.paragraphs[i - view.first];
      if (view === undefined || element === undefined || !view.painted) continue;
      if (section >= first - 1 && section <= last) replaced = this.#painter.paintParagraph(element, i) || replaced;
      else view.painted = false;
      this.#outdated(view);
    }
    if (replaced) this.#onLaidOut();
    this.#lookAgain();
  }

  /** Everything looks different now: at once what was last in sight, what is near it when the machine is idle. */
  repaintAll(): void {
    for (const view of this.window.views()) view.painted = false;
    this.#paint(this.#seen.first, this.#seen.last);
    this.#lookAgain();
  }

  #lookAgain(): void {
    cancelIdleCallback(this.#repaint);
    this.#repaint = requestIdleCallback(this.update, { timeout: 300 });
  }

  dispose(): void {
    cancelIdleCallback(this.#idle);
    cancelIdleCallback(this.#repaint);
    this.#widths.disconnect();
    this.window.dispose();
    this.#scroller.removeEventListener('scroll', this.update);
    this.#column.removeEventListener('contentvisibilityautostatechange', this.#onSkipped, { capture: true });
  }

  #paint(first: number, last: number): void {
    let painted = false;
    for (let section = first; section < last; section += 1) {
      const view = this.window.view(section);
      if (view === undefined || view.painted) continue;
      if (!painted) this.#aboutToChange();
      this.#painter.paint(view);
      this.#outdated(view);
      painted = true;
    }
    if (painted) this.#onLaidOut();
  }

  readonly #onSkipped = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || (event as ContentVisibilityAutoStateChangeEvent).skipped) return;
    const section = Number(target.dataset['section']);
    this.#paint(section, section + 1);
  };

  /** From the top of what scrolls to the top of the text, in CSS pixels. */
  #textTop(box: DOMRect): number {
    const { first } = this.window.bounds;
    const element = this.window.view(first)?.element;
    const top = element?.getBoundingClientRect().top ?? 0;
    return top - box.top + this.#scroller.scrollTop - this.window.heights.before(first);
  }

  #showsSpacer(box: DOMRect): boolean {
    const { first, last } = this.window.bounds;
    const rect = (section: number) => this.window.view(section)?.element.getBoundingClientRect();
    const above = first > 0 && (rect(first)?.top ?? 0) > box.top;
    const below = last < this.window.sections.count && (rect(last - 1)?.bottom ?? 0) < box.bottom;
    return above || below;
  }

  #fill(): void {
    if (this.#idle !== 0) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        this.#idle = 0;
        this.#aboutToChange();
        let more = true;
        for (let i = 0; more && (i < stepsWhenBusy || deadline.timeRemaining() > leastIdle); i += 1) {
          if (!deadline.didTimeout && deadline.timeRemaining() < leastIdle) break;
          more = this.window.step(this.#place);
        }
        this.#slid();
        if (more) this.#fill();
      },
      { timeout: 300 },
    );
  }

  #onResized(): void {
    if (this.#column.clientWidth !== this.#width) this.restyled();
  }

  /** The column's width, font or spaces are others now: what one reads stays where it is. */
  restyled(): void {
    this.#aboutToChange();
    this.#width = this.#column.clientWidth;
    for (const view of this.window.views()) this.#outdated(view);
    this.window.reset(this.#measured());
    this.#hold(this.#held, framesToSettle);
    this.#onLaidOut();
  }

  /** Every height above changed, in this frame and, as sections are laid out anew, in the next ones. */
  #hold(held: { element: HTMLElement; top: number } | null, frames: number): void {
    if (held?.element.isConnected === true) {
      const top = held.element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
      this.#scroller.scrollTop += top - held.top;
    }
    this.update();
    if (frames > 0) requestAnimationFrame(() => this.#hold(held, frames - 1));
  }

  #measured() {
    const view = this.window.view(this.#place);
    return metricsOf(this.#column, view?.paragraphs ?? []);
  }
}
