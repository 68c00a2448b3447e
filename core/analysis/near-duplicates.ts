// How much of a text also stands in another: by the hashes of its runs of five words, of which a fixed share is kept.
// The same texts always give the same numbers.

/** One for each word; of scripts without spaces, one for each character. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
const runLength = 5;
/** Hashes that are kept of one text at most: the smallest ones. */
const most = 1000;
/** Fewer common hashes than this prove nothing. */
const least = 8;
/** From this share on two texts are called near-duplicates. */
const near = 0.5;

export interface Sketch {
  readonly words: number;
  /** Ascending, each once. */
  readonly hashes: Uint32Array;
  /** Every hash of the text below this number is among `hashes`. */
  readonly below: number;
}

/** Of a canonical text. */
export function sketchOf(text: string): Sketch {
  const kept = new Set<number>();
  let below = 2 ** 32;
  const run: number[] = [];
  let words = 0;
  for (const [found] of text.matchAll(word)) {
    words += 1;
    run.push(hashOf(found.toLowerCase()));
    if (run.length > runLength) run.shift();
    if (run.length < runLength) continue;
    const hash = mixed(run);
    if (hash >= below) continue;
    kept.add(hash);
    if (kept.size >= 2 * most) below = cut(kept);
  }
  if (kept.size > most) below = cut(kept);
  return { words, hashes: Uint32Array.from(kept).sort(), below };
}

/** Leaves the smallest in `kept`; every hash below the answer is still there. */
function cut(kept: Set<number>): number {
  const below = Uint32Array.from(kept).sort()[most] ?? 2 ** 32;
  for (const hash of kept) if (hash >= below) kept.delete(hash);
  return below;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads over all 32 bits, as MurmurHash3 ends. */
function mixed(hashes: readonly number[]): number {
  let hash = 0;
  for (const one of hashes) hash = Math.imul(hash, 31) + Math.imul(one ^ (one >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export interface NearDuplicate<Key> {
  readonly key: Key;
  /** 0 to 1: how much of the text asked about stands in the other. */
  readonly share: number;
  /** 0 to 1: how much of the other stands in the text asked about. */
  readonly ofOther: number;
}

/** Finds the text that shares most with another, without comparing each with each. */
export class SketchIndex<Key> {
  readonly #entries: { readonly key: Key; readonly sketch: Sketch }[] = [];
  readonly #byHash = new Map<number, number[]>();

  add(key: Key, sketch: Sketch): void {
    const entry = this.#entries.push({ key, sketch }) - 1;
    for (const hash of sketch.hashes) {
      const known = this.#byHash.get(hash);
      if (known === undefined) this.#byHash.set(hash, [entry]);
      else known.push(entry);
    }
  }

  /** The nearest of what was added and counts, when at least half of either text stands in the other. */
  nearest(sketch: Sketch, counts: (key: Key) => boolean = () => true): NearDuplicate<Key> | null {
    const common = new Map<number, number>();
    for (const hash of sketch.hashes) {
      for (const entry of this.#byHash.get(hash) ?? []) common.set(entry, (common.get(entry) ?? 0) + 1);
    }
    let best: NearDuplicate<Key> | null = null;
    for (const [entry, count] of common) {
      const other = this.#entries[entry];
      if (other === undefined || count < least || !counts(other.key)) continue;
      const below = Math.min(sketch.below, other.sketch.below);
      const found = {
        key: other.key,
        share: count / countBelow(sketch.hashes, below),
        ofOther: count / countBelow(other.sketch.hashes, below),
      };
      const isNear = Math.max(found.share, found.ofOther) >= near;
      if (isNear && (best === null || weight(found) > weight(best))) best = found;
    }
    return best;
  }
}

const weight = ({ share, ofOther }: NearDuplicate<unknown>) => Math.max(share, ofOther) + Math.min(share, ofOther);

/** How many of the ascending `hashes` are below `limit`. */
function countBelow(hashes: Uint32Array, limit: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
