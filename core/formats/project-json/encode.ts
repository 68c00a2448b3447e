// A project → Project JSON. Deterministic: fixed key order, reading order, no time of export, LF, UTF-8.
import {
  compareReadingOrder,
  noteOf,
  tagsOf,
  type Anchoring,
  type Annotation,
  type Target,
} from '../../model/annotation';
import type { Sha256, TagId } from '../../model/identifier';
import type { Source } from '../../model/source';
import { sortedSources, type ProjectState } from '../../model/state';
import { tagTree } from '../../model/tag';
import { CodePointIndex } from '../../text/offsets';
import { sourceItem, targetItem, textOf, type Contents } from './encode-sources';
import { formatName, formatVersion, type AnnotationItem, type CreatorItem, type TagItem } from './schema';

/** Items turned into text at a time: small enough that main answers between two pieces. */
const batch = 500;

/**
 * The file in pieces, in order; joined they are what `JSON.stringify(project, null, 2)` writes, and a final newline.
 * `contents` holds the text and layout of every revision. Throws when one is missing: the caller loads them first.
 */
export function* encodeProjectJson(
  state: ProjectState,
  contents: Contents,
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
    sources.map((source) => sourceItem(source, contents, includeTexts)),
  );
  yield* list(
    'annotations',
    annotations(state, sources, contents.texts, new Map(tree.map((n) => [n.tag.id, n.fullName]))),
  );
  yield '\n}\n';
}

function creators(state: ProjectState): CreatorItem[] {
  return [...state.creators.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name }) => ({ id, name }));
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

/**
 * One annotation as the file says it; `indexes` are of the texts that its targets are on, `names` the tags' full names.
 * Earlier targets on texts that are not at hand are left out.
 */
export function annotationItem(
  annotation: Annotation,
  indexes: ReadonlyMap<Sha256, CodePointIndex>,
  names: ReadonlyMap<TagId, string>,
): AnnotationItem {
  const { id, source, creator, created, modified } = annotation;
  const item = (target: Target) => targetItem(target, indexes.get(target.revision));
  const targets = annotation.targets.map(item);
  const earlier = (annotation.earlier ?? []).filter(({ revision }) => indexes.has(revision)).map(item);
  const anchoring = annotation.anchoring === undefined ? null : anchoringItem(annotation.anchoring);
  const tags = tagsOf(annotation).map((tag) => ({ id: tag, fullName: names.get(tag) ?? '' }));
  const important = annotation.important === true;
  const said = { tags, note: noteOf(annotation), important };
  return { id, source, targets, earlier, anchoring, ...said, creator, created, modified };
}

const anchoringItem = ({ status, score, gone, since }: Anchoring): AnnotationItem['anchoring'] => ({
  status,
  score,
  gone: gone === true,
  since: since ?? null,
});

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
