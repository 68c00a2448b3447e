// The managed terms: a tag, and the tree that the tag set forms.
import { z } from 'zod';
import { TagId } from './identifier';

export const tagNameLimit = 200;
export const tagDefinitionLimit = 10_000;

export const Tag = z.strictObject({
  kind: z.literal('tag'),
  id: TagId,
  name: z.string().trim().min(1).max(tagNameLimit),
  parent: TagId.nullable(),
  definition: z.string().max(tagDefinitionLimit),
  /** #rrggbb; the interface derives tints from it. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The digit that applies the tag at once, when it is pinned. */
  shortcut: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9']).nullable(),
  /** Position among its siblings, ascending; ties by id. */
  order: z.int().min(0),
});
export type Tag = z.infer<typeof Tag>;

/** Colours for new tags, in the order they are given out; tag-colours.ts proves them clear in both themes. */
export const tagColours = [
  '#be8b0d',
  '#3b82c4',
  '#d0505f',
  '#4a9e55',
  '#b05bc0',
  '#7d7a70',
  '#d97a2b',
  '#2a9d9a',
  '#8a6fd1',
  '#9a7b2f',
] as const;

/** Sorts records that carry `order`: ascending, ties by id, so that the order is total on every machine. */
export function byOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Sorts names of tags, so that those that are the same as far as a tag set is concerned stand together. */
export const compareTagNames = new Intl.Collator('en', { sensitivity: 'accent' }).compare;

/** Whether two tags are called the same as far as a tag set is concerned: whatever their case. */
export function sameTagName(a: string, b: string): boolean {
  return compareTagNames(a, b) === 0;
}

/** `name`, or with the first `ending` (asked from 1) that sets it apart from all names `taken` by siblings. */
export function freeTagName(name: string, taken: readonly string[], ending: (n: number) => string): string {
  const isTaken = (wanted: string) => taken.some((other) => sameTagName(other, wanted));
  if (!isTaken(name)) return name;
  for (let n = 1; ; n += 1) {
    const end = ending(n);
    const wanted = Tag.shape.name.parse(name.slice(0, tagNameLimit - end.length) + end);
    if (!isTaken(wanted)) return wanted;
  }
}

/** Whether `id` is `ancestor` or stands somewhere below it. */
export function isWithin(tags: ReadonlyMap<TagId, Tag>, id: TagId | null, ancestor: TagId): boolean {
  const seen = new Set<TagId>();
  for (let at = id; at !== null && !seen.has(at); at = tags.get(at)?.parent ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

/** The name that words give a tag: white space as single spaces, cut at the limit between grapheme clusters. */
export function inVivoName(words: string): string {
  const name = words.replace(/\s+/g, ' ').trim();
  if (name.length <= tagNameLimit) return name;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name.slice(0, tagNameLimit + 20))) {
    if (cut.length + segment.length > tagNameLimit) break;
    cut += segment;
  }
  return cut.trim();
}

export interface TagNode {
  readonly tag: Tag;
  readonly depth: number;
  /** Names from the root down, joined by " / ". */
  readonly fullName: string;
}

/** The tag tree depth first, siblings by order. A tag whose parent is missing or in a cycle is shown at the root. */
export function tagTree(tags: Iterable<Tag>): TagNode[] {
  const all = [...tags].sort(byOrder);
  const known = new Set(all.map((tag) => tag.id));
  const children = new Map<TagId | null, Tag[]>();
  for (const tag of all) {
    const parent = tag.parent !== null && known.has(tag.parent) ? tag.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(tag);
    else children.set(parent, [tag]);
  }
  const nodes: TagNode[] = [];
  const seen = new Set<TagId>();
  const visit = (tag: Tag, depth: number, prefix: string) => {
    if (seen.has(tag.id)) return;
    seen.add(tag.id);
    const fullName = prefix + tag.name;
    nodes.push({ tag, depth, fullName });
    for (const child of children.get(tag.id) ?? []) visit(child, depth + 1, `${fullName} / `);
  };
  for (const tag of children.get(null) ?? []) visit(tag, 0, '');
  for (const tag of all) visit(tag, 0, '');
  return nodes;
}

/** Full names ("Claim / Threat") by tag id. */
export function fullNames(tags: Iterable<Tag>): Map<TagId, string> {
  return new Map(tagTree(tags).map((node) => [node.tag.id, node.fullName]));
}
