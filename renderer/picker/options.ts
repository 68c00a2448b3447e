// Pure: what the picker offers for what is typed. Names are compared without accents and case.
import type { TagId } from '../../core/model/identifier';
import { tagNameLimit, tagTree, type Tag, type TagNode } from '../../core/model/tag';
import { fold, type Match } from '../../core/text/fold';

export type PickerOption =
  | { readonly kind: 'tag'; readonly node: TagNode; readonly matches: readonly Match[] }
  | { readonly kind: 'create'; readonly name: string; readonly parent: TagNode | null };

const tidy = (text: string) => fold(text.replaceAll('/', ' / ').replace(/\s+/g, ' ').trim()).text;

/** The options for `query`, best first; for an empty query the recent tags, then all in tree order. */
export function pickerOptions(tags: Iterable<Tag>, recent: readonly string[], query: string): PickerOption[] {
  const nodes = tagTree(tags);
  const typed = tidy(query);
  if (typed === '') return recentFirst(nodes, recent).map((node) => ({ kind: 'tag', node, matches: [] }));
  const found = nodes
    .flatMap((node) => {
      const scored = match(node, typed);
      return scored ? [{ node, ...scored }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ node, matches }): PickerOption => ({ kind: 'tag', node, matches }));
  const create = creation(nodes, query);
  return create ? [...found, create] : found;
}

function recentFirst(nodes: readonly TagNode[], recent: readonly string[]): TagNode[] {
  const byId = new Map<string, TagNode>(nodes.map((node) => [node.tag.id, node]));
  const first = recent.flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...first, ...nodes])];
}

/** Every word typed must stand in the full name. Rank: equal, name equal, name begins so, a word begins so, anywhere. */
function match(node: TagNode, typed: string): { rank: number; matches: Match[] } | null {
  const full = fold(node.fullName);
  const name = fold(node.tag.name).text;
  const matches: Match[] = [];
  let rank = 0;
  for (const word of typed.split(' ')) {
    const place = bestPlace(full.text, word);
    if (place < 0) return null;
    matches.push([full.origin[place] ?? 0, full.origin[place + word.length] ?? node.fullName.length]);
    const begins = place === 0 || /[^\p{L}\p{N}]/u.test(full.text.charAt(place - 1));
    rank = Math.max(rank, begins ? 2 : 3);
  }
  if (full.text === typed) rank = -1;
  else if (name === typed) rank = 0;
  else if (name.startsWith(typed)) rank = 1;
  return { rank, matches: matches.sort((a, b) => a[0] - b[0]) };
}

/** Where `word` stands, rather at the beginning of a word than inside one, rather later (in the tag's own name) than earlier. */
function bestPlace(text: string, word: string): number {
  let found = -1;
  let foundBegins = false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (found < 0 || begins || !foundBegins) {
      found = at;
      foundBegins = begins;
    }
  }
  return found;
}

/**
 * “xyz” makes a tag at the root, “Claim / xyz” one below Claim. A slash between letters, behind no tag, belongs to the
 * name: “US/ROK”. Nothing when there is such a tag at that place; one of that name elsewhere is offered first.
 */
function creation(nodes: readonly TagNode[], query: string): PickerOption | null {
  const tidied = query.replace(/\s+/g, ' ').trim();
  const { name, parent } = below(nodes, tidied) ?? { name: tidied, parent: null };
  if (name === '' || name.length > tagNameLimit || /(^|\s)\/|\/(\s|$)/.test(name)) return null;
  const siblings = nodes.filter((node) => node.tag.parent === (parent?.tag.id ?? null));
  const isThere = siblings.some((node) => tidy(node.tag.name) === tidy(name));
  return isThere || nodes.some((node) => tidy(node.fullName) === tidy(tidied))
    ? null
    : { kind: 'create', name, parent };
}

/** The tag that stands before the last slash behind which there is one, and what follows it. */
function below(nodes: readonly TagNode[], query: string): { name: string; parent: TagNode } | null {
  for (let slash = query.lastIndexOf('/'); slash >= 0; slash = query.lastIndexOf('/', slash - 1)) {
    const above = tidy(query.slice(0, slash));
    const parent = nodes.find((node) => tidy(node.fullName) === above);
    if (parent) return { name: query.slice(slash + 1).trim(), parent };
    if (slash === 0) break;
  }
  return null;
}

/** Identifies an option in the list and to assistive technology. */
export function optionKey(option: PickerOption): TagId | 'create' {
  return option.kind === 'tag' ? option.node.tag.id : 'create';
}
