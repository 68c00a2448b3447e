// How high each section is, in CSS pixels: measured when it was painted, estimated before. No DOM here.
import type { Paragraphs } from '../../core/text/paragraphs';
import type { SectionMap } from './section-map';

export interface TextMetrics {
  /** Average number of UTF-16 units in a full line of the column. */
  readonly charactersPerLine: number;
  readonly lineHeight: number;
  /** Space above a paragraph that follows a blank line, and above one that does not. */
  readonly gap: number;
  readonly smallGap: number;
}

export class SectionHeights {
  readonly #paragraphs: Paragraphs;
  readonly #sections: SectionMap;
  #metrics: TextMetrics;
  readonly #heights: Float64Array;
  /** Sum of the heights before each section; as many as `#known` are up to date. */
  readonly #before: Float64Array;
  #known = 0;

  constructor(paragraphs: Paragraphs, sections: SectionMap, metrics: TextMetrics) {
    this.#paragraphs = paragraphs;
    this.#sections = sections;
    this.#metrics = metrics;
    this.#heights = new Float64Array(sections.count);
    this.#before = new Float64Array(sections.count + 1);
    this.#estimateAll();
  }

  of(section: number): number {
    return this.#heights[section] ?? 0;
  }

  /** Height of everything before `section`. */
  before(section: number): number {
    const wanted = Math.min(section, this.#sections.count);
    for (; this.#known < wanted; this.#known += 1) {
      this.#before[this.#known + 1] = (this.#before[this.#known] ?? 0) + this.of(this.#known);
    }
    return this.#before[wanted] ?? 0;
  }

  get total(): number {
    return this.before(this.#sections.count);
  }

  /** The section at this height below the top of the text. */
  at(height: number): number {
    let low = 0;
    let high = Math.max(0, this.#sections.count - 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.before(middle + 1) <= height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  measure(section: number, height: number): void {
    this.#set(section, height);
  }

  /** The column changed: what was measured in the old one counts no more. */
  reset(metrics: TextMetrics): void {
    this.#metrics = metrics;
    this.#estimateAll();
  }

  #estimateAll(): void {
    for (let i = 0; i < this.#sections.count; i += 1) this.#set(i, this.#estimate(i));
  }

  #set(section: number, height: number): void {
    if (this.#heights[section] === height) return;
    this.#heights[section] = height;
    this.#known = Math.min(this.#known, section);
  }

  #estimate(section: number): number {
    const { charactersPerLine, lineHeight, gap, smallGap } = this.#metrics;
    const { first, last } = this.#sections.paragraphsOf(section);
    let height = 0;
    for (let i = first; i < last; i += 1) {
      const length = this.#paragraphs.end(i) - this.#paragraphs.start(i);
      // On average half a word does not fit at the end of a line, which makes the last line start earlier.
      height +=
        Math.ceil(length / charactersPerLine) * lineHeight + (this.#paragraphs.followsBlank(i) ? gap : smallGap);
    }
    return height;
  }
}
