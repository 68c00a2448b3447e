// Builds a canonical text and the layout over it from a structured file: blocks, lines, and inline ranges.
import type { LayoutRange } from '../model/layout';
import { canonicalise } from './canonical';

type Unplaced<Range> = Range extends { start: unknown; end: unknown } ? Omit<Range, 'start' | 'end'> : never;
/** A range whose place the builder finds. */
export type RangeKind = Unplaced<LayoutRange>;

/** What was built: offsets in UTF-16 code units of `text`. */
export interface BuiltText {
  readonly text: string;
  /** By start, longer first; none is empty but page beginnings, none begins or ends in white space. */
  readonly ranges: readonly LayoutRange[];
}

interface OpenRange {
  readonly kind: RangeKind;
  readonly start: number;
}

/** Text is appended in reading order. Breaks are asked for, and made only between two pieces of text. */
export class TextBuilder {
  #pieces: string[] = [];
  #length = 0;
  /** Line feeds due before the next text. */
  #due = 0;
  /** One space is due: white space that was collapsed. */
  #space = false;
  readonly #open: OpenRange[] = [];
  readonly #ranges: { kind: RangeKind; start: number; end: number }[] = [];

  /** Length of the text so far, in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** Appends words; runs of white space (HTML's: space, tab, line ends, form feed) become one space, none stands at a line's ends. */
  words(words: string): void {
    const collapsed = words.replace(/[ \t\n\r\f]+/g, ' ');
    const inner = collapsed.replace(/^ | $/g, '');
    if (collapsed.startsWith(' ')) this.#space = true;
    if (inner === '') return;
    this.#append((this.#space && this.#due === 0 && this.#length > 0 ? ' ' : '') + inner);
    this.#space = collapsed.endsWith(' ');
  }

  /** Appends text as it is, line ends canonical: preformatted lines, cues. */
  verbatim(text: string): void {
    const canonical = canonicalise(text);
    if (canonical === '') return;
    this.#append((this.#space && this.#due === 0 && this.#length > 0 ? ' ' : '') + canonical);
    this.#space = false;
  }

  /** The next text begins a new line (1 line feed), or a new paragraph after a blank line (2). */
  break(lineFeeds: 1 | 2): void {
    this.#due = Math.max(this.#due, lineFeeds);
    this.#space = false;
  }

  /** Begins a range at the next text; give what it returns to `end`. */
  begin(kind: RangeKind): OpenRange {
    const open = { kind, start: this.#length };
    this.#open.push(open);
    return open;
  }

  /** Ends a range after the last text. */
  end(open: OpenRange): void {
    const at = this.#open.lastIndexOf(open);
    if (at === -1) throw new Error('this range is not open');
    this.#open.splice(at, 1);
    this.#ranges.push({ kind: open.kind, start: open.start, end: this.#length });
  }

  /** A page that is called `label` begins before the next text. */
  page(label: string): void {
    this.#ranges.push({ kind: { type: 'page', label }, start: this.#length, end: -1 });
  }

  /** The text, with one line feed at its end, and its ranges. Ranges that are still open end here. */
  build(): BuiltText {
    for (const open of this.#open.toReversed()) this.end(open);
    const text = this.#length === 0 ? '' : `${this.#pieces.join('')}\n`;
    const ranges = this.#ranges
      .map(({ kind, start, end }) => trimmed(text, start, end, kind))
      .filter((range) => range.type === 'page' || range.start < range.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, ranges };
  }

  #append(text: string): void {
    const breaks = this.#length > 0 ? '\n'.repeat(this.#due) : '';
    this.#due = 0;
    this.#pieces.push(breaks + text);
    this.#length += breaks.length + text.length;
  }
}

/** White space at both ends (the breaks that came before the first text) is no part of a range. */
function trimmed(text: string, start: number, end: number, kind: RangeKind): LayoutRange {
  let first = start;
  while (first < (end === -1 ? text.length : end) && /\s/.test(text.charAt(first))) first += 1;
  let last = end === -1 ? first : end;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { ...kind, start: first, end: last } as LayoutRange;
}
