// The sources of a Project JSON file: every text proves itself by its hash before it is taken.
import { strings } from '../../language/index';
import type { Sha256, SourceId } from '../../model/identifier';
import type { Target } from '../../model/annotation';
import type { Source } from '../../model/source';
import { firstIssue } from '../../result';
import { CodePointIndex, indexCache } from '../../text/offsets';
import type { ImportContext, ImportDraft } from './import-draft';
import { readTarget } from './import-targets';
import { SourceItem, type RevisionItem } from './schema';

/** A source that annotations of the file may be on. */
export interface KnownSource {
  /** Its id in the project. */
  readonly id: SourceId;
  readonly texts: ReadonlyMap<Sha256, string>;
}

/** Source ids of the file → what they are in the project. A source with the same newest text is the same source. */
export function importSources(
  items: readonly unknown[],
  context: ImportContext,
  draft: ImportDraft,
): Map<SourceId, KnownSource> {
  const known = new Map<SourceId, KnownSource>();
  const mine = [...context.state.sources.values()];
  const byText = new Map(mine.flatMap((source) => source.revisions.map((r) => [r.textSha256, source] as const)));
  const first = Math.max(-1, ...mine.map((source) => source.order)) + 1;
  const matched = new Set<SourceId>();
  items.forEach((raw, place) => {
    const parsed = SourceItem.safeParse(raw);
    if (!parsed.success || known.has(parsed.data.id)) {
      draft.refuse('source', raw, parsed.success ? strings.importing.idTwice : firstIssue(parsed.error));
      return;
    }
    const item = parsed.data;
    const texts = readTexts(item.revisions, context);
    if (typeof texts === 'string') {
      draft.refuse('source', raw, texts);
      return;
    }
    const bookmarks = readBookmarks(item, texts);
    if (typeof bookmarks === 'string') {
      draft.refuse('source', raw, bookmarks);
      return;
    }
    const last = item.revisions.at(-1)?.textSha256;
    const before = context.state.sources.get(item.id) ?? (last === undefined ? undefined : byText.get(last));
    if (before === undefined) {
      known.set(item.id, { id: item.id, texts });
      draft.add('source', sourceOf(item, first + place, bookmarks), item.title);
      for (const [revision, text] of texts) draft.texts.set(revision, text);
      return;
    }
    const shared = new Map([...texts].filter(([revision]) => byText.get(revision)?.id === before.id));
    if (shared.size === 0) {
      draft.refuse('source', raw, strings.importing.idOtherText);
      return;
    }
    known.set(item.id, { id: before.id, texts: shared });
    if (matched.has(before.id)) {
      draft.identical('source', before.id, item.title, strings.importing.textTwice);
      return;
    }
    matched.add(before.id);
    const all = unite(
      before.bookmarks ?? [],
      bookmarks.filter((place) => shared.has(place.revision)),
    );
    match(before, { ...sourceOf(item, before.order, all), id: before.id, revisions: before.revisions }, draft);
  });
  return known;
}

/** The texts of all revisions, or why the source is refused. */
function readTexts(revisions: readonly RevisionItem[], context: ImportContext): Map<Sha256, string> | string {
  const texts = new Map<Sha256, string>();
  for (const revision of revisions) {
    const text = revision.text ?? context.text(revision.textSha256);
    if (text === undefined) return strings.importing.noText;
    if (context.sha256(text) !== revision.textSha256) return strings.importing.wrongHash;
    if (text.length !== revision.utf16Length || new CodePointIndex(text).codePointLength !== revision.codePointLength) {
      return strings.importing.wrongLength;
    }
    texts.set(revision.textSha256, text);
  }
  return texts;
}

/** The places of its bookmarks in reading order, or why the source is refused. */
function readBookmarks(item: SourceItem, texts: ReadonlyMap<Sha256, string>): Target[] | string {
  const indexOf = indexCache();
  const bookmarks: Target[] = [];
  for (const bookmark of item.bookmarks) {
    const text = texts.get(bookmark.revision);
    const read = text === undefined ? strings.importing.revisionMissing : readTarget(bookmark, text, indexOf(text));
    if (typeof read === 'string') return strings.importing.wrongBookmark(read);
    bookmarks.push(read);
  }
  return bookmarks.sort((a, b) => a.start - b.start);
}

function sourceOf(item: SourceItem, order: number, bookmarks: readonly Target[]): Source {
  const { id, title, byline, publisher, date, place, url, language } = item;
  const revisions = item.revisions.map(({ textSha256, originalSha256, originalName, encoding, ...lengths }) => {
    const { utf16Length, codePointLength } = lengths;
    return { textSha256, originalSha256, originalName, encoding, utf16Length, codePointLength };
  });
  const marks = bookmarks.length > 0 ? { bookmarks: [...bookmarks] } : {};
  return { kind: 'source', id, title, byline, publisher, date, place, url, language, order, ...marks, revisions };
}

const metadata = ['title', 'byline', 'publisher', 'date', 'place', 'url', 'language'] as const;

/** Both bookmarks of one text, in reading order: one for each place, the project's own where both have one. */
function unite(mine: readonly Target[], theirs: readonly Target[]): Target[] {
  const own = new Set(mine.map(placeOf));
  return [...mine, ...theirs.filter((place) => !own.has(placeOf(place)))].sort((a, b) => a.start - b.start);
}

const placeOf = ({ revision, start }: Target) => `${revision} ${String(start)}`;

/** The project's own revisions and bookmarks stay, whatever is chosen; the file's bookmarks come to them. */
function match(before: Source, after: Source, draft: ImportDraft): void {
  const { importing } = strings;
  const fields = metadata.filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]));
  const more = (after.bookmarks?.length ?? 0) - (before.bookmarks?.length ?? 0);
  const mine = more > 0 ? { before, after: { ...before, bookmarks: after.bookmarks } } : null;
  if (mine !== null) draft.comes('source', before.id, before.title, importing.addsBookmarks(more));
  if (fields.length > 0) {
    const differs = importing.differs(fields.map((field) => importing.fields[field]));
    draft.conflict('source', { theirs: { before, after }, mine }, after.title, differs);
  } else if (mine !== null) draft.merged.push(mine);
  else draft.identical('source', before.id, before.title);
}

/** Equal values give equal text whatever the order of their keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
