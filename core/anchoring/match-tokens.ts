// Two token sequences → the runs they share: what stands once in both holds them together (patience diff), and Myers'
// O(ND) algorithm fills the small gaps between.
import type { Tokens } from '../text/tokens';
import { sharedRuns } from './shared-runs';
import { shortestEdit } from './shortest-edit';
import { uniqueShingles } from './unique-shingles';
import type { Run } from './word-diff';

/** Tokens of a shingle that holds the sequences together: the long ones first, because they rarely stand there by chance. */
const widths = [8, 4, 2, 1] as const;
/** Below this many tokens in both a gap is compared token by token at once. */
const smallGap = 48;

interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The runs, ascending; neighbours may touch. */
export function matchTokens(old: Tokens, fresh: Tokens): Run[] {
  const matcher = new Matcher(old.numbers, fresh.numbers);
  matcher.match({ oldStart: 0, oldEnd: old.count, newStart: 0, newEnd: fresh.count }, 0);
  return matcher.runs;
}

class Matcher {
  readonly runs: Run[] = [];
  readonly #old: Int32Array;
  readonly #new: Int32Array;

  constructor(old: Int32Array, fresh: Int32Array) {
    this.#old = old;
    this.#new = fresh;
  }

  match(gap: Gap, rank: number): void {
    let { oldStart, oldEnd, newStart, newEnd } = gap;
    while (oldStart < oldEnd && newStart < newEnd && this.#old[oldStart] === this.#new[newStart]) {
      oldStart += 1;
      newStart += 1;
    }
    while (oldStart < oldEnd && newStart < newEnd && this.#old[oldEnd - 1] === this.#new[newEnd - 1]) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    this.#keep(gap.oldStart, gap.newStart, oldStart - gap.oldStart);
    if (oldStart < oldEnd && newStart < newEnd) this.#inside({ oldStart, oldEnd, newStart, newEnd }, rank);
    this.#keep(oldEnd, newEnd, gap.oldEnd - oldEnd);
  }

  #keep(old: number, fresh: number, length: number): void {
    if (length > 0) this.runs.push({ old, new: fresh, length });
  }

  #inside(gap: Gap, rank: number): void {
    const size = gap.oldEnd - gap.oldStart + gap.newEnd - gap.newStart;
    const width = widths[rank];
    if (size <= smallGap || width === undefined) {
      this.#small(gap);
      return;
    }
    const anchors = uniqueShingles(this.#old, this.#new, gap, width);
    if (anchors.length === 0) this.#inside(gap, rank + 1);
    else this.#between(gap, anchors, width, rank);
  }

  /** Words in a row first, then a shortest edit script for what is between them. */
  #small(gap: Gap): void {
    let { oldStart, newStart } = gap;
    for (const run of sharedRuns(this.#old, this.#new, gap)) {
      this.runs.push(...shortestEdit(this.#old, this.#new, { oldStart, oldEnd: run.old, newStart, newEnd: run.new }));
      this.runs.push(run);
      oldStart = run.old + run.length;
      newStart = run.new + run.length;
    }
    this.runs.push(...shortestEdit(this.#old, this.#new, { ...gap, oldStart, newStart }));
  }

  /** Anchors ascend in both; those that overlap on one diagonal make one run. */
  #between(gap: Gap, anchors: readonly { readonly old: number; readonly new: number }[], width: number, rank: number) {
    let { oldStart, newStart } = gap;
    for (const anchor of anchors) {
      const onDiagonal = anchor.new - anchor.old === newStart - oldStart;
      const skip = onDiagonal ? Math.max(0, oldStart - anchor.old) : 0;
      const old = anchor.old + skip;
      const fresh = anchor.new + skip;
      if (old < oldStart || fresh < newStart || skip >= width) continue;
      this.match({ oldStart, oldEnd: old, newStart, newEnd: fresh }, rank);
      this.#keep(old, fresh, width - skip);
      oldStart = old + width - skip;
      newStart = fresh + width - skip;
    }
    this.match({ ...gap, oldStart, newStart }, rank);
  }
}
