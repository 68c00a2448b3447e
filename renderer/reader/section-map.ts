// How a text is cut into sections, the units that enter and leave the DOM: about 16 paragraphs each. No DOM here.
import type { Paragraphs } from '../../core/text/paragraphs';

const paragraphsPerSection = 16;
/** Lines of verse or of a table are short: such a section takes more of them, up to this many. */
const mostParagraphs = 128;
/** UTF-16 units. A section below the first is not closed yet, one beyond the second always. */
const leastLength = 4_000;
const mostLength = 16_000;

/** Half-open range of paragraphs, counted from 0. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

export class SectionMap {
  readonly #paragraphs: Paragraphs;
  /** First paragraph of each section, and the number of paragraphs at the end. */
  readonly #bounds: Uint32Array;

  constructor(paragraphs: Paragraphs) {
    this.#paragraphs = paragraphs;
    const bounds = [0];
    let first = 0;
    for (let i = 0; i < paragraphs.count; i += 1) {
      const length = paragraphs.end(i) - paragraphs.start(first);
      const count = i + 1 - first;
      const full = count >= mostParagraphs || (count >= paragraphsPerSection && length >= leastLength);
      if (!full && length < mostLength) continue;
      bounds.push(i + 1);
      first = i + 1;
    }
    if (first < paragraphs.count) bounds.push(paragraphs.count);
    this.#bounds = Uint32Array.from(bounds);
  }

  get count(): number {
    return this.#bounds.length - 1;
  }

  paragraphsOf(section: number): ParagraphRange {
    return { first: this.#bounds[section] ?? 0, last: this.#bounds[section + 1] ?? 0 };
  }

  /** The section that holds paragraph `i`. */
  ofParagraph(i: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#bounds[middle + 1] ?? 0) <= i) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, Math.max(0, this.count - 1));
  }

  /** The section that holds `offset`, or the one before when it is between two. */
  ofOffset(offset: number): number {
    return this.ofParagraph(Math.max(0, this.#paragraphs.at(offset)));
  }

  /** UTF-16 units from the section's first paragraph to the end of its last. */
  length(section: number): number {
    const { first, last } = this.paragraphsOf(section);
    return last > first ? this.#paragraphs.end(last - 1) - this.#paragraphs.start(first) : 0;
  }
}
