// The stretches of one passage: in reading order, apart from each other. Decides what joins; changes no project.
import type { Target } from '../model/annotation';
import type { TextRange } from '../text/boundaries';
import { describe } from './describe';

/**
 * The targets (all on one revision, whose canonical text is `text`) in reading order; those that overlap or touch
 * become one, described anew. A target that stands alone stays the record it was.
 */
export function joinStretches(text: string, targets: readonly Target[]): Target[] {
  const joined: Target[] = [];
  for (const target of [...targets].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < target.start) joined.push(target);
    else if (last.end < target.end) {
      joined[joined.length - 1] = describe(text, last.revision, { start: last.start, end: target.end });
    }
  }
  return joined;
}

/** Whether both are the same stretches of the same revisions. */
export function sameStretches(a: readonly Target[], b: readonly Target[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return other?.revision === one.revision && other.start === one.start && other.end === one.end;
    })
  );
}

/**
 * The stretch that is meant at `place` (UTF-16 units): the one that [start, end] touches, else the nearest one.
 * Undefined when there is none.
 */
export function stretchAt(targets: readonly Target[], { start, end }: TextRange): Target | undefined {
  const distance = (target: Target) => Math.max(0, target.start - end, start - target.end);
  return targets.toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * `targets` with what was selected for one of them: it takes the place of the nearest one. While fewer are there than
 * `wanted`, it is one of those that are missing, unless it touches one that is there.
 */
export function placeStretch(targets: readonly Target[], selected: Target, wanted: number): Target[] {
  const nearest = stretchAt(targets, selected);
  const isMeant = nearest && (targets.length >= wanted || touches(nearest, selected));
  return isMeant ? targets.map((one) => (one === nearest ? selected : one)) : [...targets, selected];
}

/** Whether two stretches overlap or stand side by side. */
export const touches = (a: TextRange, b: TextRange): boolean => a.start <= b.end && b.start <= a.end;
