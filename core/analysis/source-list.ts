// The library as it is listed: what words and a grade leave, sorted and grouped. Pure; fit for thousands of sources.
import { gradeOf, type Reliability, type Source } from '../model/source';
import type { sourceGroups } from '../model/preferences';
import type { tableSorts } from '../model/table-view';
import type { SourceId } from '../model/identifier';
import { foldText } from '../text/fold';

export type SourceSort = (typeof tableSorts)[number];
export type SourceGroup = (typeof sourceGroups)[number];
/** Which grade sources must have; none: those without one. */
export type GradeFilter = 'all' | Reliability | 'none';

export interface SourceWishes {
  readonly words: string;
  readonly grade: GradeFilter;
  readonly sort: SourceSort;
  /** Against the usual order; what is not known stays last. */
  readonly reversed?: boolean;
  readonly group: SourceGroup;
}

/** `name`: the collection, publisher, year or grade that its sources share; null: they have none. */
export interface SourceHeading {
  readonly kind: 'group';
  readonly name: string | null;
  readonly count: number;
}
export type SourceRow = SourceHeading | Source;

export interface SourceList {
  readonly rows: readonly SourceRow[];
  /** The sources among them, in their order. */
  readonly sources: readonly Source[];
}

/** `sources` come in library order; `counts` are passages by source. Equal ones stay in library order. */
export function sourceList(
  sources: readonly Source[],
  { words, grade, sort, reversed = false, group }: SourceWishes,
  counts: Readonly<Record<string, number>>,
): SourceList {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  const left = sources.filter((source) => hasGrade(source, grade) && hasWords(source, wanted));
  const sorted = sort === 'library' ? left : left.toSorted(comparison(sort, counts, reversed ? -1 : 1));
  if (group === 'none') return { rows: sorted, sources: sorted };
  const groups = new Map<string | null, Source[]>();
  for (const source of sorted) {
    const name = groupOf(source, group);
    const members = groups.get(name);
    if (members) members.push(source);
    else groups.set(name, [source]);
  }
  const inOrder = [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : collator.compare(a, b)));
  const rows = inOrder.flatMap(([name, members]): SourceRow[] => [
    { kind: 'group', name, count: members.length },
    ...members,
  ]);
  return { rows, sources: inOrder.flatMap(([, members]) => members) };
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const hasGrade = (source: Source, grade: GradeFilter) =>
  grade === 'all' || gradeOf(source) === (grade === 'none' ? null : grade);

/** Every word stands somewhere in what is known of the source. */
function hasWords(source: Source, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = knownText(source);
  return words.every((word) => text.includes(word));
}

/** By source as it is now: what is typed asks for it at every key. */
const folded = new WeakMap<Source, string>();

function knownText(source: Source): string {
  const before = folded.get(source);
  if (before !== undefined) return before;
  const { title, byline, publisher, place, url, language, collection, date, properties = [] } = source;
  const known = [title, byline, publisher, place, url, language, collection, date?.value];
  const text = foldText([...known, ...properties.flatMap(({ key, value }) => [key, value])].filter(Boolean).join('\n'));
  folded.set(source, text);
  return text;
}

function groupOf(source: Source, group: Exclude<SourceGroup, 'none'>): string | null {
  if (group === 'grade') return gradeOf(source);
  if (group === 'date') return source.date?.value.slice(0, 4) ?? null;
  return source[group] ?? null;
}

/** What is not known comes last, whatever the `direction`. */
function comparison(
  sort: Exclude<SourceSort, 'library'>,
  counts: Readonly<Record<string, number>>,
  direction: 1 | -1,
): (a: Source, b: Source) => number {
  if (sort === 'passages') return (a, b) => direction * ((counts[b.id] ?? 0) - (counts[a.id] ?? 0));
  const keys = new Map<SourceId, string | null>();
  const keyOf = (source: Source) => {
    const known = keys.get(source.id);
    if (known !== undefined) return known;
    const key = sortKey(source, sort);
    keys.set(source.id, key);
    return key;
  };
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return direction * collator.compare(first, second);
  };
}

function sortKey(source: Source, sort: Exclude<SourceSort, 'library' | 'passages'>): string | null {
  if (sort === 'grade') return gradeOf(source);
  const value = source[sort] ?? null;
  return typeof value === 'string' ? value || null : (value?.value ?? null);
}
