// Where tags stand among their siblings: a tag set being rearranged, and the updates that come of it.
import type { Update } from '../history/diff';
import type { TagId } from '../model/identifier';
import { byOrder, freeTagName, type Tag } from '../model/tag';

/** A copy of the tag set that a command rearranges before it says what changed. */
export type TagDraft = Map<TagId, Tag>;

/** The tags below `parent` (at the top: those whose parent is missing, too), in their order. */
export function childrenOf(tags: ReadonlyMap<TagId, Tag>, parent: TagId | null): Tag[] {
  const parentOf = (tag: Tag) => (tag.parent !== null && tags.has(tag.parent) ? tag.parent : null);
  return [...tags.values()].filter((tag) => parentOf(tag) === parent).sort(byOrder);
}

/**
 * Puts tags below `parent`, before the sibling `before` or, when it is null or no sibling, last; the siblings are
 * numbered anew from 0, so that their order does not depend on ties.
 */
export function place(draft: TagDraft, moved: readonly TagId[], parent: TagId | null, before: TagId | null): void {
  const rest = childrenOf(draft, parent).filter(({ id }) => !moved.includes(id));
  const found = rest.findIndex(({ id }) => id === before);
  const at = found < 0 ? rest.length : found;
  const order = [...rest.slice(0, at), ...moved.flatMap((id) => draft.get(id) ?? []), ...rest.slice(at)];
  order.forEach((tag, i) => {
    if (tag.parent !== parent || tag.order !== i) draft.set(tag.id, { ...tag, parent, order: i });
  });
}

/** Gives `id` the origin behind its name, "Other (Claim)", when a sibling of where it now stands has its name. */
export function makeNameFree(draft: TagDraft, id: TagId, origin: string): void {
  const tag = draft.get(id);
  if (tag === undefined) return;
  const siblings = childrenOf(draft, tag.parent).filter((other) => other.id !== id);
  const name = freeTagName(
    tag.name,
    siblings.map((other) => other.name),
    (n) => ` (${origin.slice(0, 80)}${n === 1 ? '' : ` ${String(n)}`})`,
  );
  if (name !== tag.name) draft.set(id, { ...tag, name });
}

/** What became of the tags of `before` that are still in the draft. */
export function tagUpdates(before: ReadonlyMap<TagId, Tag>, draft: TagDraft): Update[] {
  return [...before.values()].flatMap((tag) => {
    const after = draft.get(tag.id);
    return after === undefined || after === tag ? [] : [{ before: tag, after }];
  });
}
