// Where words that a diff calls deleted may have gone: places among its inserted words that share stretches with them.
import type { RevisionPair, TokenRange } from './revision-pair';

const none = -1;
const width = 3;
/** Places looked at for one stretch, and in the end for one passage. */
const mostPlaces = 64;
const mostCandidates = 6;
/** Tokens around a passage that help to find it. */
const reach = 10;
/** Of a long passage its two ends are enough to find it. */
const longestWindow = 60;

/** Two texts, and which token of the one a token of the other is (-1: none). */
export type Sides = Pick<RevisionPair, 'old' | 'new' | 'oldOf'>;

/** The stretches of three tokens that contain an inserted one, by what they are. */
export class MovedPlaces {
  readonly #pair: Sides;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(pair: Sides) {
    this.#pair = pair;
    const { oldOf, new: fresh } = pair;
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(fresh.count + 1)));
    this.#heads = new Int32Array(size).fill(none);
    this.#next = new Int32Array(fresh.count).fill(none);
    for (let i = fresh.count - width; i >= 0; i -= 1) {
      if (oldOf[i] !== none && oldOf[i + 1] !== none && oldOf[i + 2] !== none) continue;
      const head = this.#hash(fresh.numbers, i);
      this.#next[i] = this.#heads[head] ?? none;
      this.#heads[head] = i;
    }
  }

  /** How far the passage may have moved, in tokens (new − old): what most of its stretches say, the best first. */
  shiftsOf(tokens: TokenRange): number[] {
    const votes = new Map<number, number>();
    for (const at of this.#windowOf(tokens)) {
      let left = mostPlaces;
      for (
        let place = this.#heads[this.#hash(this.#pair.old.numbers, at)] ?? none;
        place !== none && left > 0;
        left--
      ) {
        if (this.#isSame(at, place)) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
        place = this.#next[place] ?? none;
      }
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))
      .slice(0, mostCandidates)
      .map(([shift]) => shift);
  }

  #windowOf({ start, end }: TokenRange): number[] {
    const from = Math.max(0, start - reach);
    const to = Math.min(this.#pair.old.count, end + reach) - width + 1;
    const all = Array.from({ length: Math.max(0, Math.min(to - from, longestWindow)) }, (_, i) => from + i);
    if (to - from <= longestWindow) return all;
    return [...all.slice(0, longestWindow / 2), ...all.slice(0, longestWindow / 2).map((_, i) => to - 1 - i)];
  }

  #hash(numbers: Int32Array, at: number): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < width; i += 1) hash = Math.imul(hash ^ (numbers[at + i] ?? 0), 0x01000193);
    return ((hash ^ (hash >>> 15)) >>> 0) & (this.#heads.length - 1);
  }

  #isSame(old: number, fresh: number): boolean {
    const { old: before, new: after } = this.#pair;
    for (let i = 0; i < width; i += 1) if (before.numbers[old + i] !== after.numbers[fresh + i]) return false;
    return true;
  }
}
