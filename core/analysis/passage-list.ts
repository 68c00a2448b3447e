// What the list of passages shows, and in which order: narrowed by words and flag, sorted, grouped. Pure.
import { noteOf, quoteOf, tagsOf, type Annotation } from '../model/annotation';
import type { TagId } from '../model/identifier';
import type { Preferences } from '../model/preferences';
import { tagTree, type Tag } from '../model/tag';
import { byParagraph, byTag, type GroupHeading } from './passage-groups';

export interface ListWish {
  /** Each of these words must stand in the quote, the note or the full name of a tag; case and accents do not matter. */
  readonly words: string;
  readonly onlyImportant: boolean;
  readonly sort: Preferences['cardSort'];
  readonly group: Preferences['cardGroup'];
}

export type ListRow = Annotation | GroupHeading;

export interface PassageList {
  readonly rows: readonly ListRow[];
  /** What tells the rows apart; null: there are no groups, and each is known by its id. A passage stands below each of its tags. */
  readonly keys: readonly string[] | null;
  /** The passages that are shown, each once, sorted. */
  readonly passages: readonly Annotation[];
}

/**
 * The list for `annotations`, which are in reading order. Without a wish it is the same array, whatever its length.
 * `paragraphOf` answers the position (from 0) of the paragraph where a passage begins.
 */
export function passageList(
  annotations: readonly Annotation[],
  tags: Iterable<Tag>,
  wish: ListWish,
  paragraphOf: (annotation: Annotation) => number,
): PassageList {
  const nodes = tagTree(tags);
  const names = new Map(nodes.map((node) => [node.tag.id, fold(node.fullName)]));
  const ranks = new Map(nodes.map((node, rank) => [node.tag.id, rank]));
  const passages = sorted(narrowed(annotations, names, wish), ranks, wish.sort);
  if (wish.group === 'none') return { rows: passages, keys: null, passages };
  const groups = wish.group === 'tag' ? byTag(passages, nodes) : byParagraph(passages, paragraphOf);
  const rows: ListRow[] = [];
  const keys: string[] = [];
  for (const { key, heading, members } of groups) {
    rows.push(heading, ...members);
    keys.push(`${key}:`, ...members.map((one) => `${key}:${one.id}`));
  }
  return { rows, keys, passages };
}

function narrowed(
  annotations: readonly Annotation[],
  names: ReadonlyMap<TagId, string>,
  { words, onlyImportant }: ListWish,
): readonly Annotation[] {
  const flagged = onlyImportant ? annotations.filter((one) => one.important === true) : annotations;
  const asked = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, tags: new Set([...names].flatMap(([id, name]) => (name.includes(word) ? [id] : []))) }));
  if (asked.length === 0) return flagged;
  return flagged.filter((annotation) =>
    asked.every(
      ({ word, tags }) => wordsOf(annotation).includes(word) || tagsOf(annotation).some((tag) => tags.has(tag)),
    ),
  );
}

/** Records never change: what one says is folded once, not at every key. */
const folded = new WeakMap<Annotation, string>();

function wordsOf(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const words = fold(`${quoteOf(annotation)}\n${noteOf(annotation) ?? ''}`);
  folded.set(annotation, words);
  return words;
}

/** Lower case, without accents and other marks. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function sorted(
  annotations: readonly Annotation[],
  ranks: ReadonlyMap<TagId, number>,
  sort: ListWish['sort'],
): readonly Annotation[] {
  if (sort === 'reading') return annotations;
  if (sort === 'newest')
    return annotations.toSorted((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
  const rankOf = (annotation: Annotation) =>
    Math.min(ranks.size, ...tagsOf(annotation).map((tag) => ranks.get(tag) ?? ranks.size));
  return annotations
    .map((annotation) => ({ annotation, rank: rankOf(annotation) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ annotation }) => annotation);
}
