// Two texts as pieces that both have, or only one of them: what a word diff shows.
import { changesOf, type Changes } from '../anchoring/changes';

export interface WordPiece {
  /** Half-open, UTF-16 code units of its text. */
  readonly start: number;
  readonly end: number;
  readonly isChanged: boolean;
}

/** [from, to) of one side of a comparison, cut where changes begin and end; none is empty. `side` 0: the old text, 2: the new. */
export function piecesIn(changes: Changes, side: 0 | 2, from: number, to: number): WordPiece[] {
  const pieces: WordPiece[] = [];
  const put = (start: number, end: number, isChanged: boolean) => {
    const [low, high] = [Math.max(start, from), Math.min(end, to)];
    if (low < high) pieces.push({ start: low, end: high, isChanged });
  };
  let at = from;
  for (let i = firstAfter(changes, side, from); i < changes.length; i += 4) {
    const [start, end] = [changes[i + side] ?? 0, changes[i + side + 1] ?? 0];
    if (start >= to) break;
    put(at, start, false);
    put(start, end, true);
    at = Math.max(at, end);
  }
  put(at, to, false);
  return pieces;
}

/** The first change that ends after `offset`. */
function firstAfter(changes: Changes, side: 0 | 2, offset: number): number {
  let low = 0;
  let high = changes.length / 4;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[4 * middle + side + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return 4 * low;
}

/** A short word diff: both texts in pieces. */
export function comparePieces(oldText: string, newText: string): { old: WordPiece[]; new: WordPiece[] } {
  const changes = changesOf(oldText, newText);
  return { old: piecesIn(changes, 0, 0, oldText.length), new: piecesIn(changes, 2, 0, newText.length) };
}
