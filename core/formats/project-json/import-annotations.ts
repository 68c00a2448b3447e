// The annotations of a Project JSON file: each proves itself against its text, in both offset units, or is refused.
import { firstIssue } from '../../result';
import { strings } from '../../language/index';
import {
  bodiesOf,
  noteOf,
  quoteOf,
  tagsOf,
  type Anchoring,
  type Annotation,
  type Target,
} from '../../model/annotation';
import type { AnnotationId, CreatorId, SourceId, TagId } from '../../model/identifier';
import { findAnnotation } from '../../model/state';
import { indexCache, type CodePointIndex } from '../../text/offsets';
import type { ImportContext, ImportDraft } from './import-draft';
import type { KnownSource } from './import-sources';
import { readTarget } from './import-targets';
import { AnnotationItem, type TargetItem } from './schema';

export interface AnnotationImport {
  readonly context: ImportContext;
  readonly creators: ReadonlySet<CreatorId>;
  readonly tags: ReadonlyMap<TagId, TagId>;
  readonly sources: ReadonlyMap<SourceId, KnownSource>;
  readonly draft: ImportDraft;
}

export function importAnnotations(items: readonly unknown[], given: AnnotationImport): void {
  const { draft, context } = given;
  const seen = new Set<AnnotationId>();
  const indexOf = indexCache();
  for (const raw of items) {
    const parsed = AnnotationItem.safeParse(raw);
    if (!parsed.success || seen.has(parsed.data.id)) {
      draft.refuse('annotation', raw, parsed.success ? strings.importing.idTwice : firstIssue(parsed.error));
      continue;
    }
    seen.add(parsed.data.id);
    const built = build(parsed.data, given, indexOf);
    if (typeof built === 'string') {
      draft.refuse('annotation', raw, built);
      continue;
    }
    const before = findAnnotation(context.state, built.id);
    const name = strings.importing.quoted(quoteOf(built).slice(0, 200));
    const wasOlder = built.anchoring?.status === 'lost' && parsed.data.anchoring?.status !== 'lost';
    if (before === undefined) draft.add('annotation', built, name, wasOlder ? strings.importing.onOlderText : null);
    else if (before.source !== built.source) draft.refuse('annotation', raw, strings.importing.idElsewhere);
    else match(before, built, name, draft);
  }
}

/** The annotation as a record of the project, or why it is refused. */
function build(
  item: AnnotationItem,
  { creators, tags, sources }: AnnotationImport,
  indexOf: (text: string) => CodePointIndex,
): Annotation | string {
  const source = sources.get(item.source);
  if (source === undefined) return strings.importing.noSource;
  if (!creators.has(item.creator)) return strings.importing.noCreator;
  const tagIds = item.tags.map((tag) => tags.get(tag.id));
  if (!tagIds.every((id) => id !== undefined)) return strings.importing.noTag;
  const targets = readTargets(item.targets, source, indexOf);
  if (typeof targets === 'string') return targets;
  const earlier = readTargets(item.earlier, source, indexOf);
  if (typeof earlier === 'string') return earlier;
  if (targets.some((target, i) => target.start < (targets[i - 1]?.end ?? 0))) return strings.importing.noOrder;
  // Nobody has looked for it in the text that the project has.
  const isOlder = targets.some(({ revision }) => revision !== source.current);
  const anchoring = isOlder ? onOlder(item) : item.anchoring && anchoringOf(item.anchoring);
  const { id, note, creator, created, modified } = item;
  const flag = item.important ? { important: true as const } : {};
  return {
    ...{ kind: 'annotation', id, source: source.id, targets },
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(anchoring === null ? {} : { anchoring }),
    ...{ bodies: bodiesOf(tagIds, note), ...flag, creator, created, modified },
  };
}

function readTargets(
  items: readonly TargetItem[],
  source: KnownSource,
  indexOf: (text: string) => CodePointIndex,
): Target[] | string {
  const targets: Target[] = [];
  for (const target of items) {
    const text = source.texts.get(target.revision);
    if (text === undefined) return strings.importing.noRevision;
    const read = readTarget(target, text, indexOf(text));
    if (typeof read === 'string') return read;
    targets.push(read);
  }
  return targets;
}

/** What was lost already stays as it is. */
const onOlder = ({ anchoring }: AnnotationItem): Anchoring =>
  anchoring?.status === 'lost' ? anchoringOf(anchoring) : { status: 'lost', score: 0 };

const anchoringOf = ({ status, score, gone, since }: NonNullable<AnnotationItem['anchoring']>): Anchoring => ({
  ...{ status, score },
  ...(gone && { gone }),
  ...(since !== null && { since }),
});

function match(before: Annotation, after: Annotation, name: string, draft: ImportDraft): void {
  const differs = (
    [
      ['place', before.targets.map(placeOf).join() !== after.targets.map(placeOf).join()],
      ['earlier', (before.earlier ?? []).map(placeOf).join() !== (after.earlier ?? []).map(placeOf).join()],
      ['anchoring', settled(before) !== settled(after)],
      ['tags', tagsOf(before).join() !== tagsOf(after).join()],
      ['note', noteOf(before) !== noteOf(after)],
      ['importance', before.important !== after.important],
      ['creator', before.creator !== after.creator],
      ['created', before.created !== after.created],
      ['modified', before.modified !== after.modified],
    ] as const
  ).flatMap(([what, is]) => (is ? [what] : []));
  if (differs.length === 0) draft.identical('annotation', before.id, name);
  else
    draft.conflict(
      'annotation',
      { theirs: { before, after }, mine: null },
      name,
      strings.importing.differs(differs.map((field) => strings.importing.fields[field])),
    );
}

const settled = ({ anchoring }: Annotation) =>
  anchoring === undefined ? '' : [anchoring.status, anchoring.score, anchoring.gone === true, anchoring.since].join();

const placeOf = ({ revision, start, end }: Target) => `${revision} ${String(start)} ${String(end)}`;
