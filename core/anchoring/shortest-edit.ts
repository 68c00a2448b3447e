// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form, for the small gaps of a diff.
import type { Run } from './word-diff';

interface Ranges {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many edits two sequences have nothing in common that would help: they count as replaced. */
const mostEdits = 800;

/** The runs of a shortest edit script between two ranges, ascending; none when it would be longer than anybody needs. */
export function shortestEdit(old: Int32Array, fresh: Int32Array, ranges: Ranges): Run[] {
  const { oldStart, newStart } = ranges;
  const [n, m] = [ranges.oldEnd - oldStart, ranges.newEnd - newStart];
  const most = Math.min(mostEdits, n + m);
  const reach = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => reach[diagonal + most + 1] ?? 0;
  /** `reach` before each round, from the lowest diagonal of that round on. */
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(reach.slice(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < n && x - diagonal < m && old[oldStart + x] === fresh[newStart + x - diagonal]) x += 1;
      reach[diagonal + most + 1] = x;
      if (x >= n && x - diagonal >= m) return walkBack(rounds, ranges);
    }
  }
  return [];
}

/** From the end to the beginning, one edit a round. */
function walkBack(rounds: readonly Int32Array[], { oldStart, oldEnd, newStart, newEnd }: Ranges): Run[] {
  const runs: Run[] = [];
  let x = oldEnd - oldStart;
  let y = newEnd - newStart;
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const reach = rounds[edits];
    const at = (diagonal: number) => reach?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1) + 1;
    const length = x - from;
    if (length > 0) runs.push({ old: oldStart + from, new: newStart + from - diagonal, length });
    if (edits === 0) break;
    x = down ? from : from - 1;
    y = down ? from - diagonal - 1 : from - diagonal;
  }
  return runs.reverse();
}
