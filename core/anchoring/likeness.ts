// How like a place of the new text is to a passage of the old one: quote, prefix, suffix, nearness (after Hypothesis).
import search from 'approx-string-match';
import type { TextRange } from '../text/boundaries';

/** What a place is compared with. */
export interface Quoted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Likeness {
  /** Each 0 to 1. */
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly nearness: number;
}

const weights = { quote: 0.5, prefix: 0.2, suffix: 0.2, nearness: 0.1 } as const;

/** 0 to 1: quote, context and place together. */
export function scoreOf(likeness: Likeness): number {
  return (
    likeness.quote * weights.quote +
    likeness.prefix * weights.prefix +
    likeness.suffix * weights.suffix +
    likeness.nearness * weights.nearness
  );
}

/** 0 to 2: both sides of its context. */
export const contextOf = ({ prefix, suffix }: Likeness) => prefix + suffix;

/** Patterns beyond this are compared by their two ends: the time grows with the square. */
const longestPattern = 1000;

/** 1 − the share of characters that must change to make `b` of `a` (Levenshtein): 1 is the same, 0 has nothing in common. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer > longestPattern) {
    const half = longestPattern / 2;
    const ends = similarity(a.slice(0, half), b.slice(0, half)) + similarity(a.slice(-half), b.slice(-half));
    return (Math.min(a.length, b.length) / longer) * (ends / 2);
  }
  return 1 - distance(a, b) / longer;
}

/** Levenshtein's distance, what both begin and end with left out. */
function distance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const row = Uint32Array.from({ length: bEnd - start + 1 }, (_, i) => i);
  for (let i = start; i < aEnd; i += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = i - start + 1;
    for (let j = start; j < bEnd; j += 1) {
      const above = row[j - start + 1] ?? 0;
      const changed = diagonal + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      row[j - start + 1] = Math.min(changed, above + 1, (row[j - start] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[bEnd - start] ?? 0;
}

/** Characters of context that decide. */
const contextLength = 32;

/** How well the text before `start` and after `end` is the context that the passage had; an end of a text is no witness. */
function contextLikeness(quoted: Quoted, text: string, { start, end }: TextRange): { prefix: number; suffix: number } {
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  return {
    prefix: contextSimilarity(quoted.prefix, before),
    suffix: contextSimilarity(quoted.suffix, after),
  };
}

/** How well a side of a context is the one that is wanted, 0 to 1. */
export function contextSimilarity(wanted: string, found: string): number {
  if (wanted === found || wanted.trim() === '') return wanted.trim() === found.trim() ? 1 : 0;
  const [best] = search(found, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

/** The likeness of [start, end) of `text`, when the passage is expected at `expected` (UTF-16 units). */
export function likenessOf(quoted: Quoted, text: string, range: TextRange, expected: number): Likeness {
  return {
    quote: similarity(quoted.exact, text.slice(range.start, range.end)),
    ...contextLikeness(quoted, text, range),
    nearness: 1 - Math.min(1, Math.abs(range.start - expected) / Math.max(1, text.length)),
  };
}

/**
 * The best approximate match of `quote` in [start, end) of `text` with at most `most` of its characters changed; the one
 * nearest to `expected` of several as good ones. Null when there is none.
 */
export function bestMatch(quote: string, text: string, { start, end }: TextRange, expected: number, most: number) {
  if (end <= start) return null;
  const pattern = quote.length > longestPattern ? quote.slice(0, longestPattern) : quote;
  const found = search(text.slice(start, end), pattern, Math.floor(pattern.length * most));
  const distance = (match: { start: number }) => Math.abs(start + match.start - expected);
  const best = found.reduce<(typeof found)[number] | null>(
    (a, b) => (a === null || distance(b) < distance(a) ? b : a),
    null,
  );
  if (best === null) return null;
  const beyond = Math.max(0, quote.length - pattern.length);
  return { start: start + best.start, end: Math.min(end, start + best.end + beyond) };
}
