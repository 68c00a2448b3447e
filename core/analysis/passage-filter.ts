// Which passages are shown: those with the tags that are asked for, but not those that carry hidden tags only. Pure.
import type { Annotation } from '../model/annotation';
import type { TagId } from '../model/identifier';
import { tagTree, type Tag } from '../model/tag';

/** What an analyst asks to see: passages with any, or with all, of these tags. No tag: every passage, or those without. */
export interface TagFilter {
  readonly tags: readonly TagId[];
  readonly match: 'any' | 'all';
  /** Only passages without a tag, whatever `tags` says. */
  readonly untagged: boolean;
}

/** A TagFilter and the hidden tags, made ready for many annotations: a tag stands for itself and what is below it. */
export interface PassageFilter {
  /** For each tag asked for, the tags that satisfy it; empty when every passage is asked for. */
  readonly wanted: readonly ReadonlySet<TagId>[];
  readonly match: 'any' | 'all';
  readonly untagged: boolean;
  /** A passage whose tags are all among these is not shown. */
  readonly hidden: ReadonlySet<TagId>;
}

export const noTagFilter: TagFilter = { tags: [], match: 'any', untagged: false };
export const showAll: PassageFilter = { wanted: [], match: 'any', untagged: false, hidden: new Set() };

/** Each tag with everything below it, itself included. */
export function branches(tags: Iterable<Tag>): ReadonlyMap<TagId, ReadonlySet<TagId>> {
  const found = new Map<TagId, Set<TagId>>();
  const path: TagId[] = [];
  for (const { tag, depth } of tagTree(tags)) {
    path.length = depth;
    path.push(tag.id);
    for (const above of path) {
      const branch = found.get(above);
      if (branch) branch.add(tag.id);
      else found.set(above, new Set([tag.id]));
    }
  }
  return found;
}

/**
 * Makes a filter ready. Tags that no longer exist are ignored; a tag that is asked for is shown even if it is hidden.
 */
export function passageFilter(
  tags: Iterable<Tag>,
  { tags: asked, match, untagged }: TagFilter,
  hiddenTags: Iterable<TagId>,
): PassageFilter {
  const branchOf = branches(tags);
  const wanted = asked.flatMap((id) => branchOf.get(id) ?? []);
  const hidden = new Set<TagId>();
  for (const id of hiddenTags) for (const below of branchOf.get(id) ?? []) hidden.add(below);
  for (const branch of wanted) for (const id of branch) hidden.delete(id);
  return { wanted, match, untagged, hidden };
}

/** Whether a passage is shown under this filter. */
export function isShown({ bodies }: Pick<Annotation, 'bodies'>, filter: PassageFilter): boolean {
  const { wanted, match, untagged, hidden } = filter;
  const isTagged = bodies.some((body) => body.type === 'tag');
  if (untagged) return !isTagged;
  if (wanted.length > 0) {
    const has = (branch: ReadonlySet<TagId>) => bodies.some((body) => body.type === 'tag' && branch.has(body.tag));
    if (!(match === 'any' ? wanted.some(has) : wanted.every(has))) return false;
  }
  if (hidden.size === 0) return true;
  return !isTagged || bodies.some((body) => body.type === 'tag' && !hidden.has(body.tag));
}
