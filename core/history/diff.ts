// A change to a project as data: apply it, invert it. Nothing else changes a project's state.
import { z } from 'zod';
import { Annotation } from '../model/annotation';
import { Creator, Project } from '../model/project';
import { Source } from '../model/source';
import type { ProjectRecord, ProjectState } from '../model/state';
import { Tag } from '../model/tag';

const AnyRecord = z.discriminatedUnion('kind', [Project, Creator, Tag, Source, Annotation]);

export const Update = z.strictObject({ before: AnyRecord, after: AnyRecord });
export interface Update {
  readonly before: ProjectRecord;
  readonly after: ProjectRecord;
}

export const Diff = z.strictObject({
  added: z.array(AnyRecord),
  updated: z.array(Update),
  removed: z.array(AnyRecord),
});
export interface Diff {
  readonly added: readonly ProjectRecord[];
  readonly updated: readonly Update[];
  readonly removed: readonly ProjectRecord[];
}

export const emptyDiff: Diff = { added: [], updated: [], removed: [] };

/** Number of records a diff touches. */
export function sizeOf(diff: Diff): number {
  return diff.added.length + diff.updated.length + diff.removed.length;
}

/** The diff that takes `diff` back. invert(invert(d)) equals d. */
export function invert(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(({ before, after }) => ({ before: after, after: before })),
    removed: diff.added,
  };
}

/**
 * Changes `state` in place. Records are put and deleted by id, so applying the same diff twice is harmless;
 * a snapshot newer than a journal line relies on that.
 */
export function applyDiff(state: ProjectState, diff: Diff): void {
  for (const record of diff.removed) remove(state, record);
  for (const record of diff.added) put(state, record);
  for (const { after } of diff.updated) put(state, after);
}

function put(state: ProjectState, record: ProjectRecord): void {
  switch (record.kind) {
    case 'project':
      state.project = record;
      return;
    case 'creator':
      state.creators.set(record.id, record);
      return;
    case 'tag':
      state.tags.set(record.id, record);
      return;
    case 'source':
      state.sources.set(record.id, record);
      return;
    case 'annotation': {
      const siblings = state.annotations.get(record.source);
      if (siblings) siblings.set(record.id, record);
      else state.annotations.set(record.source, new Map([[record.id, record]]));
      state.sourceOf.set(record.id, record.source);
    }
  }
}

function remove(state: ProjectState, record: ProjectRecord): void {
  switch (record.kind) {
    case 'project':
      throw new Error('a project record cannot be removed');
    case 'creator':
      state.creators.delete(record.id);
      return;
    case 'tag':
      state.tags.delete(record.id);
      return;
    case 'source':
      state.sources.delete(record.id);
      return;
    case 'annotation':
      state.annotations.get(record.source)?.delete(record.id);
      state.sourceOf.delete(record.id);
  }
}
