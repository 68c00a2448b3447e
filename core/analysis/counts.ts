// How many passages each tag and each source has; kept up to date from diffs, so that no view ever scans a project.
import type { Diff } from '../history/diff';
import { tagsOf } from '../model/annotation';
import type { ProjectRecord, ProjectState } from '../model/state';

export interface Counts {
  /** Annotations by source id. */
  readonly bySource: Readonly<Record<string, number>>;
  /** Annotations by tag id. */
  readonly byTag: Readonly<Record<string, number>>;
  /** Annotations without a tag. */
  readonly untagged: number;
}

/** Counts of a whole project, in one pass. */
export function countPassages(state: ProjectState): Counts {
  const counts = { bySource: {}, byTag: {}, untagged: 0 };
  for (const annotations of state.annotations.values()) {
    for (const annotation of annotations.values()) count(counts, annotation, 1);
  }
  return counts;
}

/** The counts after `diff`. */
export function updateCounts(counts: Counts, diff: Diff): Counts {
  const next = { bySource: { ...counts.bySource }, byTag: { ...counts.byTag }, untagged: counts.untagged };
  for (const record of diff.added) count(next, record, 1);
  for (const record of diff.removed) count(next, record, -1);
  for (const { before, after } of diff.updated) {
    count(next, before, -1);
    count(next, after, 1);
  }
  return next;
}

function count(
  counts: { bySource: Record<string, number>; byTag: Record<string, number>; untagged: number },
  record: ProjectRecord,
  by: number,
) {
  if (record.kind !== 'annotation') return;
  counts.bySource[record.source] = (counts.bySource[record.source] ?? 0) + by;
  const tags = tagsOf(record);
  if (tags.length === 0) counts.untagged += by;
  for (const tag of tags) counts.byTag[tag] = (counts.byTag[tag] ?? 0) + by;
}
