// The groups of the list of passages: by tag, or by the paragraph where a passage begins. Pure.
import { tagsOf, type Annotation } from '../model/annotation';
import type { TagId } from '../model/identifier';
import type { Tag } from '../model/tag';

/** Begins a group. Tag null: the passages without one. Paragraphs are counted from 0. */
export type GroupHeading = { readonly kind: 'group'; readonly count: number } & (
  | { readonly by: 'tag'; readonly tag: TagId | null; readonly fullName: string }
  | { readonly by: 'paragraph'; readonly paragraph: number }
);

export interface PassageGroup {
  /** Tells the groups apart. */
  readonly key: string;
  readonly heading: GroupHeading;
  readonly members: readonly Annotation[];
}

/** In the order of `nodes`, the untagged last; a passage is in the group of each of its tags. */
export function byTag(
  passages: readonly Annotation[],
  nodes: readonly { readonly tag: Tag; readonly fullName: string }[],
): PassageGroup[] {
  const known = new Set(nodes.map(({ tag }) => tag.id));
  const members = gather(passages, (annotation): (TagId | null)[] => {
    const tags = tagsOf(annotation).filter((tag) => known.has(tag));
    return tags.length > 0 ? tags : [null];
  });
  return [...nodes, { tag: null, fullName: '' }].flatMap(({ tag, fullName }) => {
    const id = tag?.id ?? null;
    const here = members.get(id);
    if (here === undefined) return [];
    return [
      { key: id ?? '', heading: { kind: 'group', by: 'tag', tag: id, fullName, count: here.length }, members: here },
    ];
  });
}

/** In the order of the text. */
export function byParagraph(
  passages: readonly Annotation[],
  paragraphOf: (annotation: Annotation) => number,
): PassageGroup[] {
  const members = gather(passages, (annotation) => [paragraphOf(annotation)]);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, here]) => ({
      key: String(paragraph),
      heading: { kind: 'group', by: 'paragraph', paragraph, count: here.length },
      members: here,
    }));
}

function gather<Key>(
  passages: readonly Annotation[],
  keysOf: (annotation: Annotation) => readonly Key[],
): Map<Key, Annotation[]> {
  const groups = new Map<Key, Annotation[]>();
  for (const annotation of passages) {
    for (const key of keysOf(annotation)) {
      const group = groups.get(key);
      if (group) group.push(annotation);
      else groups.set(key, [annotation]);
    }
  }
  return groups;
}
