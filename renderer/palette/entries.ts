// Pure: what the palette offers for what is typed: groups of commands, sources, tags and passages, the likeliest first.
import { fuzzyMatch, searchable, type FuzzyMatch, type Searchable } from '../../core/analysis/fuzzy';
import type { ActionId } from '../../core/actions';
import type { PassageHit } from '../../core/analysis/passage-search';
import { AnnotationId } from '../../core/model/identifier';
import type { Source } from '../../core/model/source';
import type { TagNode } from '../../core/model/tag';
import { foldText, matchesOf, type Match } from '../../core/text/fold';
import { kinds, type Kind, type Query } from './query';

export type NamedTarget =
  | { readonly kind: 'command'; readonly id: ActionId }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'tag'; readonly node: TagNode };
export type Target = NamedTarget | { readonly kind: 'passage'; readonly hit: PassageHit };

/** Something that can be chosen by its name. */
export interface Candidate extends Choosable {
  readonly target: NamedTarget;
  readonly name: Searchable;
}

interface Choosable {
  /** Kind and id: unique, and how it is remembered as recent. */
  readonly key: string;
  readonly target: Target;
  readonly label: string;
  /** Shown quietly beside the label, and searched too. */
  readonly detail: string;
}

export interface Entry extends Choosable {
  /** Stretches of the label that match. */
  readonly matches: readonly Match[];
  /** Stretches of a passage's note that match. */
  readonly noteMatches?: readonly Match[];
}

export interface Group {
  readonly kind: 'recent' | Kind;
  /** How many there are; `entries` may hold only the first of them. */
  readonly total: number;
  readonly entries: readonly Entry[];
}

/** How many of a kind are shown beside others, and how many when the prefix asks for this kind alone. */
const mostShown = { together: 15, alone: 100, recent: 6 } as const;

export const mostOf = ({ only }: Query): number => (only === null ? mostShown.together : mostShown.alone);

export function candidate(target: NamedTarget, label: string, detail: string): Candidate {
  const name = searchable(detail === '' ? label : `${label} ${detail}`);
  return { key: `${target.kind}:${idOf(target)}`, target, label, detail, name };
}

function idOf(target: NamedTarget): string {
  if (target.kind === 'command') return target.id;
  return target.kind === 'source' ? target.source.id : target.node.tag.id;
}

/** What was chosen lately. */
export interface Recent {
  /** Keys of what was chosen, newest first; some may be gone. */
  readonly keys: readonly string[];
  /** The passages among it. */
  readonly passages: readonly Entry[];
}

/** The groups for a query, without the passages found by it. */
export function groupsFor(candidates: readonly Candidate[], recent: Recent, query: Query): Group[] {
  const isAsked = ({ target }: Choosable) => query.only === null || target.kind === query.only;
  const asked = candidates.filter(isAsked);
  if (query.words.length > 0) return filtered(asked, recent.keys, query);
  return unfiltered(asked, { ...recent, passages: recent.passages.filter(isAsked) }, query);
}

/** Nothing typed yet: what was used last, then everything in its own order. */
function unfiltered(candidates: readonly Candidate[], recent: Recent, query: Query): Group[] {
  const all = candidates.map((one): Entry => ({ ...one, matches: [] }));
  const byKey = new Map([...all, ...recent.passages].map((one) => [one.key, one]));
  const used = recent.keys.flatMap((key) => byKey.get(key) ?? []).slice(0, mostShown.recent);
  const rest = all.filter((one) => !used.includes(one));
  const groups = byKind(rest).map(([kind, entries]) => groupOf(kind, entries, query));
  return used.length === 0 ? groups : [{ kind: 'recent', total: used.length, entries: used }, ...groups];
}

/** The group with the best match comes first, so that Enter takes what was most likely meant. */
function filtered(candidates: readonly Candidate[], recent: readonly string[], query: Query): Group[] {
  const usedAt = new Map(recent.map((key, i) => [key, i]));
  const lately = ({ key }: Candidate) => usedAt.get(key) ?? recent.length;
  const found = candidates
    .flatMap((one) => {
      const match = fuzzyMatch(one.name, query.words);
      return match ? [{ one, match }] : [];
    })
    .sort((a, b) => a.match.rank - b.match.rank || lately(a.one) - lately(b.one));
  const best = new Map<Kind, number>();
  for (const { one, match } of found) {
    if (!best.has(one.target.kind)) best.set(one.target.kind, match.rank);
  }
  return byKind(found.map(({ one, match }) => entryOf(one, match)))
    .sort(([a], [b]) => (best.get(a) ?? 0) - (best.get(b) ?? 0))
    .map(([kind, entries]) => groupOf(kind, entries, query));
}

/** Passages that main found, `by` what was typed then. Those for an older query are shown as far as they hold the words of this one. */
export function passageGroup(
  found: { readonly by: string | null; readonly total: number; readonly hits: readonly PassageHit[] },
  titles: ReadonlyMap<string, string>,
  { text, words }: Query,
): Group[] {
  const isOfNow = found.by === text;
  const hits = isOfNow ? found.hits : found.hits.filter((hit) => holds(hit, words));
  if (hits.length === 0) return [];
  const entries = hits.map((hit) => passageEntry(hit, titles, words));
  return [{ kind: 'passage', total: isOfNow ? found.total : hits.length, entries }];
}

/** How `passageEntry` names a passage; see `Choosable.key`. */
const passageKey = /^passage:(.+)$/;

/** The passages among what was chosen lately, by id. */
export function recentPassages(keys: readonly string[]): AnnotationId[] {
  return keys.flatMap((key) => AnnotationId.safeParse(passageKey.exec(key)?.[1]).data ?? []);
}

export function passageEntry(hit: PassageHit, titles: ReadonlyMap<string, string>, words: readonly string[]): Entry {
  return {
    key: `passage:${hit.id}`,
    target: { kind: 'passage', hit },
    label: hit.quote,
    detail: titles.get(hit.source) ?? '',
    matches: placesOf(hit.quote, words),
    noteMatches: placesOf(hit.note ?? '', words),
  };
}

/** Where the words stand, or else their letters. */
function placesOf(text: string, words: readonly string[]): readonly Match[] {
  const matches = matchesOf(text, words);
  return matches.length > 0 || words.length === 0 ? matches : (fuzzyMatch(searchable(text), words)?.matches ?? []);
}

function holds({ quote, note }: PassageHit, words: readonly string[]): boolean {
  const text = foldText(`${quote} ${note ?? ''}`);
  return words.every((word) => text.includes(word));
}

function entryOf(one: Candidate, { matches }: FuzzyMatch): Entry {
  // What matched in the detail is not marked there.
  return { ...one, matches: matches.filter(([, end]) => end <= one.label.length) };
}

function groupOf(kind: Group['kind'], entries: readonly Entry[], query: Query): Group {
  return { kind, total: entries.length, entries: entries.slice(0, mostOf(query)) };
}

function byKind(entries: readonly Entry[]): [NamedTarget['kind'], Entry[]][] {
  return kinds
    .filter((kind) => kind !== 'passage')
    .map((kind): [NamedTarget['kind'], Entry[]] => [kind, entries.filter(({ target }) => target.kind === kind)])
    .filter(([, ofKind]) => ofKind.length > 0);
}
