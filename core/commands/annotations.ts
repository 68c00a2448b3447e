// Commands on annotations: make one, tag and untag, note, remove.
import { z } from 'zod';
import type { PassagesNamed } from '../language/en/command-labels';
import { strings } from '../language/index';
import { proves } from '../anchoring/describe';
import { emptyDiff, type Diff } from '../history/diff';
import type { JournalRecord } from '../history/record';
import { bodiesOf, noteOf, quoteOf, tagsOf, Target, type Annotation } from '../model/annotation';
import { AnnotationId, SourceId, TagId } from '../model/identifier';
import { currentRevision } from '../model/source';
import { findAnnotation, type ProjectState } from '../model/state';
import type { Tag } from '../model/tag';
import { fail, succeed, type Result } from '../result';
import { command, type CommandContext } from './command';
import { buildTag, NewTag, withoutTag } from './tags';

/** A passage that is not annotated yet, as the reader describes it. */
export const Passage = z.strictObject({ source: SourceId, targets: z.array(Target).min(1) });
export type Passage = z.infer<typeof Passage>;

const Note = z.string().max(100_000);

/** The annotation for a passage, after its targets have proved themselves against the text. */
export function build(
  state: ProjectState,
  passage: Passage,
  tags: TagId[],
  note: string | null,
  context: CommandContext,
) {
  const source = state.sources.get(passage.source);
  if (source === undefined) return fail('NOT_FOUND', strings.failures.sourceOfPassageGone);
  for (const target of passage.targets) {
    const isCurrent = currentRevision(source).textSha256 === target.revision;
    const text = isCurrent ? context.text(target.revision) : undefined;
    if (text === undefined) return fail('TEXT_MISSING', strings.failures.textNotAtHand(source.title));
    if (!proves(text, target)) {
      return fail('QUOTE_MISMATCH', strings.failures.quoteMismatch(target.exact, source.title));
    }
  }
  return succeed<Annotation>({
    kind: 'annotation',
    id: AnnotationId.parse(context.newId()),
    source: passage.source,
    targets: passage.targets,
    bodies: bodiesOf(tags, note),
    creator: context.creator.id,
    created: context.now,
    modified: context.now,
  });
}

/** The creator's record: added with the first thing the creator makes here, updated when the name has changed since. */
export function creatorDiff(state: ProjectState, { creator }: CommandContext): Diff {
  const before = state.creators.get(creator.id);
  if (before === undefined) return { ...emptyDiff, added: [creator] };
  return before.name === creator.name ? emptyDiff : { ...emptyDiff, updated: [{ before, after: creator }] };
}

export const textsOf = (passage: Passage) => passage.targets.map((target) => target.revision);

/** A plain highlight, or one that begins with a note. */
export const annotate = command({
  type: 'annotate',
  input: z.strictObject({
    passage: Passage,
    note: Note.nullable().default(null),
    important: z.boolean().default(false),
  }),
  texts: ({ passage }) => textsOf(passage),
  label: (state, { passage, note }) =>
    strings.commands[note === null ? 'highlight' : 'noteOn'](namePassages(state, { passage })),
  apply: (state, { passage, note, important }, context) => {
    const annotation = build(state, passage, [], note, context);
    if (!annotation.ok) return annotation;
    const { added, updated } = creatorDiff(state, context);
    const made = important ? { ...annotation.value, important } : annotation.value;
    return succeed({ ...emptyDiff, added: [...added, made], updated });
  },
});

export const TagChoice = z.union([z.strictObject({ id: TagId }), z.strictObject({ create: NewTag })]);

/** A tag on a passage: on a new annotation, or one more on annotations that exist. The tag may be made on the spot. */
export const tagPassage = command({
  type: 'tagPassage',
  input: z.strictObject({
    on: z.union([z.strictObject({ passage: Passage }), z.strictObject({ annotations: z.array(AnnotationId).min(1) })]),
    tag: TagChoice,
  }),
  texts: ({ on }) => ('passage' in on ? textsOf(on.passage) : []),
  label: (state, { on, tag }) => {
    const name = 'id' in tag ? nameTag(state, tag.id) : tag.create.name;
    return strings.commands.tag(namePassages(state, on), name);
  },
  apply: (state, { on, tag: choice }, context): Result<Diff> => {
    const chosen = tagOf(state, choice, context);
    if (!chosen.ok) return chosen;
    const tag = chosen.value;
    const newTag = state.tags.has(tag.id) ? [] : [tag];
    if ('passage' in on) {
      const annotation = build(state, on.passage, [tag.id], null, context);
      if (!annotation.ok) return annotation;
      const { added, updated } = creatorDiff(state, context);
      return succeed({ ...emptyDiff, added: [...added, ...newTag, annotation.value], updated });
    }
    const found = findAll(state, on.annotations);
    if (!found.ok) return found;
    const updated = found.value
      .filter((annotation) => !tagsOf(annotation).includes(tag.id))
      .map((before) => ({
        before,
        after: { ...before, bodies: bodiesOf([...tagsOf(before), tag.id], noteOf(before)), modified: context.now },
      }));
    return succeed({ ...emptyDiff, added: newTag, updated });
  },
});

