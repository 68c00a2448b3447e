// Which changes of a tag set may be made together: "take theirs" keeps the rules that the commands on tags keep.
import type { TagId } from '../../model/identifier';
import { compareTagNames, isWithin, sameTagName, type Tag } from '../../model/tag';

/** A tag of the project and what the file makes of it. */
export interface TagChange {
  readonly before: Tag;
  readonly after: Tag;
  /** What the file says, where its name and parent do not fit and `after` keeps the project's. */
  readonly wanted?: Tag;
}

/**
 * The same changes; where a name or a parent would make two siblings of one name or put a tag below itself, `after`
 * keeps the project's name and parent. `tree` holds the project's tags and those the import adds. Ends, because every
 * round takes at least one change back and without changes the tree is as good as it was.
 */
export function placesThatFit(tree: ReadonlyMap<TagId, Tag>, changes: readonly TagChange[]): readonly TagChange[] {
  const all = new Map(tree);
  for (const { after } of changes) all.set(after.id, after);
  const clashes = clashesIn(all);
  const settled = changes.map((change) => {
    const { before, after } = change;
    if (before.name === after.name && before.parent === after.parent) return change;
    if (!clashes.has(after.id) && !isWithin(all, after.parent, after.id)) return change;
    return { before, after: { ...after, name: before.name, parent: before.parent }, wanted: after };
  });
  return settled.every((change, i) => change === changes[i]) ? changes : placesThatFit(tree, settled);
}

/** The tags that have a sibling of their name. */
function clashesIn(tags: ReadonlyMap<TagId, Tag>): Set<TagId> {
  const sorted = [...tags.values()].sort((a, b) => compareParents(a, b) || compareTagNames(a.name, b.name));
  const clashes = new Set<TagId>();
  sorted.forEach((tag, i) => {
    const next = sorted[i + 1];
    if (next?.parent === tag.parent && sameTagName(next.name, tag.name)) clashes.add(tag.id).add(next.id);
  });
  return clashes;
}

function compareParents({ parent: a }: Tag, { parent: b }: Tag): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}
