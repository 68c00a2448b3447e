// A source of a Project JSON file as a record of the project, and what differs from the one that is there.
import { strings } from '../../language/index';
import type { Target } from '../../model/annotation';
import type { Grading, Revision, Source } from '../../model/source';
import type { ImportDraft } from './import-draft';
import { revisionOf } from './import-revisions';
import type { SourceItem } from './schema';

/** The record; what may be absent is absent where the file says null or nothing. */
export function sourceOf(item: SourceItem, order: number, bookmarks: readonly Target[]): Source {
  const { id, title, byline, publisher, date, place, url, language } = item;
  const { retrieved, collection, properties, origins, gradings } = item;
  return {
    ...{ kind: 'source', id, title, byline, publisher, date, place, url, language },
    ...(retrieved === null ? {} : { retrieved }),
    ...(collection === null ? {} : { collection }),
    ...(properties.length > 0 ? { properties } : {}),
    ...(Object.keys(origins).length > 0 ? { origins } : {}),
    ...(gradings.length > 0 ? { gradings } : {}),
    order,
    ...(bookmarks.length > 0 ? { bookmarks: [...bookmarks] } : {}),
    revisions: item.revisions.map(revisionOf),
  };
}

/** Both bookmarks of one text, in reading order: one for each place, the project's own where both have one. */
export function uniteBookmarks(mine: readonly Target[], theirs: readonly Target[]): Target[] {
  const own = new Set(mine.map(placeOf));
  return [...mine, ...theirs.filter((place) => !own.has(placeOf(place)))].sort((a, b) => a.start - b.start);
}

const placeOf = ({ revision, start }: Target) => `${revision} ${String(start)}`;

/** Both histories of grading by time: each grading once. */
export function uniteGradings(mine: readonly Grading[], theirs: readonly Grading[]): Grading[] {
  const own = new Set(mine.map(canonicalJson));
  const all = [...mine, ...theirs.filter((grading) => !own.has(canonicalJson(grading)))];
  return all.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/**
 * My revisions with those of theirs that came before one that both have, in that order. What is newer than all of mine that
 * they know stays out: my passages would have to be found again in it.
 */
export function uniteRevisions(mine: readonly Revision[], theirs: readonly Revision[]): Revision[] {
  const united = [...mine];
  const placeOf = ({ textSha256 }: Revision) => united.findIndex((one) => one.textSha256 === textSha256);
  theirs.forEach((revision, i) => {
    if (placeOf(revision) >= 0) return;
    const next = theirs.slice(i + 1).find((later) => placeOf(later) >= 0);
    if (next !== undefined) united.splice(placeOf(next), 0, revision);
  });
  return united;
}

const compared = [
  ...(['title', 'byline', 'publisher', 'date', 'place', 'url', 'language'] as const),
  ...(['retrieved', 'collection', 'properties', 'origins'] as const),
];

/** The project's own revisions, bookmarks and gradings stay, whatever is chosen; the file's come to them. */
export function matchSource(before: Source, after: Source, draft: ImportDraft): void {
  const { importing } = strings;
  const fields = compared.filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]));
  const marks = (after.bookmarks?.length ?? 0) - (before.bookmarks?.length ?? 0);
  const grades = (after.gradings?.length ?? 0) - (before.gradings?.length ?? 0);
  const older = after.revisions.length - before.revisions.length;
  const comes = {
    ...(older > 0 ? { revisions: after.revisions } : {}),
    ...(marks > 0 ? { bookmarks: after.bookmarks } : {}),
    ...(grades > 0 ? { gradings: after.gradings } : {}),
  };
  const mine = marks + grades + older > 0 ? { before, after: { ...before, ...comes } } : null;
  if (older > 0) draft.comes('source', before.id, before.title, importing.addsRevisions(older));
  if (marks > 0) draft.comes('source', before.id, before.title, importing.addsBookmarks(marks));
  if (grades > 0) draft.comes('source', before.id, before.title, importing.addsGradings(grades));
  if (fields.length > 0) {
    const differs = importing.differs(fields.map((field) => importing.fields[field]));
    draft.conflict('source', { theirs: { before, after }, mine }, after.title, differs);
  } else if (mine !== null) draft.merged.push(mine);
  else draft.identical('source', before.id, before.title);
}

/** Equal values give equal text whatever the order of their keys. Absent and null are the same. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
