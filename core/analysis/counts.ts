// How many passages each tag and each source has; kept up to date from diffs, so that no view ever scans a project.
import type { Diff } from '../history/diff';
import { isToReview, tagsOf } from '../model/annotation';
import type { ProjectRecord, ProjectState } from '../model/state';

export interface Counts {
  /** Annotations by source id. */
  readonly bySource: Readonly<Record<string, number>>;
  /** Annotations by tag id. */
  readonly byTag: Readonly<Record<string, number>>;
  /** Annotations without a tag. */
  readonly untagged: number;
  /** Annotations by source id that a newer text left unsettled, without those called gone. All others count lost ones, too. */
  readonly toReview: Readonly<Record<string, number>>;
}

/** Counts of a whole project, in one pass. */
export function countPassages(state: ProjectState): Counts {
  const counts = { bySource: {}, byTag: {}, untagged: 0, toReview: {} };
  for (const annotations of state.annotations.values()) {
    for (const annotation of annotations.values()) count(counts, annotation, 1);
  }
  return counts;
}

/** The counts after `diff`. */
export function updateCounts(counts: Counts, diff: Diff): Counts {
  const next = {
    ...{ bySource: { ...counts.bySource }, byTag: { ...counts.byTag } },
    ...{ untagged: counts.untagged, toReview: { ...counts.toReview } },
  };
  for (const record of diff.added) count(next, record, 1);
  for (const record of diff.removed) count(next, record, -1);
  for (const { before, after } of diff.updated) {
    count(next, before, -1);
    count(next, after, 1);
  }
  return next;
}

function count(
  counts: Record<'bySource' | 'byTag' | 'toReview', Record<string, number>> & { untagged: number },
  record: ProjectRecord,
  by: number,
) {
  if (record.kind !== 'annotation') return;
  counts.bySource[record.source] = (counts.bySource[record.source] ?? 0) + by;
  if (isToReview(record)) counts.toReview[record.source] = (counts.toReview[record.source] ?? 0) + by;
  const tags = tagsOf(record);
  if (tags.length === 0) counts.untagged += by;
  for (const tag of tags) counts.byTag[tag] = (counts.byTag[tag] ?? 0) + by;
}
