// The bars and names in the right margin, for sections near the window only. A mouse aid: hidden from screen readers, which
// have the marks and the cards. It follows a scroll one frame later, when the lines have been laid out anyway, and a change
// when the machine is idle: what was marked is seen first.
import type { AnnotationId } from '../../core/model/identifier';
import { barParts, type Part, rowPart } from './margin-elements';
import { MarginLayer } from './margin-layer';
import { layOutMargin, type MarginItem } from './margin-layout';
import { itemsOf, type Stretched } from './margin-measure';
import type { Painter } from './painter';
import type { SectionView } from './section-view';
import type { Viewport } from './viewport';

/** More lanes than this say nothing any more: the row's "+N" counts the rest. */
const mostLanes = 4;
/** Parts put in per frame: a screenful takes two or three. */
const mostPerFrame = 32;
/** Milliseconds until the margin follows a change on a machine that is never idle. */
const longestWait = 200;
/** CSS pixels: a name in its line. */
const rowHeight = 17;

export class MarginView {
  readonly #painter: Painter;
  readonly #viewport: () => Viewport;
  readonly #scroller: HTMLElement;
  /** What is in the document. */
  readonly #layers = new Map<SectionView, MarginLayer>();
  readonly #fresh = new WeakSet<SectionView>();
  #current: AnnotationId | null = null;
  #frame = 0;
  #idle = 0;
  #isDisposed = false;

  /** `viewport` is asked for later: it paints its first sections before anybody can hold it. */
  constructor(painter: Painter, viewport: () => Viewport, scroller: HTMLElement) {
    this.#painter = painter;
    this.#viewport = viewport;
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  /** This section was painted or laid out anew. */
  readonly outdated = (view: SectionView): void => {
    this.#fresh.delete(view);
    if (this.#idle === 0) this.#idle = requestIdleCallback(() => this.#update(), { timeout: longestWait });
  };

  setCurrent(current: AnnotationId | null): void {
    this.#current = current;
    for (const view of this.#layers.keys()) this.#fresh.delete(view);
    this.#schedule();
  }

  dispose(): void {
    this.#isDisposed = true;
    cancelAnimationFrame(this.#frame);
    cancelIdleCallback(this.#idle);
    this.#scroller.removeEventListener('scroll', this.#onScroll);
  }

  readonly #onScroll = (): void => this.#schedule();

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      // After this frame's layout: measuring costs nothing then, and the text never waits for its margin.
      setTimeout(() => {
        this.#frame = 0;
        if (!this.#isDisposed) this.#update();
      });
    });
  }

  #update(): void {
    cancelIdleCallback(this.#idle);
    this.#idle = 0;
    const viewport = this.#viewport();
    const { first, last } = viewport.near;
    const near = new Set<SectionView>();
    for (let section = first; section < last; section += 1) {
      const view = viewport.window.view(section);
      if (view?.painted === true) near.add(view);
    }
    for (const [view, layer] of this.#layers) {
      if (near.has(view)) continue;
      layer.remove();
      this.#layers.delete(view);
      this.#fresh.delete(view);
    }
    // One section is measured in a frame, so that scrolling does not wait for several at once.
    const [next, ...others] = [...near].filter((view) => !this.#fresh.has(view));
    if (next) this.#want(next);
    let left = mostPerFrame;
    for (const layer of this.#layers.values()) left -= layer.fill(left);
    const isFull = [...this.#layers.values()].every((layer) => layer.isFull);
    if (others.length > 0 || !isFull) this.#schedule();
  }

  #want(view: SectionView): void {
    this.#fresh.add(view);
    const layer = this.#layers.get(view) ?? new MarginLayer(view.element);
    this.#layers.set(view, layer);
    layer.want(this.#partsOf(itemsOf(view, this.#painter)));
  }

  #partsOf(items: readonly MarginItem<Stretched>[]): Part[] {
    const isCurrent = ({ annotation }: Stretched) => annotation.id === this.#current;
    // A tag's name says more than that something is marked.
    const rank = (of: Stretched) => (isCurrent(of) ? 2 : this.#painter.colour(of.annotation) === null ? 0 : 1);
    const { lanes, rows } = layOutMargin(items, { mostLanes, rowHeight, rank });
    const bars = items.flatMap((item, i) => {
      const lane = lanes[i] ?? null;
      const look = { colour: this.#painter.colour(item.of.annotation), isCurrent: isCurrent(item.of) };
      return lane === null ? [] : barParts(item, { lane, ...look });
    });
    const names = rows.map((row) => rowPart(row, this.#painter.shortLabel(row.named.annotation), isCurrent(row.named)));
    return [...bars, ...names];
  }
}
