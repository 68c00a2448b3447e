// From a move to the offset it leads to. Characters and words are core's matter; lines and pages need geometry.
import { nextGrapheme, nextWord, previousGrapheme, previousWord } from '../../core/text/boundaries';
import type { OpenSource } from '../state/open-source';
import type { Move } from './keys';
import type { Affinity, Line, Lines } from './lines';

export interface Caret {
  readonly offset: number;
  readonly affinity: Affinity;
}

export class CaretMotion {
  readonly #open: OpenSource;
  readonly #lines: Lines;
  /** Scrolls by a page; returns what of the page the text did not move, in CSS pixels: not 0 at its top and bottom. */
  readonly #turnPage: (direction: -1 | 1) => number;
  /** The column that moves by line and page keep to, as viewport x. */
  #column: number | null = null;

  constructor(open: OpenSource, lines: Lines, turnPage: (direction: -1 | 1) => number) {
    this.#open = open;
    this.#lines = lines;
    this.#turnPage = turnPage;
  }

  /** Any other way of placing the caret ends the column. */
  forgetColumn(): void {
    this.#column = null;
  }

  /** Where `move` leads from `caret`. The caret's section must be in the DOM. */
  moved(caret: Caret, move: Exclude<Move, { by: 'all' }>): Caret {
    if (move.by === 'line' || move.by === 'page') return this.#vertically(caret, move.by, move.direction);
    this.#column = null;
    switch (move.by) {
      case 'grapheme':
        return {
          offset: this.#sideways(caret.offset, move.direction, nextGrapheme, previousGrapheme),
          affinity: 'after',
        };
      case 'word':
        return { offset: this.#sideways(caret.offset, move.direction, nextWord, previousWord), affinity: 'after' };
      case 'paragraph':
        return { offset: this.#open.paragraphs.stepFrom(caret.offset, move.direction), affinity: 'after' };
      case 'textEdge':
        return this.#textEdge(move.direction);
      case 'lineEdge':
        return this.#lineEdge(caret, move.direction);
    }
  }

  #sideways(
    offset: number,
    direction: -1 | 1,
    next: (text: string, offset: number) => number,
    previous: (text: string, offset: number) => number,
  ): number {
    const { text, paragraphs } = this.#open;
    const forward = direction > 0 !== this.#readsLeftwards(offset);
    let to = forward ? next(text, offset) : previous(text, offset);
    // Blank lines are a gap on paper: the caret steps over them, from the end of a paragraph to the start of the next.
    const i = paragraphs.at(to);
    if (to > paragraphs.end(i))
      to = forward ? (i + 1 < paragraphs.count ? paragraphs.start(i + 1) : to) : paragraphs.end(i);
    if (to < paragraphs.start(i)) to = forward ? paragraphs.start(i) : offset;
    return to;
  }

  /** The arrow keys follow the eye: in a paragraph that begins with a right-to-left letter, left is onwards. */
  #readsLeftwards(offset: number): boolean {
    const { text, paragraphs } = this.#open;
    const i = paragraphs.at(offset);
    const letter = /\p{L}/u.exec(
      text.slice(paragraphs.start(i), Math.min(paragraphs.end(i), paragraphs.start(i) + 200)),
    );
    return letter !== null && this.#lines.isRightToLeft(paragraphs.start(i) + letter.index);
  }

  #lineEdge(caret: Caret, direction: -1 | 1): Caret {
    const line = this.#lines.lineOf(caret.offset, caret.affinity);
    if (line === null) return caret;
    return direction < 0 ? { offset: line.start, affinity: 'after' } : this.#lines.endOf(line);
  }

  #vertically(caret: Caret, by: 'line' | 'page', direction: -1 | 1): Caret {
    const rect = this.#lines.caretRect(caret.offset, caret.affinity);
    if (rect === null) return caret;
    this.#column ??= rect.left;
    const line =
      by === 'line' ? this.#lines.neighbour(caret.offset, caret.affinity, direction) : this.#pageAway(rect, direction);
    return line === null ? this.#textEdge(direction) : this.#lines.nearest(line, this.#column);
  }

  #pageAway(rect: DOMRect, direction: -1 | 1): Line | null {
    const left = this.#turnPage(direction);
    return this.#lines.lineAtHeight((rect.top + rect.bottom) / 2 + left);
  }

  #textEdge(direction: -1 | 1): Caret {
    const { paragraphs } = this.#open;
    const last = Math.max(0, paragraphs.count - 1);
    return { offset: direction < 0 ? paragraphs.start(0) : paragraphs.end(last), affinity: 'after' };
  }
}
