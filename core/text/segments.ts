// Overlapping ranges → flat runs: what a renderer needs to paint overlaps, nested and identical passages at once.

export interface RangeOf<T> {
  /** Half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly of: T;
}

export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  /** What covers this run, in the order of the input. */
  readonly of: readonly T[];
}

/**
 * Cuts [from, to) into runs over which the set of covering ranges is the same; runs that nothing covers have an empty
 * `of`. The runs are ascending, gapless and not empty. O(n log n + output).
 */
export function segments<T>(from: number, to: number, ranges: readonly RangeOf<T>[]): Segment<T>[] {
  if (from >= to) return [];
  const cuts = new Set([from, to]);
  const opening = new Map<number, number[]>();
  const closing = new Map<number, number[]>();
  ranges.forEach((range, rank) => {
    const start = Math.max(from, range.start);
    const end = Math.min(to, range.end);
    if (start >= end) return;
    cuts.add(start).add(end);
    push(opening, start, rank);
    push(closing, end, rank);
  });
  const places = [...cuts].sort((a, b) => a - b);
  const open = new Set<number>();
  const runs: Segment<T>[] = [];
  places.forEach((start, i) => {
    for (const rank of closing.get(start) ?? []) open.delete(rank);
    for (const rank of opening.get(start) ?? []) open.add(rank);
    const end = places[i + 1];
    if (end === undefined) return;
    const of = [...open]
      .sort((a, b) => a - b)
      .flatMap((rank) => ranges.slice(rank, rank + 1))
      .map((range) => range.of);
    runs.push({ start, end, of });
  });
  return runs;
}

function push(at: Map<number, number[]>, place: number, rank: number): void {
  const ranks = at.get(place);
  if (ranks) ranks.push(rank);
  else at.set(place, [rank]);
}
