// Paints what the find bar found, near the window only: each registered range costs on every change of the DOM.
import type { Places } from './places';

const names = { hits: 'reader-hit', current: 'reader-hit-current' };
/** A screen of one-letter hits; beyond that colour says nothing any more. */
const mostPainted = 2_000;

export class HitView {
  /** Starts, ascending; every hit has the same length. */
  #starts: Uint32Array = new Uint32Array(0);
  #ends: Uint32Array = new Uint32Array(0);
  #current = -1;
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  set(starts: Uint32Array, ends: Uint32Array, current: number): void {
    this.#starts = starts;
    this.#ends = ends;
    this.#current = current;
  }

  get isEmpty(): boolean {
    return this.#starts.length === 0;
  }

  /** Paints the hits in [start, end) of the text. */
  paint(start: number, end: number): void {
    const hits = new Highlight();
    for (let i = this.#firstFrom(start); i < this.#starts.length && hits.size < mostPainted; i += 1) {
      if ((this.#starts[i] ?? 0) >= end) break;
      const range = this.#rangeOf(i);
      if (range && i !== this.#current) hits.add(range);
    }
    CSS.highlights.set(names.hits, hits);
    const current = this.#rangeOf(this.#current);
    if (current) CSS.highlights.set(names.current, new Highlight(current));
    else CSS.highlights.delete(names.current);
  }

  clear(): void {
    for (const name of Object.values(names)) CSS.highlights.delete(name);
  }

  #rangeOf(i: number): Range | null {
    const start = this.#starts[i];
    const end = this.#ends[i];
    return start === undefined || end === undefined ? null : this.#places.toRange(start, end);
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
