// Going back several steps at once: which undos lead there, and what they change altogether.
import type { ProjectRecord } from '../model/state';
import type { Diff, Update } from './diff';
import type { HistoryPointers } from './record';

/**
 * The revisions to undo, newest first, so that the project stands as it stood right after `target`; null when no undo
 * leads there, because `target` itself was undone later or is an undo. `before` gives a record's pointers before it.
 */
export function undoPath(
  now: HistoryPointers,
  target: number,
  before: (revision: number) => HistoryPointers,
): readonly number[] | null {
  const path: number[] = [];
  let next = now.undo;
  while (next !== null && next > target) {
    path.push(next);
    next = before(next).undo;
  }
  return next === target ? path : null;
}

// Records come from one schema, so their keys stand in one order.
const isSame = (a: ProjectRecord, b: ProjectRecord) => JSON.stringify(a) === JSON.stringify(b);
const keyOf = (record: ProjectRecord) => `${record.kind} ${record.kind === 'project' ? '' : record.id}`;

/** One diff with the effect of all, applied in this order. What is added and then removed does not occur. */
export function squash(diffs: Iterable<Diff>): Diff {
  const changes = new Map<string, { readonly before: ProjectRecord | null; after: ProjectRecord | null }>();
  const change = (before: ProjectRecord | null, after: ProjectRecord | null, record: ProjectRecord) => {
    const known = changes.get(keyOf(record));
    if (known) known.after = after;
    else changes.set(keyOf(record), { before, after });
  };
  for (const { added, updated, removed } of diffs) {
    for (const record of removed) change(record, null, record);
    for (const record of added) change(null, record, record);
    for (const { before, after } of updated) change(before, after, after);
  }
  const all = [...changes.values()];
  return {
    added: all.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
    removed: all.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
    updated: all.flatMap(({ before, after }): Update[] =>
      before !== null && after !== null && !isSame(before, after) ? [{ before, after }] : [],
    ),
  };
}

/** How many passages and tags a diff adds, changes and removes. */
export interface DiffCounts {
  readonly passages: Tally;
  readonly tags: Tally;
  readonly sources: Tally;
}
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function countDiff({ added, updated, removed }: Diff): DiffCounts {
  const afters = updated.map(({ after }) => after);
  const tally = (kind: ProjectRecord['kind']): Tally => {
    const count = (records: readonly ProjectRecord[]) => records.filter((record) => record.kind === kind).length;
    return { added: count(added), changed: count(afters), removed: count(removed) };
  };
  return { passages: tally('annotation'), tags: tally('tag'), sources: tally('source') };
}
