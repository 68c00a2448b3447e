// Commands on the tree that tags form: move a tag, merge it into another, delete it.
import { z } from 'zod';
import { emptyDiff, type Update } from '../history/diff';
import { strings } from '../language/index';
import { bodiesOf, noteOf, tagsOf, type Annotation } from '../model/annotation';
import { TagId } from '../model/identifier';
import type { ProjectState } from '../model/state';
import { isWithin, sameTagName, tagDefinitionLimit, type Tag } from '../model/tag';
import { fail, succeed } from '../result';
import { command } from './command';
import { childrenOf, makeNameFree, place, tagUpdates } from './tag-places';

const nameOf = (state: ProjectState, id: TagId) => state.tags.get(id)?.name ?? '';
const gone = () => fail('NOT_FOUND', strings.tagTree.gone);

/** Puts a tag below another (or at the top) and before a sibling (or last). Refused below itself or a descendant. */
export const moveTag = command({
  type: 'moveTag',
  input: z.strictObject({ id: TagId, parent: TagId.nullable(), before: TagId.nullable().default(null) }),
  label: (state, { id }) => strings.tagTree.moveLabel(nameOf(state, id)),
  apply: (state, { id, parent, before }) => {
    const tag = state.tags.get(id);
    if (tag === undefined || (parent !== null && !state.tags.has(parent))) return gone();
    if (isWithin(state.tags, parent, id)) return fail('INVALID_INPUT', strings.tagTree.belowItself(tag.name));
    const siblings = childrenOf(state.tags, parent);
    if (before !== null && !siblings.some((other) => other.id === before)) return gone();
    const twin = siblings.find((other) => other.id !== id && sameTagName(other.name, tag.name));
    if (twin) return fail('ALREADY_EXISTS', strings.tagTree.nameTaken(twin.name));
    const draft = new Map(state.tags);
    if (before !== id) place(draft, [id], parent, before);
    return succeed({ ...emptyDiff, updated: tagUpdates(state.tags, draft) });
  },
});

/**
 * Turns one tag into another: every passage that has `from` has `into` instead, once; what is below `from` moves below
 * `into`. A target that stands below `from` takes its place. A key or definition that the target lacks is taken over,
 * and a second definition is put behind the first.
 */
export const mergeTags = command({
  type: 'mergeTags',
  input: z.strictObject({ from: TagId, into: TagId }),
  label: (state, { from, into }) =>
    strings.tagTree.mergeLabel(nameOf(state, from), nameOf(state, into), tagged(state, from).length),
  apply: (state, { from, into }, { now }) => {
    const source = state.tags.get(from);
    const target = state.tags.get(into);
    if (source === undefined || target === undefined) return gone();
    if (from === into) return fail('INVALID_INPUT', strings.tagTree.intoItself(source.name));
    const draft = new Map(state.tags);
    draft.set(into, withWhatItLacks(target, source));
    if (isWithin(state.tags, into, from)) place(draft, [into], source.parent, from);
    const children = childrenOf(draft, from).map(({ id }) => id);
    place(draft, children, into, null);
    draft.delete(from);
    for (const id of [into, ...children]) makeNameFree(draft, id, source.name);
    const passages = tagged(state, from).map((before): Update => {
      const tags = tagsOf(before).map((tag) => (tag === from ? into : tag));
      return { before, after: { ...before, bodies: bodiesOf(tags, noteOf(before)), modified: now } };
    });
    return succeed({ added: [], updated: [...tagUpdates(state.tags, draft), ...passages], removed: [source] });
  },
});

/**
 * Deletes a tag and takes it off every passage; the passages stay. Its children take its place among its siblings; one
 * whose name is taken there keeps the deleted tag's name behind its own.
 */
export const removeTag = command({
  type: 'removeTag',
  input: z.strictObject({ id: TagId }),
  label: (state, { id }) => strings.tagTree.deleteLabel(nameOf(state, id), tagged(state, id).length),
  apply: (state, { id }, { now }) => {
    const tag = state.tags.get(id);
    if (tag === undefined) return gone();
    const children = childrenOf(state.tags, id).map((child) => child.id);
    const draft = new Map(state.tags);
    if (children.length > 0) place(draft, children, tag.parent, id);
    draft.delete(id);
    for (const child of children) makeNameFree(draft, child, tag.name);
    const passages = tagged(state, id).map((before): Update => {
      const tags = tagsOf(before).filter((other) => other !== id);
      return { before, after: { ...before, bodies: bodiesOf(tags, noteOf(before)), modified: now } };
    });
    return succeed({ added: [], updated: [...tagUpdates(state.tags, draft), ...passages], removed: [tag] });
  },
});

function withWhatItLacks(target: Tag, source: Tag): Tag {
  const definitions = new Set([target.definition, source.definition].filter((text) => text.trim() !== ''));
  const both = [...definitions].join('\n\n');
  return {
    ...target,
    shortcut: target.shortcut ?? source.shortcut,
    definition: both.length <= tagDefinitionLimit ? both : target.definition,
  };
}

/** Every annotation of the project, in all sources, that has the tag. */
function tagged(state: ProjectState, id: TagId): Annotation[] {
  const found: Annotation[] = [];
  for (const annotations of state.annotations.values()) {
    for (const annotation of annotations.values()) {
      if (annotation.bodies.some((body) => body.type === 'tag' && body.tag === id)) found.push(annotation);
    }
  }
  return found;
}
