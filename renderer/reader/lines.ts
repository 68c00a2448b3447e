// The geometry of offsets: where the caret stands, which line an offset is on, which offset of a line is nearest to an x.
// Everything is in viewport coordinates and reads layout.
import { nextGrapheme, previousGrapheme } from '../../core/text/boundaries';
import type { OpenSource } from '../state/open-source';
import type { Places } from './places';
import type { SectionWindow } from './section-window';

/** At a soft line break one offset has two places: the end of a line, and the start of the next. */
export type Affinity = 'before' | 'after';

/** Half-open range of offsets that are on one line. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export class Lines {
  readonly #open: OpenSource;
  readonly #places: Places;
  readonly #window: SectionWindow;

  constructor(open: OpenSource, places: Places, window: SectionWindow) {
    this.#open = open;
    this.#places = places;
    this.#window = window;
  }

  /** The caret's rectangle (no width) at `offset`; null when its section is not in the DOM. */
  caretRect(offset: number, affinity: Affinity = 'after'): DOMRect | null {
    const { text } = this.#open;
    const i = this.#open.paragraphs.at(offset);
    const start = this.#open.paragraphs.start(i);
    const end = this.#open.paragraphs.end(i);
    const place = Math.max(start, Math.min(offset, end));
    const useBefore = place > start && (affinity === 'before' || place >= end);
    const cluster = useBefore
      ? this.#rects(previousGrapheme(text, place), place).at(-1)
      : this.#rects(place, Math.min(end, nextGrapheme(text, place))).at(0);
    if (cluster === undefined) return null;
    const isAtRight = useBefore !== this.isRightToLeft(useBefore ? place - 1 : place);
    return new DOMRect(isAtRight ? cluster.right : cluster.left, cluster.top, 0, cluster.height);
  }

  /** Whether the character at `offset` runs from right to left. */
  isRightToLeft(offset: number): boolean {
    return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(
      this.#open.text.charAt(offset),
    );
  }

  /** The line that `offset` is on. */
  lineOf(offset: number, affinity: Affinity): Line | null {
    const i = this.#open.paragraphs.at(offset);
    const rect = this.caretRect(offset, affinity);
    if (rect === null) return null;
    return this.#lineAt(i, (rect.top + rect.bottom) / 2);
  }

  /** The line above (-1) or below (1) the one that `offset` is on; null at the text's edge or outside the DOM. */
  neighbour(offset: number, affinity: Affinity, direction: -1 | 1): Line | null {
    const i = this.#open.paragraphs.at(offset);
    const line = this.lineOf(offset, affinity);
    if (line === null) return null;
    if (direction < 0 && line.start > this.#open.paragraphs.start(i)) return this.lineOf(line.start - 1, 'after');
    if (direction > 0 && line.end < this.#open.paragraphs.end(i)) return this.lineOf(line.end, 'after');
    const next = i + direction;
    if (next < 0 || next >= this.#open.paragraphs.count) return null;
    const { paragraphs } = this.#open;
    return direction > 0 ? this.lineOf(paragraphs.start(next), 'after') : this.lineOf(paragraphs.end(next), 'before');
  }

  /** The offset on `line` whose caret is nearest to `x`, and on which side of a soft break it stands. */
  nearest(line: Line, x: number): { offset: number; affinity: Affinity } {
    const { text } = this.#open;
    let best: { offset: number; affinity: Affinity } = { offset: line.start, affinity: 'after' };
    let least = Infinity;
    for (let at = line.start; ; at = nextGrapheme(text, at)) {
      const affinity = at >= line.end ? 'before' : 'after';
      const rect = this.caretRect(Math.min(at, line.end), affinity);
      const distance = rect === null ? Infinity : Math.abs(rect.left - x);
      if (distance < least) {
        least = distance;
        best = { offset: Math.min(at, line.end), affinity };
      }
      if (at >= line.end) return best;
    }
  }

  /** The last place on `line`: before the space that a soft break swallows. */
  endOf(line: Line): { offset: number; affinity: Affinity } {
    const i = this.#open.paragraphs.at(line.start);
    const isSoft = line.end < this.#open.paragraphs.end(i);
    const swallows = isSoft && /\s/.test(this.#open.text.charAt(line.end - 1)) && line.end - 1 > line.start;
    return swallows ? { offset: line.end - 1, affinity: 'after' } : { offset: line.end, affinity: 'before' };
  }

  /** The line nearest to the height `y`, among the sections in the DOM. */
  lineAtHeight(y: number): Line | null {
    const { first, last } = this.#window.bounds;
    const section = Math.min(this.#window.within(y, y + 1).first, last - 1);
    const view = section < first ? undefined : this.#window.view(section);
    if (view === undefined) return null;
    const below = view.paragraphs.findIndex((element) => element.getBoundingClientRect().bottom > y);
    const rank = below < 0 ? view.paragraphs.length - 1 : below;
    return this.#lineAt(view.first + rank, y);
  }

  /** By halves: the lines of a paragraph follow each other downwards in the order of their offsets. */
  #lineAt(i: number, y: number): Line {
    const first = this.#open.paragraphs.start(i);
    const last = this.#open.paragraphs.end(i);
    const firstWhere = (from: number, holds: (rect: DOMRect) => boolean) => {
      let low = from;
      let high = last;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const rect = this.caretRect(middle);
        if (rect && holds(rect)) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    const below = firstWhere(first, (rect) => rect.top > y);
    // Above the first line counts as on it.
    const on = this.caretRect(Math.max(first, previousGrapheme(this.#open.text, Math.max(below, first + 1))));
    const middle = on === null ? y : (on.top + on.bottom) / 2;
    const start = firstWhere(first, (rect) => rect.bottom > middle);
    return {
      start,
      end: Math.max(
        start,
        firstWhere(start, (rect) => rect.top > middle),
      ),
    };
  }

  #rects(start: number, end: number): DOMRect[] {
    const from = this.#places.toDom(start);
    const to = this.#places.toDom(end);
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const rects = [...range.getClientRects()].filter((rect) => rect.height > 0);
    // A range that begins at the end of a text node has an empty rectangle there, perhaps on the line before.
    const wide = rects.filter((rect) => rect.width > 0);
    return wide.length > 0 ? wide : rects;
  }
}
