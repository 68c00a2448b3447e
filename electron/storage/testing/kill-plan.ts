// What a killed child commits: the change of every revision follows from its number, so that the parent knows it too.
import { emptyDiff, type Diff } from '../../../core/history/diff';
import { annotation, source } from './fixtures';

const sources = ['s0', 's1', 's2', 's3', 's4'];
/** Annotations that come and go: the project stays small over thousands of changes. */
const slots = 12;

const make = (revision: number) => {
  const note = `change ${revision} ${'x'.repeat((revision * 37) % 400)}`;
  return sources.slice(0, 2 + (revision % 4)).map((id) => annotation(`a${revision % slots}-${id}`, id, note));
};

/** The change with this revision: it replaces, in several sources at once, what was made `slots` changes before. */
export function killDiff(revision: number): Diff {
  if (revision === 1) return { ...emptyDiff, added: sources.map((id) => source(id)) };
  const before = revision - slots > 1 ? make(revision - slots) : [];
  const after = make(revision);
  const kept = new Set(after.map((record) => record.id));
  const known = new Map(before.map((record) => [record.id, record]));
  return {
    added: after.filter((record) => !known.has(record.id)),
    updated: after.flatMap((record) => {
      const old = known.get(record.id);
      return old === undefined ? [] : [{ before: old, after: record }];
    }),
    removed: before.filter((record) => !kept.has(record.id)),
  };
}
