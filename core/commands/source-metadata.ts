// What is known of sources, changed in the form and in the table: metadata, their grades, and their removal.
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import { SourceId } from '../model/identifier';
import { Grading, metadataFields, Source, type MetadataField } from '../model/source';
import type { ProjectState } from '../model/state';
import { fail, succeed, type Result } from '../result';
import { creatorDiff } from './annotations';
import { command } from './command';

/** Values to set; what is not named stays. `properties` are replaced as a whole. */
export const SourceChanges = Source.pick({
  ...{ title: true, byline: true, publisher: true, date: true, place: true, url: true, language: true },
  ...{ retrieved: true, collection: true, properties: true },
}).partial();
export type SourceChanges = z.infer<typeof SourceChanges>;

const ids = z.array(SourceId).min(1).max(100_000);

/** One value or several, for one source or many: one step. A value that is set came from the analyst. */
export const editSources = command({
  type: 'editSources',
  input: z.strictObject({ ids, changes: SourceChanges }),
  label: (state, { ids: of, changes }) => strings.commands.editSources(named(state, of), onlyField(changes)),
  apply: (state, { ids: of, changes }) => {
    const sources = find(state, of);
    if (!sources.ok) return sources;
    return succeed({ ...emptyDiff, updated: sources.value.flatMap((before) => edited(before, changes) ?? []) });
  },
});

/** The fields that are named, in the order of the form. */
function changedFields(changes: SourceChanges): (MetadataField | 'properties')[] {
  return [...metadataFields, 'properties' as const].filter((field) => changes[field] !== undefined);
}

function onlyField(changes: SourceChanges): string | null {
  const [only, ...more] = changedFields(changes);
  return only === undefined || more.length > 0 ? null : strings.sourceFields[only];
}

function edited(before: Source, changes: SourceChanges): Update | null {
  const fields = changedFields(changes).filter((field) => !isSame(before[field] ?? null, changes[field]));
  if (fields.length === 0) return null;
  const origins = { ...before.origins };
  const { retrieved, collection, properties, ...rest } = { ...before, ...changes };
  for (const field of fields) if (field !== 'properties') origins[field] = '';
  const optional = {
    ...(retrieved === null || retrieved === undefined ? {} : { retrieved }),
    ...(collection === null || collection === undefined ? {} : { collection }),
    ...(properties === undefined || properties.length === 0 ? {} : { properties }),
  };
  return { before, after: Source.parse({ ...rest, ...optional, origins }) };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const Collection = z.string().trim().min(1).max(2000);

/** Another name for a collection, that is for it in all of its sources; where the name is taken, both become one. */
export const renameCollection = command({
  type: 'renameCollection',
  input: z.strictObject({ name: Collection, newName: Collection }),
  label: (state, { name, newName }) =>
    collected(state, newName).length === 0
      ? strings.commands.renameCollection(name, newName)
      : strings.commands.mergeCollection(name, newName),
  apply: (state, { name, newName }) => {
    const sources = collected(state, name);
    if (sources.length === 0) return fail('NOT_FOUND', strings.failures.collectionGone(name));
    return succeed({
      ...emptyDiff,
      updated: sources.flatMap((before) => edited(before, { collection: newName }) ?? []),
    });
  },
});

const collected = (state: ProjectState, name: string) =>
  [...state.sources.values()].filter(({ collection }) => collection === name);

/** A grade for one source or many, by whoever is at work, now; null takes the grade back. The history keeps every one. */
export const gradeSources = command({
  type: 'gradeSources',
  input: z.strictObject({ ids, reliability: Grading.shape.reliability, reason: Grading.shape.reason }),
  label: (state, { ids: of, reliability }) => strings.commands.gradeSources(named(state, of), reliability),
  apply: (state, { ids: of, reliability, reason }, context) => {
    const sources = find(state, of);
    if (!sources.ok) return sources;
    const grading: Grading = { reliability, reason, creator: context.creator.id, time: context.now };
    const { added, updated } = creatorDiff(state, context);
    const graded = sources.value.map((before) => {
      return { before, after: { ...before, gradings: [...(before.gradings ?? []), grading] } };
    });
    return succeed({ ...emptyDiff, added, updated: [...updated, ...graded] });
  },
});

/** Sources with all their passages. Texts and received bytes stay in the folder: undo brings everything back. */
export const removeSources = command({
  type: 'removeSources',
  input: z.strictObject({ ids }),
  label: (state, { ids: of }) => strings.commands.removeSources(named(state, of), passagesOf(state, of)),
  apply: (state, { ids: of }) => {
    const sources = find(state, of);
    if (!sources.ok) return sources;
    const removed = sources.value.flatMap((source) => [source, ...(state.annotations.get(source.id)?.values() ?? [])]);
    return succeed({ ...emptyDiff, removed });
  },
});

const passagesOf = (state: ProjectState, of: readonly SourceId[]) =>
  of.reduce((sum, id) => sum + (state.annotations.get(id)?.size ?? 0), 0);

/** How many they are and, of one, its title. */
function named(state: ProjectState, of: readonly SourceId[]) {
  const [only] = of;
  const title = of.length === 1 && only !== undefined ? (state.sources.get(only)?.title ?? null) : null;
  return { count: of.length, title };
}

function find(state: ProjectState, of: readonly SourceId[]): Result<Source[]> {
  const sources = [...new Set(of)].map((id) => state.sources.get(id));
  return sources.every((source) => source !== undefined)
    ? succeed(sources)
    : fail('NOT_FOUND', strings.failures.sourceGone);
}
