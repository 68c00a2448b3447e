// Paragraphs of a canonical text: its lines that are not blank, numbered from 1, or what was broken into several to fit
// a page. The newline after a paragraph belongs to none.
import { wrappedLines, type Line } from './wrapped-lines';

export class Paragraphs {
  /** UTF-16 offsets, half-open, ascending. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;

  /** With `wrapped` a paragraph has all the lines that one was broken into to fit a page. */
  constructor(text: string, wrapped = false) {
    const lines: Line[] = [];
    for (let from = 0; from <= text.length;) {
      const newline = text.indexOf('\n', from);
      const end = newline < 0 ? text.length : newline;
      if (end > from && !isBlank(text, from, end)) lines.push({ start: from, end });
      from = end + 1;
    }
    const goesOn = wrapped ? wrappedLines(text, lines) : [];
    const firsts = lines.flatMap((_, i) => (goesOn[i] === true ? [] : [i]));
    this.starts = Uint32Array.from(firsts, (i) => lines[i]?.start ?? 0);
    this.ends = Uint32Array.from(firsts, (_, k) => lines[(firsts[k + 1] ?? lines.length) - 1]?.end ?? 0);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Start of paragraph `i` (from 0), in UTF-16 units. */
  start(i: number): number {
    return this.starts[i] ?? 0;
  }

  /** End of paragraph `i`, exclusive. */
  end(i: number): number {
    return this.ends[i] ?? 0;
  }

  /** Where a caret at `offset` goes by a paragraph: back to its start, then the one before; on to the next start, at last to the end. */
  stepFrom(offset: number, direction: -1 | 1): number {
    const i = this.at(offset);
    if (direction < 0) return offset > this.start(i) ? this.start(i) : this.start(Math.max(0, i - 1));
    if (offset < this.start(i)) return this.start(i);
    return i + 1 < this.count ? this.start(i + 1) : this.end(i);
  }

  /** Whether more than one newline stands between paragraph `i` and the one before: a blank line, a gap on paper. */
  followsBlank(i: number): boolean {
    return i > 0 && this.start(i) - this.end(i - 1) > 1;
  }

  /** The paragraph that holds `offset`, else the last one before it, else 0; -1 when there is none at all. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.count === 0 ? -1 : Math.max(0, low - 1);
  }

  /** Paragraphs that [start, end) touches, as a half-open range of their positions. */
  touched(start: number, end: number): [from: number, to: number] {
    let from = this.at(start);
    if (from < 0) return [0, 0];
    if (this.end(from) <= start) from += 1;
    let to = from;
    while (to < this.count && this.start(to) < end) to += 1;
    return [from, to];
  }
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit !== 32 && unit !== 9 && !/\s/.test(text.charAt(i))) return false;
  }
  return true;
}
