// Which underline of a stack belongs to which annotation: the same lane all along a paragraph, as few lanes as possible.
import type { RangeOf } from '../../core/text/segments';

/** The lane of each range, from 0; ranges that overlap never share one. `ranges` in reading order. */
export function lanesOf(ranges: readonly Pick<RangeOf<unknown>, 'start' | 'end'>[]): number[] {
  const ends: number[] = [];
  return ranges.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
