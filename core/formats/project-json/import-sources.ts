// The sources of a Project JSON file: every text proves itself by its hash before it is taken.
import { strings } from '../../language/index';
import type { CreatorId, Sha256, SourceId } from '../../model/identifier';
import type { Target } from '../../model/annotation';
import { currentRevision } from '../../model/source';
import { firstIssue } from '../../result';
import { indexCache } from '../../text/offsets';
import type { ImportContext, ImportDraft } from './import-draft';
import { readRevisions, revisionOf } from './import-revisions';
import { matchSource, sourceOf, uniteBookmarks, uniteGradings, uniteRevisions } from './import-source-records';
import { readTarget } from './import-targets';
import { SourceItem, type RevisionItem } from './schema';

/** A source that annotations of the file may be on. */
export interface KnownSource {
  /** Its id in the project. */
  readonly id: SourceId;
  /** Its text in the project: what is on an older one was not looked for in it. */
  readonly current: Sha256 | undefined;
  readonly texts: ReadonlyMap<Sha256, string>;
}

/** Source ids of the file → what they are in the project. A source with the same newest text is the same source. */
export function importSources(
  items: readonly unknown[],
  context: ImportContext,
  creators: ReadonlySet<CreatorId>,
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
    const read = readRevisions(item.revisions, context);
    if (typeof read === 'string') {
      draft.refuse('source', raw, read);
      return;
    }
    if (!item.gradings.every((grading) => creators.has(grading.creator))) {
      draft.refuse('source', raw, strings.importing.noGrader);
      return;
    }
    const { texts, layouts, lacksLayout } = read;
    const bookmarks = readBookmarks(item, texts);
    if (typeof bookmarks === 'string') {
      draft.refuse('source', raw, bookmarks);
      return;
    }
    const last = item.revisions.at(-1)?.textSha256;
    const before = context.state.sources.get(item.id) ?? (last === undefined ? undefined : byText.get(last));
    if (before === undefined) {
      if (lacksLayout) {
        draft.refuse('source', raw, strings.importing.noLayout);
        return;
      }
      known.set(item.id, { id: item.id, current: last, texts });
      draft.add('source', sourceOf(item, first + place, bookmarks), item.title);
      for (const [revision, text] of texts) draft.texts.set(revision, text);
      for (const [hash, ranges] of layouts) draft.layouts.set(hash, ranges);
      return;
    }
    const shared = new Map([...texts].filter(([revision]) => byText.get(revision)?.id === before.id));
    if (shared.size === 0) {
      draft.refuse('source', raw, strings.importing.idOtherText);
      return;
    }
    const current = currentRevision(before).textSha256;
    if (matched.has(before.id)) {
      known.set(item.id, { id: before.id, current, texts: shared });
      draft.identical('source', before.id, item.title, strings.importing.textTwice);
      return;
    }
    matched.add(before.id);
    const mayCome = ({ textSha256, layoutSha256, layout }: RevisionItem) =>
      shared.has(textSha256) || (!byText.has(textSha256) && (layoutSha256 === null || layout !== null));
    const revisions = uniteRevisions(before.revisions, item.revisions.filter(mayCome).map(revisionOf));
    const here = new Map([...texts].filter(([hash]) => revisions.some(({ textSha256 }) => textSha256 === hash)));
    known.set(item.id, { id: before.id, current, texts: here });
    for (const { textSha256, layoutSha256 } of revisions) {
      const text = here.get(textSha256);
      if (text === undefined || shared.has(textSha256)) continue;
      draft.texts.set(textSha256, text);
      const ranges = layoutSha256 && layouts.get(layoutSha256);
      if (layoutSha256 && ranges) draft.layouts.set(layoutSha256, ranges);
    }
    const places = uniteBookmarks(
      before.bookmarks ?? [],
      bookmarks.filter((place) => here.has(place.revision)),
    );
    const gradings = uniteGradings(before.gradings ?? [], item.gradings);
    const after = sourceOf({ ...item, gradings }, before.order, places);
    matchSource(before, { ...after, id: before.id, revisions }, draft);
  });
  return known;
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
