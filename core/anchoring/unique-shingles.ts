// Patience diff's anchors: stretches of some tokens that stand exactly once in either sequence, in an order both share.

export interface Anchor {
  readonly old: number;
  readonly new: number;
}

interface Ranges {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

const none = -1;
const several = -2;

/** The longest chain of such stretches, ascending in both. Of `width` tokens each; they may overlap. O(n log n). */
export function uniqueShingles(old: Int32Array, fresh: Int32Array, ranges: Ranges, width: number): Anchor[] {
  const { oldStart, newStart } = ranges;
  const oldCount = ranges.oldEnd - oldStart - width + 1;
  const newCount = ranges.newEnd - newStart - width + 1;
  if (oldCount <= 0 || newCount <= 0) return [];
  const table = new ShingleTable(old, oldStart, oldCount, width);
  const partner = new Int32Array(oldCount).fill(none);
  for (let i = 0; i < newCount; i += 1) {
    const at = table.find(fresh, newStart + i);
    if (at !== none) partner[at - oldStart] = partner[at - oldStart] === none ? newStart + i : several;
  }
  return longestChain(partner, table, oldStart);
}

/** Open addressing: a slot holds where a stretch was first met; stretches are compared, not their hashes. */
class ShingleTable {
  readonly #tokens: Int32Array;
  readonly #width: number;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #start: number;
  readonly #isRepeated: Uint8Array;

  constructor(tokens: Int32Array, start: number, count: number, width: number) {
    this.#tokens = tokens;
    this.#width = width;
    this.#start = start;
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(none);
    this.#isRepeated = new Uint8Array(count);
    for (let i = start; i < start + count; i += 1) {
      const slot = this.#slotOf(tokens, i);
      const first = this.#slots[slot] ?? none;
      if (first === none) this.#slots[slot] = i;
      else this.#isRepeated[first - start] = 1;
    }
  }

  /** Where the stretch that stands in `tokens` at `at` was first met, or -1. */
  find(tokens: Int32Array, at: number): number {
    return this.#slots[this.#slotOf(tokens, at)] ?? none;
  }

  isRepeated(at: number): boolean {
    return this.#isRepeated[at - this.#start] === 1;
  }

  #slotOf(tokens: Int32Array, at: number): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < this.#width; i += 1) hash = Math.imul(hash ^ (tokens[at + i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    for (let slot = Math.imul(hash, 0x2c1b3c6d) >>> 0; ; slot += 1) {
      const index = slot & this.#mask;
      const held = this.#slots[index] ?? none;
      if (held === none || this.#isSame(held, tokens, at)) return index;
    }
  }

  #isSame(held: number, tokens: Int32Array, at: number): boolean {
    for (let i = 0; i < this.#width; i += 1) if (this.#tokens[held + i] !== tokens[at + i]) return false;
    return true;
  }
}

/** The longest increasing subsequence of the partners (patience sorting). */
function longestChain(partner: Int32Array, table: ShingleTable, oldStart: number): Anchor[] {
  const tails: number[] = [];
  const before = new Int32Array(partner.length).fill(none);
  for (let i = 0; i < partner.length; i += 1) {
    const fresh = partner[i] ?? none;
    if (fresh < 0 || table.isRepeated(oldStart + i)) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((partner[tails[middle] ?? 0] ?? 0) < fresh) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? none) : none;
    tails[low] = i;
  }
  const chain: Anchor[] = [];
  for (let i = tails.at(-1) ?? none; i !== none; i = before[i] ?? none) {
    chain.push({ old: oldStart + i, new: partner[i] ?? 0 });
  }
  return chain.reverse();
}
