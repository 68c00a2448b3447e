// Pure: the rows of the tag tree, what is under a collapsed branch left out, and where a key or a drop puts a tag.
import { childrenOf } from '../../core/commands/tag-places';
import type { TagId } from '../../core/model/identifier';
import { isWithin, tagTree, type Tag, type TagNode } from '../../core/model/tag';

export interface TagRow extends TagNode {
  readonly hasChildren: boolean;
  /** From 1, among its siblings. */
  readonly place: number;
  readonly siblings: number;
}

/** Where a tag is put: below `parent`, before the sibling `before` or last. */
export interface TagPlace {
  readonly parent: TagId | null;
  readonly before: TagId | null;
}

/** Where beside a row a dragged tag is let go. */
export type DropZone = 'above' | 'into' | 'below';

/** Every tag as a row, in the order of the tree; those below a collapsed one only when `collapsed` does not hold it. */
export function tagRows(tags: Iterable<Tag>, collapsed: ReadonlySet<TagId>): TagRow[] {
  const nodes = tagTree(tags);
  const rows: TagRow[] = [];
  let hiddenBelow = Infinity;
  nodes.forEach((node, i) => {
    if (node.depth > hiddenBelow) return;
    const hasChildren = (nodes[i + 1]?.depth ?? 0) > node.depth;
    hiddenBelow = hasChildren && collapsed.has(node.tag.id) ? node.depth : Infinity;
    const siblings = siblingsOf(nodes, i);
    rows.push({ ...node, hasChildren, place: siblings.indexOf(node) + 1, siblings: siblings.length });
  });
  return rows;
}

/** The nodes beside `nodes[i]`, itself included: those of its depth with no shallower one between. */
function siblingsOf(nodes: readonly TagNode[], i: number): TagNode[] {
  const depth = nodes[i]?.depth ?? 0;
  let from = i;
  while (from > 0 && (nodes[from - 1]?.depth ?? 0) >= depth) from -= 1;
  const end = nodes.findIndex((node, at) => at > i && node.depth < depth);
  return nodes.slice(from, end < 0 ? undefined : end).filter((node) => node.depth === depth);
}

/** Where Alt and an arrow put a tag: past a sibling, below the one before it, or behind its parent. Null: nowhere. */
export function placeByKey(tags: ReadonlyMap<TagId, Tag>, id: TagId, key: string): TagPlace | null {
  const tag = tags.get(id);
  if (tag === undefined) return null;
  const siblings = childrenOf(tags, tag.parent);
  const at = siblings.findIndex((one) => one.id === id);
  const [previous, next, second] = [siblings[at - 1], siblings[at + 1], siblings[at + 2]];
  if (key === 'ArrowUp') return previous ? { parent: tag.parent, before: previous.id } : null;
  if (key === 'ArrowDown') return next ? { parent: tag.parent, before: second?.id ?? null } : null;
  if (key === 'ArrowRight') return previous ? { parent: previous.id, before: null } : null;
  if (key !== 'ArrowLeft' || tag.parent === null) return null;
  const parent = tags.get(tag.parent);
  return parent ? { parent: parent.parent, before: after(tags, parent) } : null;
}

/** Where a tag that is let go beside `over` is put; null when that is within the dragged tag's own branch. */
export function placeByDrop(
  tags: ReadonlyMap<TagId, Tag>,
  id: TagId,
  over: TagId,
  zone: DropZone,
  isOpen: boolean,
): TagPlace | null {
  const beside = tags.get(over);
  if (beside === undefined || isWithin(tags, over, id)) return null;
  if (zone === 'into') return { parent: over, before: null };
  if (zone === 'above') return { parent: beside.parent, before: over };
  const first = isOpen ? childrenOf(tags, over).find((child) => child.id !== id) : undefined;
  if (first) return { parent: over, before: first.id };
  return { parent: beside.parent, before: after(tags, beside, id) };
}

/** The sibling behind `tag`, not counting `except`. */
function after(tags: ReadonlyMap<TagId, Tag>, tag: Tag, except?: TagId): TagId | null {
  const siblings = childrenOf(tags, tag.parent).filter(({ id }) => id !== except);
  return siblings[siblings.findIndex(({ id }) => id === tag.id) + 1]?.id ?? null;
}
