// The annotations of a Project JSON file: each proves itself against its text, in both offset units, or is refused.
import { firstIssue } from '../../result';
import { bodiesOf, noteOf, quoteOf, tagsOf, type Annotation, type Target } from '../../model/annotation';
import type { AnnotationId, CreatorId, SourceId, TagId } from '../../model/identifier';
import { findAnnotation } from '../../model/state';
import { indexCache, type CodePointIndex } from '../../text/offsets';
import type { ImportContext, ImportDraft } from './import-draft';
import type { KnownSource } from './import-sources';
import { readTarget } from './import-targets';
import { AnnotationItem } from './schema';

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
      draft.refuse('annotation', raw, parsed.success ? 'The id stands twice in the file.' : firstIssue(parsed.error));
      continue;
    }
    seen.add(parsed.data.id);
    const built = build(parsed.data, given, indexOf);
    if (typeof built === 'string') {
      draft.refuse('annotation', raw, built);
      continue;
    }
    const before = findAnnotation(context.state, built.id);
    const name = `“${quoteOf(built).slice(0, 200)}”`;
    if (before === undefined) draft.add('annotation', built, name);
    else if (before.source !== built.source)
      draft.refuse('annotation', raw, 'The project has this id in another source.');
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
  if (source === undefined) return 'Its source is not in the file, or was refused.';
  if (!creators.has(item.creator)) return 'Its creator is not in the file, or was refused.';
  const tagIds = item.tags.map((tag) => tags.get(tag.id));
  if (!tagIds.every((id) => id !== undefined)) return 'One of its tags is not in the file, or was refused.';
  const targets: Target[] = [];
  for (const target of item.targets) {
    const text = source.texts.get(target.revision);
    if (text === undefined) return 'It is on a revision that its source does not have.';
    const read = readTarget(target, text, indexOf(text));
    if (typeof read === 'string') return read;
    targets.push(read);
  }
  if (targets.some((target, i) => target.start < (targets[i - 1]?.end ?? 0)))
    return 'Its targets are not in reading order.';
  const { id, note, creator, created, modified } = item;
  const flag = item.important ? { important: true as const } : {};
  const bodies = bodiesOf(tagIds, note);
  return { kind: 'annotation', id, source: source.id, targets, bodies, ...flag, creator, created, modified };
}

function match(before: Annotation, after: Annotation, name: string, draft: ImportDraft): void {
  const differs = [
    ['place', before.targets.map(placeOf).join() !== after.targets.map(placeOf).join()],
    ['tags', tagsOf(before).join() !== tagsOf(after).join()],
    ['note', noteOf(before) !== noteOf(after)],
    ['importance', before.important !== after.important],
    ['creator', before.creator !== after.creator],
    ['created', before.created !== after.created],
    ['modified', before.modified !== after.modified],
  ].flatMap(([what, is]) => (is === true ? [what] : []));
  if (differs.length === 0) draft.identical('annotation', before.id, name);
  else draft.conflict('annotation', { before, after }, name, `Differs in ${differs.join(', ')}.`);
}

const placeOf = ({ revision, start, end }: Target) => `${revision} ${String(start)} ${String(end)}`;
