// Which sections are in the DOM: all of a text of up to about 100,000 words, else as many around the place one reads,
// with spacers for the rest. It must not paint.
import type { OpenSource } from '../state/open-source';
import { SectionHeights, type TextMetrics } from './section-heights';
import { SectionMap } from './section-map';
import { createSection, type SectionView } from './section-view';

/** UTF-16 units, about 100,000 words: with accessibility on, Chromium's cost grows with the square of what is in the DOM. */
const budget = 600_000;
const mostLength = budget * 1.2;
/** The window slides when less than this is left on one side of the place one reads. */
const leastMargin = budget / 6;
/** What is put in at once around a new place; the rest follows when the machine is idle. */
const screenful = 8_000;

export interface WindowHooks {
  /** These sections were laid out anew. */
  readonly resized: (views: readonly SectionView[]) => void;
  /** Before sections leave or come: the native selection still says what the analyst has selected. */
  readonly aboutToSlide: () => void;
  /** They did: the browser has moved ends of a selection that stood in what left. */
  readonly slid: () => void;
}

interface Bounds {
  first: number;
  last: number;
}

export class SectionWindow {
  readonly sections: SectionMap;
  readonly heights: SectionHeights;
  /** The section that must stay, whatever the place: it holds the start of a drag. */
  pinned: number | null = null;
  readonly #open: OpenSource;
  readonly #hooks: WindowHooks;
  readonly #before = document.createElement('div');
  readonly #after = document.createElement('div');
  readonly #views = new Map<number, SectionView>();
  readonly #sizes: ResizeObserver;
  #in: Bounds = { first: 0, last: 0 };
  /** UTF-16 units in the DOM. A drag, which keeps its beginning, may have let it grow beyond the budget. */
  #length = 0;
  #wanted: Bounds = { first: 0, last: 0 };

  constructor(open: OpenSource, column: HTMLElement, metrics: TextMetrics, hooks: WindowHooks) {
    this.#open = open;
    this.#hooks = hooks;
    this.sections = new SectionMap(open.paragraphs);
    this.heights = new SectionHeights(open.paragraphs, this.sections, metrics);
    for (const spacer of [this.#before, this.#after]) spacer.className = 'reader-spacer';
    column.append(this.#before, this.#after);
    this.#sizes = new ResizeObserver((entries) => {
      const views = entries.map(({ target, borderBoxSize }) => {
        const section = Number((target as HTMLElement).dataset['section']);
        this.heights.measure(section, borderBoxSize[0]?.blockSize ?? this.heights.of(section));
        return this.#views.get(section);
      });
      hooks.resized(views.filter((view) => view !== undefined));
    });
  }

  /** Half-open range of the sections that are in the DOM. */
  get bounds(): Readonly<Bounds> {
    return this.#in;
  }

  view(section: number): SectionView | undefined {
    return this.#views.get(section);
  }

  views(): Iterable<SectionView> {
    return this.#views.values();
  }

  /** The element of paragraph `i`, when it is in the DOM. */
  paragraph(i: number): HTMLElement | undefined {
    const view = this.#views.get(this.sections.ofParagraph(i));
    return view?.paragraphs[i - view.first];
  }

  /** Brings `section` and a screenful around it into the DOM now. Returns whether the DOM changed. */
  seat(section: number): boolean {
    const { first, last } = this.#in;
    const isIn = (one: number) => one >= first && one < last;
    const near = this.#around(section, screenful);
    if (isIn(near.first) && isIn(near.last - 1)) return false;
    this.#hooks.aboutToSlide();
    const touches = near.first <= last && near.last >= first;
    if (!touches && this.pinned === null) this.#empty(near.first);
    this.#wanted = this.pinned === null ? this.#around(section, budget) : join(this.#in, near);
    while (this.#in.first > near.first) this.#add(this.#in.first - 1);
    while (this.#in.last < near.last) this.#add(this.#in.last);
    this.#space();
    this.#hooks.slid();
    return true;
  }

  /** One step towards the window around `section`, the place one reads, without its hooks. Returns whether there is more to do. */
  step(section: number): boolean {
    if (this.pinned === null && (this.#length > mostLength || this.#isShort(section)))
      this.#wanted = this.#around(section, budget);
    const { first, last } = this.#in;
    const { first: wantedFirst, last: wantedLast } = this.#wanted;
    const nearerFirst = section - first < last - section || last >= wantedLast;
    if (first > wantedFirst && nearerFirst) this.#add(first - 1);
    else if (last < wantedLast) this.#add(last);
    else if (this.pinned === null && first < wantedFirst) this.#remove(first);
    else if (this.pinned === null && last > wantedLast) this.#remove(last - 1);
    else return false;
    this.#space();
    return true;
  }

  /** The sections whose boxes reach into [top, bottom) of the viewport, half-open. Reads layout. */
  within(top: number, bottom: number): Bounds {
    const edge = (beyond: (rect: DOMRect) => boolean) => {
      let low = this.#in.first;
      let high = this.#in.last;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const view = this.#views.get(middle);
        if (view && beyond(view.element.getBoundingClientRect())) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return { first: edge((rect) => rect.bottom > top), last: edge((rect) => rect.top >= bottom) };
  }

  /** The column changed its width or its font. */
  reset(metrics: TextMetrics): void {
    this.heights.reset(metrics);
    this.#space();
  }

  dispose(): void {
    this.#sizes.disconnect();
  }

  #isShort(section: number): boolean {
    const { first, last } = this.#in;
    const length = (from: number, to: number) => {
      let sum = 0;
      for (let i = from; i < to && sum < leastMargin; i += 1) sum += this.sections.length(i);
      return sum;
    };
    const shortBefore = first > 0 && length(first, section) < leastMargin;
    const shortAfter = last < this.sections.count && length(section, last) < leastMargin;
    return shortBefore || shortAfter;
  }

  /** The sections around `section` that hold about `length` UTF-16 units together. */
  #around(section: number, length: number): Bounds {
    let first = section;
    let last = Math.min(section + 1, this.sections.count);
    let sum = this.sections.length(section);
    while (sum < length && (first > 0 || last < this.sections.count)) {
      const down = last < this.sections.count && (first === 0 || last - section <= section - first);
      if (down) sum += this.sections.length(last++);
      else sum += this.sections.length(--first);
    }
    return { first, last };
  }

  #add(section: number): void {
    const view = createSection(this.#open, this.sections, section, this.heights.of(section));
    this.#views.set(section, view);
    this.#length += this.sections.length(section);
    if (section < this.#in.first) this.#before.after(view.element);
    else this.#after.before(view.element);
    this.#in = join(this.#in, { first: section, last: section + 1 });
    this.#sizes.observe(view.element);
  }

  #remove(section: number): void {
    const view = this.#views.get(section);
    if (view) {
      this.#sizes.unobserve(view.element);
      view.element.remove();
    }
    this.#views.delete(section);
    this.#length -= this.sections.length(section);
    if (section === this.#in.first) this.#in = { first: section + 1, last: this.#in.last };
    else this.#in = { first: this.#in.first, last: section };
  }

  #empty(at: number): void {
    while (this.#in.last > this.#in.first) this.#remove(this.#in.last - 1);
    this.#in = { first: at, last: at };
  }

  #space(): void {
    const { first, last } = this.#in;
    this.#before.style.blockSize = `${this.heights.before(first)}px`;
    this.#after.style.blockSize = `${this.heights.total - this.heights.before(last)}px`;
  }
}

function join(a: Bounds, b: Bounds): Bounds {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}
