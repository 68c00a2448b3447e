// Commands on annotations: make one, tag and untag, note, remove.
import { z } from 'zod';
import { proves } from '../anchoring/describe';
import { emptyDiff, type Diff } from '../history/diff';
import { bodiesOf, noteOf, quoteOf, tagsOf, Target, type Annotation } from '../model/annotation';
import { AnnotationId, SourceId, TagId } from '../model/identifier';
import { findAnnotation, type ProjectState } from '../model/state';
import type { Tag } from '../model/tag';
import { fail, succeed, type Result } from '../result';
import { shortQuote } from '../text/short-quote';
import { command, type CommandContext } from './command';
import { buildTag, NewTag, withoutTag } from './tags';

/** A passage that is not annotated yet, as the reader describes it. */
export const Passage = z.strictObject({ source: SourceId, targets: z.array(Target).min(1) });
export type Passage = z.infer<typeof Passage>;

const Note = z.string().max(100_000);

/** The annotation for a passage, after its targets have proved themselves against the text. */
function build(state: ProjectState, passage: Passage, tags: TagId[], note: string | null, context: CommandContext) {
  const source = state.sources.get(passage.source);
  if (source === undefined) return fail('NOT_FOUND', 'The source of this passage is not in the project.');
  for (const target of passage.targets) {
    const known = source.revisions.some((revision) => revision.textSha256 === target.revision);
    const text = known ? context.text(target.revision) : undefined;
    if (text === undefined) return fail('TEXT_MISSING', `The text of “${source.title}” is not at hand.`);
    if (!proves(text, target)) {
      return fail(
        'QUOTE_MISMATCH',
        `The words ${shortQuote(target.exact)} do not stand at this place of “${source.title}”.`,
      );
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
function creatorDiff(state: ProjectState, { creator }: CommandContext): Diff {
  const before = state.creators.get(creator.id);
  if (before === undefined) return { ...emptyDiff, added: [creator] };
  return before.name === creator.name ? emptyDiff : { ...emptyDiff, updated: [{ before, after: creator }] };
}

const textsOf = (passage: Passage) => passage.targets.map((target) => target.revision);

/** A plain highlight, or one that begins with a note. */
export const annotate = command({
  type: 'annotate',
  input: z.strictObject({
    passage: Passage,
    note: Note.nullable().default(null),
    important: z.boolean().default(false),
  }),
  texts: ({ passage }) => textsOf(passage),
  label: (_state, { passage, note }) =>
    `${note === null ? 'highlight' : 'note on'} passage ${shortQuote(quoteOf(passage))}`,
  apply: (state, { passage, note, important }, context) => {
    const annotation = build(state, passage, [], note, context);
    if (!annotation.ok) return annotation;
    const { added, updated } = creatorDiff(state, context);
    const made = important ? { ...annotation.value, important } : annotation.value;
    return succeed({ ...emptyDiff, added: [...added, made], updated });
  },
});

const TagChoice = z.union([z.strictObject({ id: TagId }), z.strictObject({ create: NewTag })]);

/** A tag on a passage: on a new annotation, or one more on annotations that exist. The tag may be made on the spot. */
export const tagPassage = command({
  type: 'tagPassage',
  input: z.strictObject({
    on: z.union([z.strictObject({ passage: Passage }), z.strictObject({ annotations: z.array(AnnotationId).min(1) })]),
    tag: TagChoice,
  }),
  texts: ({ on }) => ('passage' in on ? textsOf(on.passage) : []),
  label: (state, { on, tag }) => {
    const name = 'id' in tag ? (state.tags.get(tag.id)?.name ?? 'tag') : tag.create.name;
    return `tag ${describePassages(state, on)} as ${name}`;
  },
  apply: (state, { on, tag: choice }, context): Result<Diff> => {
    const chosen = 'id' in choice ? existingTag(state, choice.id) : buildTag(state, choice.create, context);
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

function existingTag(state: ProjectState, id: TagId): Result<Tag> {
  const tag = state.tags.get(id);
  return tag === undefined ? fail('NOT_FOUND', 'This tag no longer exists.') : succeed(tag);
}

/** The annotations with these ids, each once; NOT_FOUND when one is gone. */
export function findAll(state: ProjectState, ids: readonly AnnotationId[]): Result<Annotation[]> {
  const found = [...new Set(ids)].map((id) => findAnnotation(state, id));
  return found.every((annotation) => annotation !== undefined)
    ? succeed(found)
    : fail('NOT_FOUND', 'This passage no longer exists.');
}

/** "passage 'THAAD'" or "3 passages", for a command's label. */
export function describePassages(
  state: ProjectState,
  on: { passage: Passage } | { annotations: AnnotationId[] },
): string {
  if ('passage' in on) return `passage ${shortQuote(quoteOf(on.passage))}`;
  if (on.annotations.length > 1) return `${String(on.annotations.length)} passages`;
  const only = on.annotations[0] === undefined ? undefined : findAnnotation(state, on.annotations[0]);
  return only === undefined ? 'passage' : `passage ${shortQuote(quoteOf(only))}`;
}

export const untagPassage = command({
  type: 'untagPassage',
  input: z.strictObject({ annotations: z.array(AnnotationId).min(1), tag: TagId }),
  label: (state, input) => `take ${state.tags.get(input.tag)?.name ?? 'tag'} off ${describePassages(state, input)}`,
  apply: (state, input, context) => {
    const found = findAll(state, input.annotations);
    if (!found.ok) return found;
    const updated = found.value
      .filter((annotation) => tagsOf(annotation).includes(input.tag))
      .map((before) => ({ before, after: withoutTag(before, input.tag, context) }));
    return succeed({ ...emptyDiff, updated });
  },
});

/** Sets, changes or (with an empty text) removes the note of an annotation. */
export const setNote = command({
  type: 'setNote',
  input: z.strictObject({ annotation: AnnotationId, text: Note }),
  label: (state, { annotation, text }) =>
    `${text === '' ? 'remove note of' : 'write note on'} ${describePassages(state, { annotations: [annotation] })}`,
  apply: (state, { annotation, text }, context) => {
    const before = findAnnotation(state, annotation);
    if (before === undefined) return fail('NOT_FOUND', 'This passage no longer exists.');
    if ((noteOf(before) ?? '') === text) return succeed(emptyDiff);
    const after = { ...before, bodies: bodiesOf(tagsOf(before), text), modified: context.now };
    return succeed({ ...emptyDiff, updated: [{ before, after }] });
  },
});

export const removeAnnotations = command({
  type: 'removeAnnotations',
  input: z.strictObject({ annotations: z.array(AnnotationId).min(1) }),
  label: (state, input) => `remove ${describePassages(state, input)}`,
  apply: (state, input) => {
    const found = findAll(state, input.annotations);
    return found.ok ? succeed({ ...emptyDiff, removed: found.value }) : found;
  },
});
