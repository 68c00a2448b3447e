// Commands on single tags: make, change; and the starter set. tag-tree.ts moves, merges and deletes.
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import type { Annotation } from '../model/annotation';
import { TagId } from '../model/identifier';
import type { ProjectState } from '../model/state';
import { isWithin, sameTagName, Tag, tagColours } from '../model/tag';
import { fail, succeed, type Result } from '../result';
import { command, type CommandContext } from './command';
import { childrenOf } from './tag-places';

/** A tag made on the spot: everything but the name has a default. */
export const NewTag = z.strictObject({
  name: Tag.shape.name,
  parent: TagId.nullable().default(null),
  definition: Tag.shape.definition.default(''),
  colour: Tag.shape.colour.nullable().default(null),
  shortcut: Tag.shape.shortcut.default(null),
});
export type NewTag = z.infer<typeof NewTag>;

/** The tag that `input` describes, last among its siblings; a sibling of the same name refuses it. */
export function buildTag(state: ProjectState, input: NewTag, context: CommandContext): Result<Tag> {
  const parent = input.parent === null ? undefined : state.tags.get(input.parent);
  if (input.parent !== null && parent === undefined) return fail('NOT_FOUND', strings.failures.parentGone);
  const taken = refuseDuplicateName(state, input.name, input.parent, null);
  if (taken !== null) return taken;
  return succeed({
    kind: 'tag',
    id: TagId.parse(context.newId()),
    name: input.name,
    parent: input.parent,
    definition: input.definition,
    colour: input.colour ?? parent?.colour ?? tagColours[state.tags.size % tagColours.length] ?? tagColours[0],
    shortcut: input.shortcut,
    order: lastPlace(state, input.parent),
  });
}

/** The place behind all tags below `parent`. */
function lastPlace(state: ProjectState, parent: TagId | null): number {
  return Math.max(-1, ...childrenOf(state.tags, parent).map((tag) => tag.order)) + 1;
}

function refuseDuplicateName(state: ProjectState, name: string, parent: TagId | null, self: TagId | null) {
  const twin = [...state.tags.values()].find(
    (tag) => tag.id !== self && tag.parent === parent && sameTagName(tag.name, name),
  );
  return twin ? fail('ALREADY_EXISTS', strings.failures.tagTwin(twin.name)) : null;
}

export const createTag = command({
  type: 'createTag',
  input: NewTag,
  label: (_state, input) => strings.commands.createTag(input.name),
  apply: (state, input, context) => {
    const tag = buildTag(state, input, context);
    return tag.ok ? succeed({ ...emptyDiff, added: [tag.value], updated: unpinOthers(state, tag.value) }) : tag;
  },
});

/** Adds a whole tag set with the ids it comes with (the starter set); tags that are already there are left as they are. */
export const addTagSet = command({
  type: 'addTagSet',
  input: z.strictObject({ tags: z.array(Tag).min(1) }),
  label: (_state, input) => strings.commands.addTagSet(input.tags.length),
  apply: (state, input) => {
    const pinned = new Set([...state.tags.values()].map((tag) => tag.shortcut));
    const added = input.tags
      .filter((tag) => !state.tags.has(tag.id))
      .map((tag) => (pinned.has(tag.shortcut) ? { ...tag, shortcut: null } : tag));
    return succeed({ ...emptyDiff, added });
  },
});

export const updateTag = command({
  type: 'updateTag',
  input: z.strictObject({
    id: TagId,
    changes: Tag.pick({ name: true, parent: true, definition: true, colour: true, shortcut: true }).partial(),
  }),
  label: (state, { id, changes }) => {
    const name = state.tags.get(id)?.name ?? strings.commands.unknownTag;
    return changes.name !== undefined && changes.name !== name
      ? strings.commands.renameTag(name, changes.name)
      : strings.commands.changeTag(name);
  },
  apply: (state, { id, changes }) => {
    const before = state.tags.get(id);
    if (before === undefined) return fail('NOT_FOUND', strings.failures.tagGone);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const parent = changes.parent === undefined ? before.parent : changes.parent;
    const order = parent === before.parent ? before.order : lastPlace(state, parent);
    const after = Tag.parse({ ...before, ...given, order });
    if (Object.keys(given).every((key) => before[key as keyof Tag] === after[key as keyof Tag]))
      return succeed(emptyDiff);
    const taken = refuseDuplicateName(state, after.name, after.parent, id);
    if (taken !== null) return taken;
    if (parent !== null && !state.tags.has(parent)) return fail('NOT_FOUND', strings.failures.parentGone);
    if (isWithin(state.tags, parent, id)) return fail('INVALID_INPUT', strings.failures.tagBelowItself);
    return succeed({ ...emptyDiff, updated: [{ before, after }, ...unpinOthers(state, after)] });
  },
});

/** A key applies one tag: taking it unpins the tag that had it. */
function unpinOthers(state: ProjectState, { id, shortcut }: Tag): Update[] {
  return [...state.tags.values()]
    .filter((tag) => tag.id !== id && tag.shortcut !== null && tag.shortcut === shortcut)
    .map((before) => ({ before, after: { ...before, shortcut: null } }));
}

/** The annotation without one tag, modified now. */
export function withoutTag(annotation: Annotation, id: TagId, context: Pick<CommandContext, 'now'>): Annotation {
  return {
    ...annotation,
    bodies: annotation.bodies.filter((body) => body.type !== 'tag' || body.tag !== id),
    modified: context.now,
  };
}