/** The tag that was chosen: one of the project's, or a new one. */
export function tagOf(state: ProjectState, choice: z.infer<typeof TagChoice>, context: CommandContext): Result<Tag> {
  return 'id' in choice ? existingTag(state, choice.id) : buildTag(state, choice.create, context);
}

function existingTag(state: ProjectState, id: TagId): Result<Tag> {
  const tag = state.tags.get(id);
  return tag === undefined ? fail('NOT_FOUND', strings.failures.tagGone) : succeed(tag);
}

/** The annotations with these ids, each once; NOT_FOUND when one is gone. */
export function findAll(state: ProjectState, ids: readonly AnnotationId[]): Result<Annotation[]> {
  const found = [...new Set(ids)].map((id) => findAnnotation(state, id));
  return found.every((annotation) => annotation !== undefined)
    ? succeed(found)
    : fail('NOT_FOUND', strings.failures.passageGone);
}

/** The passages that a command is about, for its label. */
export function namePassages(
  state: ProjectState,
  on: { readonly passage: Passage } | { readonly annotations: readonly AnnotationId[] },
): PassagesNamed {
  if ('passage' in on) return { count: 1, quote: quoteOf(on.passage) };
  const [first] = on.annotations;
  const only = first === undefined || on.annotations.length > 1 ? undefined : findAnnotation(state, first);
  return { count: on.annotations.length, quote: only === undefined ? null : quoteOf(only) };
}

const nameTag = (state: ProjectState, id: TagId) => state.tags.get(id)?.name ?? strings.commands.unknownTag;

export const untagPassage = command({
  type: 'untagPassage',
  input: z.strictObject({ annotations: z.array(AnnotationId).min(1), tag: TagId }),
  label: (state, input) => strings.commands.untag(namePassages(state, input), nameTag(state, input.tag)),
  apply: (state, input, context) => {
    const found = findAll(state, input.annotations);
    if (!found.ok) return found;
    const updated = found.value
      .filter((annotation) => tagsOf(annotation).includes(input.tag))
      .map((before) => ({ before, after: withoutTag(before, input.tag, context) }));
    return succeed({ ...emptyDiff, updated });
  },
});

/** What `step` did to an annotation that it changed. */
function changeOf(step: JournalRecord | undefined, id: AnnotationId) {
  for (const { before, after } of step?.diff.updated ?? []) {
    if (before.kind === 'annotation' && after.kind === 'annotation' && after.id === id) return { before, after };
  }
  return undefined;
}

/** Sets, changes or (with an empty text) removes the note of an annotation. */
export const setNote = command({
  type: 'setNote',
  /** `continues`: it is still being written, since the last setNote on it. */
  input: z.strictObject({ annotation: AnnotationId, text: Note, continues: z.boolean().optional() }),
  label: (state, { annotation, text }) =>
    strings.commands[text === '' ? 'removeNote' : 'writeNote'](namePassages(state, { annotations: [annotation] })),
  goesOn: ({ annotation, continues }) =>
    continues === true ? (step) => step.command === 'setNote' && changeOf(step, annotation) !== undefined : null,
  apply: (state, { annotation, text }, context) => {
    const before = findAnnotation(state, annotation);
    if (before === undefined) return fail('NOT_FOUND', strings.failures.passageGone);
    if ((noteOf(before) ?? '') === text) return succeed(emptyDiff);
    const first = changeOf(context.step, annotation)?.before;
    const written = { ...before, bodies: bodiesOf(tagsOf(before), text), modified: context.now };
    const after = first !== undefined && (noteOf(first) ?? '') === text ? first : written;
    return succeed({ ...emptyDiff, updated: [{ before, after }] });
  },
});

export const removeAnnotations = command({
  type: 'removeAnnotations',
  input: z.strictObject({ annotations: z.array(AnnotationId).min(1) }),
  label: (state, input) => strings.commands.remove(namePassages(state, input)),
  apply: (state, input) => {
    const found = findAll(state, input.annotations);
    return found.ok ? succeed({ ...emptyDiff, removed: found.value }) : found;
  },
});
