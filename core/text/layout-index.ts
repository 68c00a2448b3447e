// Finds the layout over a stretch of a text without looking through all of it.
import type { LayoutRange } from '../model/layout';

type PageRange = Extract<LayoutRange, { type: 'page' }>;

export class LayoutIndex {
  readonly #ranges: readonly LayoutRange[];
  readonly #pages: readonly PageRange[];
  /** The furthest end of each range and all before it. */
  readonly #reach: Float64Array;

  /** `ranges` by start, in UTF-16 code units. */
  constructor(ranges: readonly LayoutRange[]) {
    this.#pages = ranges.filter((range) => range.type === 'page');
    this.#ranges = ranges.filter((range) => range.type !== 'page');
    this.#reach = new Float64Array(this.#ranges.length);
    let furthest = 0;
    this.#ranges.forEach(({ end }, at) => {
      furthest = Math.max(furthest, end);
      this.#reach[at] = furthest;
    });
  }

  get isEmpty(): boolean {
    return this.#ranges.length === 0 && this.#pages.length === 0;
  }

  /** Whether the format said what its lines are. */
  get hasBlocks(): boolean {
    return this.#ranges.some(({ type }) => type === 'heading' || type === 'listItem' || type === 'quotation');
  }

  /** The level (1 to 6) of the highest heading that begins after `offset`; null: there is none. O(n). */
  highestHeading(offset: number): number | null {
    let highest: number | null = null;
    for (const range of this.#ranges) {
      if (range.type === 'heading' && range.start > offset) highest = Math.min(highest ?? 6, range.level);
    }
    return highest;
  }

  /** The ranges that share a character with [start, end), by start; page beginnings are not among them. */
  over(start: number, end: number): readonly LayoutRange[] {
    const found: LayoutRange[] = [];
    for (let at = firstFrom(this.#ranges, end) - 1; at >= 0 && (this.#reach[at] ?? 0) > start; at -= 1) {
      const range = this.#ranges[at];
      if (range && range.end > start) found.push(range);
    }
    return found.reverse();
  }

  /** The pages that begin in [start, end). */
  pages(start: number, end: number): readonly PageRange[] {
    return this.#pages.slice(firstFrom(this.#pages, start), firstFrom(this.#pages, end));
  }
}

/** The place of the first range that starts at `offset` or after it. */
function firstFrom(ranges: readonly LayoutRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
