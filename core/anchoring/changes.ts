// The word diff of two revisions as places in their texts: what a comparison shows.
import { diffWords } from './word-diff';

/** Four numbers for each change, in order: [start, end) in the old text, [start, end) in the new one; UTF-16 units. */
export type Changes = Int32Array;

/** What was deleted, inserted or replaced. White space alone is no change. */
export function changesOf(oldText: string, newText: string): Changes {
  const { old, new: fresh, runs } = diffWords(oldText, newText);
  const changes: number[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const run of [...runs, { old: old.count, new: fresh.count, length: 0 }]) {
    if (run.old > oldAt || run.new > newAt) {
      changes.push(...spanOf(old.starts, old.ends, oldAt, run.old, oldText.length));
      changes.push(...spanOf(fresh.starts, fresh.ends, newAt, run.new, newText.length));
    }
    oldAt = run.old + run.length;
    newAt = run.new + run.length;
  }
  return Int32Array.from(changes);
}

/** Of the tokens [from, to); an empty one lies before the token that follows. */
function spanOf(starts: Int32Array, ends: Int32Array, from: number, to: number, length: number): [number, number] {
  const start = starts[from] ?? 0;
  const last = from > 0 ? (ends[from - 1] ?? 0) : 0;
  if (from === to) return from > 0 ? [last, last] : [0, 0];
  return [Math.min(start, length), ends[to - 1] ?? length];
}
