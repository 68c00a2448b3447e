// Two revisions beside each other: rows of whole paragraphs that belong together, from the changes between the texts. Pure.
import type { Changes } from '../anchoring/changes';

/** Half-open, UTF-16 code units; the rows of either side tile its text. */
export interface RevisionRow {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly isChanged: boolean;
}

interface Place {
  readonly old: number;
  readonly new: number;
}

/** In a paragraph without an end in sight, what is unchanged is cut off this far from the change. */
const context = 300;

/** Ascending; changed and unchanged ones in turns. */
export function revisionRows(changes: Changes, oldText: string, newText: string): RevisionRow[] {
  const rows: RevisionRow[] = [];
  let at: Place = { old: 0, new: 0 };
  const put = (to: Place, isChanged: boolean) => {
    if (to.old > at.old || to.new > at.new) {
      rows.push({ oldStart: at.old, oldEnd: to.old, newStart: at.new, newEnd: to.new, isChanged });
    }
    at = to;
  };
  const end = { old: oldText.length, new: newText.length };
  let last: Place = { old: 0, new: 0 };
  for (let i = 0; i <= changes.length; i += 4) {
    const isEnd = i === changes.length;
    const next = isEnd ? end : { old: changes[i] ?? 0, new: changes[i + 2] ?? 0 };
    const gap = new Gap(oldText, newText, last, next);
    if (i === 0) put(gap.lastBreak(isEnd) ?? at, false);
    else {
      const [first, final] = [gap.firstBreak(), gap.lastBreak(isEnd)];
      if (first && final && first.old <= final.old && first.new < final.new) {
        put(first, true);
        put(final, false);
      }
    }
    last = { old: changes[i + 1] ?? end.old, new: changes[i + 3] ?? end.new };
  }
  put(end, changes.length > 0);
  return rows;
}

/** What is the same between two changes, but for its white space. */
class Gap {
  readonly #old: string;
  readonly #new: string;
  readonly #from: Place;

  constructor(oldText: string, newText: string, from: Place, to: Place) {
    this.#old = oldText.slice(from.old, to.old);
    this.#new = newText.slice(from.new, to.new);
    this.#from = from;
  }

  /** Where the first paragraph ends that is unchanged from there on. */
  firstBreak(): Place | null {
    const fresh = breaksOf(this.#new);
    for (const [signs, at] of breaksOf(this.#old)) {
      const there = fresh.get(signs);
      if (there !== undefined) return this.#place(at, there);
    }
    return this.#inLine((text) => text.indexOf(' ', context));
  }

  /** Where the last paragraph begins that has a change. */
  lastBreak(isEnd: boolean): Place | null {
    if (isEnd) return this.#place(this.#old.length, this.#new.length);
    const fresh = breaksOf(this.#new);
    for (const [signs, at] of [...breaksOf(this.#old)].toReversed()) {
      const there = fresh.get(signs);
      if (there !== undefined) return this.#place(at, there);
    }
    return this.#inLine((text) => text.lastIndexOf(' ', text.length - context));
  }

  #inLine(find: (text: string) => number): Place | null {
    if (this.#old !== this.#new || this.#new.length < 4 * context) return null;
    const at = find(this.#new);
    return at < 0 ? null : this.#place(at + 1, at + 1);
  }

  #place(old: number, fresh: number): Place {
    return { old: this.#from.old + old, new: this.#from.new + fresh };
  }
}

/** Where lines begin, by how many signs that are no white space stand before: the same place in texts that differ in white space. */
export function breaksOf(text: string): Map<number, number> {
  const breaks = new Map<number, number>();
  let [signs, from] = [0, 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    signs += text.slice(from, at).replace(/\s+/g, '').length;
    from = at + 1;
    breaks.set(signs, from);
  }
  return breaks;
}
