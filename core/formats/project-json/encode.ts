// A project → Project JSON. Deterministic: fixed key order, reading order, no time of export, LF, UTF-8.
import { compareReadingOrder, noteOf, tagsOf, type Annotation, type Target } from '../../model/annotation';
import type { Sha256, TagId } from '../../model/identifier';
import type { Source } from '../../model/source';
import { sortedSources, type ProjectState } from '../../model/state';
import { tagTree } from '../../model/tag';
import { CodePointIndex, indexCache } from '../../text/offsets';
import {
  formatName,
  formatVersion,
  type AnnotationItem,
  type CreatorItem,
  type SourceItem,
  type TagItem,
  type TargetItem,
} from './schema';

/** Items turned into text at a time: small enough that main answers between two pieces. */
const batch = 500;

/**
 * The file in pieces, in order; joined they are what `JSON.stringify(project, null, 2)` writes, and a final newline.
 * `texts` holds the canonical text of every revision. Throws when one is missing: the caller loads them first.
 */
export function* encodeProjectJson(
  state: ProjectState,
  texts: ReadonlyMap<Sha256, string>,
  { includeTexts }: { readonly includeTexts: boolean },
): Generator<string> {
  const head = { format: formatName, version: formatVersion, project: { name: state.project.name } };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  const sources = sortedSources(state);
  const tree = tagTree(state.tags.values());
  yield* list('creators', creators(state));
  yield* list(
    'tags',
    tree.map(({ tag, fullName }): TagItem => {
      const { id, name, parent, definition, colour, shortcut } = tag;
      return { id, name, fullName, parent, definition, colour, shortcut };
    }),
  );
  yield* list(
    'sources',
    sources.map((source) => sourceItem(source, texts, includeTexts)),
  );
  yield* list('annotations', annotations(state, sources, texts, new Map(tree.map((n) => [n.tag.id, n.fullName]))));
  yield '\n}\n';
}

function creators(state: ProjectState): CreatorItem[] {
  return [...state.creators.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name }) => ({ id, name }));
}

function sourceItem(source: Source, texts: ReadonlyMap<Sha256, string>, includeTexts: boolean): SourceItem {
  const { id, title, byline, publisher, date, place, url, language } = source;
  const revisions = source.revisions.map((revision) => ({
    textSha256: revision.textSha256,
    originalSha256: revision.originalSha256,
    originalName: revision.originalName,
    encoding: revision.encoding,
    codePointLength: revision.codePointLength,
    utf16Length: revision.utf16Length,
    text: includeTexts ? textOf(texts, revision.textSha256) : null,
  }));
  const dated = date === null ? null : { value: date.value, inferred: date.inferred, basis: date.basis };
  const indexOf = indexCache();
  const bookmarks = (source.bookmarks ?? []).map((one) => targetItem(one, indexOf(textOf(texts, one.revision))));
  return { id, title, byline, publisher, date: dated, place, url, language, bookmarks, revisions };
}

function textOf(texts: ReadonlyMap<Sha256, string>, revision: Sha256): string {
  const text = texts.get(revision);
  if (text === undefined) throw new Error(`the text of revision ${revision} was not loaded`);
  return text;
}

function* annotations(
  state: ProjectState,
  sources: readonly Source[],
  texts: ReadonlyMap<Sha256, string>,
  names: ReadonlyMap<TagId, string>,
): Generator<AnnotationItem> {
  for (const source of sources) {
    const indexes = new Map(
      source.revisions.map(({ textSha256 }) => [textSha256, new CodePointIndex(textOf(texts, textSha256))]),
    );
    const inOrder = [...(state.annotations.get(source.id)?.values() ?? [])].sort(compareReadingOrder);
    for (const annotation of inOrder) yield annotationItem(annotation, indexes, names);
  }
}

/** One annotation as the file says it; `indexes` are of the texts that its targets are on, `names` the tags' full names. */
export function annotationItem(
  annotation: Annotation,
  indexes: ReadonlyMap<Sha256, CodePointIndex>,
  names: ReadonlyMap<TagId, string>,
): AnnotationItem {
  const { id, source, creator, created, modified } = annotation;
  const targets = annotation.targets.map((target) => targetItem(target, indexes.get(target.revision)));
  const tags = tagsOf(annotation).map((tag) => ({ id: tag, fullName: names.get(tag) ?? '' }));
  const important = annotation.important === true;
  return { id, source, targets, tags, note: noteOf(annotation), important, creator, created, modified };
}

function targetItem(target: Target, index: CodePointIndex | undefined): TargetItem {
  if (index === undefined) throw new Error(`the source has no revision ${target.revision}`);
  return {
    revision: target.revision,
    start: index.toCodePoints(target.start),
    end: index.toCodePoints(target.end),
    startUtf16: target.start,
    endUtf16: target.end,
    exact: target.exact,
    prefix: target.prefix,
    suffix: target.suffix,
  };
}

/** `,\n  "key": [ … ]`, indented as the whole file would be: stringified a batch at a time inside a stand-in parent. */
function* list(key: string, items: Iterable<object>): Generator<string> {
  let before = `,\n  "${key}": [\n`;
  let some: object[] = [];
  for (const item of items) {
    if (some.push(item) < batch) continue;
    yield before + indented(some);
    before = ',\n';
    some = [];
  }
  if (some.length > 0) {
    yield before + indented(some);
    before = ',\n';
  }
  yield before === ',\n' ? '\n  ]' : `,\n  "${key}": []`;
}

const opening = '{\n  "": [\n';
const closing = '\n  ]\n}';

function indented(items: readonly object[]): string {
  return JSON.stringify({ '': items }, null, 2).slice(opening.length, -closing.length);
}
