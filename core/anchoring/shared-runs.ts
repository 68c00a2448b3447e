// Several words in a row that two changed stretches share, nearest to where they stood. A shortest edit script alone would
// as soon keep each of these words somewhere else.
import type { Run } from './word-diff';

/** Tokens of the one times tokens of the other, up to which two changed stretches are compared with each other. */
const largestGap = 40_000;
/** Fewer tokens in a row stand in two stretches by chance. */
const leastRun = 3;

interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The longest stretches that both have, ascending; what is left between them has none. */
export function sharedRuns(old: Int32Array, fresh: Int32Array, gap: Gap): Run[] {
  const runs: Run[] = [];
  fill(gap, old, fresh, runs);
  return runs;
}

function fill(gap: Gap, old: Int32Array, fresh: Int32Array, into: Run[]): void {
  const [n, m] = [gap.oldEnd - gap.oldStart, gap.newEnd - gap.newStart];
  if (n < leastRun || m < leastRun || n * m > largestGap) return;
  const run = longestShared(gap, old, fresh);
  if (run === null) return;
  fill({ ...gap, oldEnd: run.old, newEnd: run.new }, old, fresh, into);
  into.push(run);
  fill({ ...gap, oldStart: run.old + run.length, newStart: run.new + run.length }, old, fresh, into);
}

/** The longest stretch that both have; of several the one that is nearest to the same edge of the gap in both. */
function longestShared(gap: Gap, old: Int32Array, fresh: Int32Array): Run | null {
  const { oldStart, oldEnd, newStart, newEnd } = gap;
  const lengths = new Int32Array(newEnd - newStart + 1);
  let best: Run | null = null;
  let bestAway = Infinity;
  for (let i = oldStart; i < oldEnd; i += 1) {
    for (let j = newEnd - 1; j >= newStart; j -= 1) {
      const place = j - newStart;
      const length = old[i] === fresh[j] ? (lengths[place] ?? 0) + 1 : 0;
      lengths[place + 1] = length;
      if (length < leastRun || length < (best?.length ?? 0)) continue;
      const run = { old: i - length + 1, new: j - length + 1, length };
      const away = Math.min(Math.abs(run.old - oldStart - (run.new - newStart)), Math.abs(oldEnd - i - (newEnd - j)));
      if (length > (best?.length ?? 0) || away < bestAway) [best, bestAway] = [run, away];
    }
  }
  return best;
}
