// Two revisions and their word diff, made ready for many questions: is this token kept, where is it, what surrounds it.
import { tokenAt, type Tokens } from '../text/tokens';
import { slideRoom, standsByChance } from './tidy-runs';
import { diffWords, type WordDiff } from './word-diff';

/** Half-open, in tokens. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

const none = -1;

export class RevisionPair {
  readonly oldText: string;
  readonly newText: string;
  readonly old: Tokens;
  readonly new: Tokens;
  /** The new token that an old one is; -1: it is not kept. */
  readonly newOf: Int32Array;
  /** The old token that a new one is; -1: it is new. */
  readonly oldOf: Int32Array;
  /** The last kept old token at or before each; -1: none. */
  readonly #keptBefore: Int32Array;
  /** The first kept old token at or after each; the count: none. */
  readonly #keptAfter: Int32Array;
  /** Old tokens whose words stand twice beside a change, so that the change could as well have taken them: its number. */
  readonly #doubtful: Int32Array;
  /** Old tokens of runs that are no longer than the changes on both their sides (1): they may be others of the same words. */
  readonly #loose: Uint8Array;
  readonly #diff: WordDiff;

  constructor(oldText: string, newText: string) {
    this.oldText = oldText;
    this.newText = newText;
    this.#diff = diffWords(oldText, newText);
    const { old, new: fresh } = this.#diff;
    this.old = old;
    this.new = fresh;
    this.newOf = new Int32Array(old.count).fill(none);
    this.oldOf = new Int32Array(fresh.count).fill(none);
    for (const run of this.#diff.runs) {
      for (let i = 0; i < run.length; i += 1) {
        this.newOf[run.old + i] = run.new + i;
        this.oldOf[run.new + i] = run.old + i;
      }
    }
    this.#keptBefore = new Int32Array(old.count);
    this.#keptAfter = new Int32Array(old.count);
    for (let i = 0, last = none; i < old.count; i += 1) {
      if (this.newOf[i] !== none) last = i;
      this.#keptBefore[i] = last;
    }
    for (let i = old.count - 1, next = old.count; i >= 0; i -= 1) {
      if (this.newOf[i] !== none) next = i;
      this.#keptAfter[i] = next;
    }
    this.#doubtful = this.#findDoubtful();
    this.#loose = this.#findLoose();
  }

  /** The tokens that [start, end) of the old text touches (UTF-16 units); empty for white space. */
  tokensOf(start: number, end: number): TokenRange {
    const first = tokenAt(this.old, start);
    let last = tokenAt(this.old, end - 1);
    if (last < this.old.count && (this.old.starts[last] ?? 0) < end) last += 1;
    return { start: first, end: Math.max(first, last) };
  }

  /** Whether all of these old tokens are kept, one after the other; then where they begin now. */
  keptTogether({ start, end }: TokenRange): number | null {
    const first = this.newOf[start] ?? none;
    if (first === none) return null;
    for (let i = start + 1; i < end; i += 1) if (this.newOf[i] !== first + i - start) return null;
    return first;
  }

  /** Whether the change beside these kept tokens could as well have taken them, and left the same words next to it. */
  isDoubtful({ start, end }: TokenRange): boolean {
    const change = this.#doubtful[start] ?? 0;
    return change !== 0 && this.#doubtful[end - 1] === change;
  }

  /** Whether so much changed on both sides of these kept tokens that they may be there by chance. */
  isLoose({ start }: TokenRange): boolean {
    return this.#loose[start] === 1;
  }

  /** The last kept old token before `at`, or -1. */
  keptBefore(at: number): number {
    return at > 0 ? (this.#keptBefore[at - 1] ?? none) : none;
  }

  /** The first kept old token from `at` on, or the count. */
  keptFrom(at: number): number {
    return this.#keptAfter[at] ?? this.old.count;
  }

  isWord(token: number): boolean {
    return this.#diff.vocabulary.isWord(token);
  }

  /** The new text of these tokens. */
  newRange({ start, end }: TokenRange): { start: number; end: number } {
    return { start: this.new.starts[start] ?? this.newText.length, end: this.new.ends[end - 1] ?? 0 };
  }

  #findDoubtful(): Int32Array {
    const doubtful = new Int32Array(this.old.count);
    const { runs } = this.#diff;
    for (let i = 0; i + 1 < runs.length; i += 1) {
      const [before, after] = [runs[i], runs[i + 1]];
      if (!before || !after) continue;
      const oldGap: [number, number] = [before.old + before.length, after.old];
      const newGap: [number, number] = [before.new + before.length, after.new];
      const isDeletion = newGap[0] === newGap[1];
      if (!isDeletion && oldGap[0] !== oldGap[1]) continue;
      const [back, further] = isDeletion
        ? slideRoom(this.old.numbers, oldGap, [before.old, after.old + after.length])
        : slideRoom(this.new.numbers, newGap, [before.new, after.new + after.length]);
      doubtful.fill(2 * i + 1, oldGap[0] - back, oldGap[0]);
      doubtful.fill(2 * i + 2, oldGap[1], oldGap[1] + further);
    }
    return doubtful;
  }

  #findLoose(): Uint8Array {
    const loose = new Uint8Array(this.old.count);
    const { runs } = this.#diff;
    const compared = { ...this.#diff, oldText: this.oldText, newText: this.newText };
    runs.forEach((run, i) => {
      if (standsByChance([runs[i - 1], run, runs[i + 1]], 1, compared)) loose.fill(1, run.old, run.old + run.length);
    });
    return loose;
  }
}
