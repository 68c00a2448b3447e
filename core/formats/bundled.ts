// The bundled example project: data/project.json and the texts in data/sources/ → the records of a project.
// Written by hand, so nothing in it is trusted: every text answers for its hash and every quote for its place.
import { z } from 'zod';
import { strings } from '../language/index';
import { describe } from '../anchoring/describe';
import { emptyDiff, type Diff } from '../history/diff';
import { bodiesOf, type Annotation } from '../model/annotation';
import { AnnotationId, Sha256, SourceId, Timestamp } from '../model/identifier';
import { Creator, Project } from '../model/project';
import { Source } from '../model/source';
import { Tag } from '../model/tag';
import { fail, succeed, type Result } from '../result';
import type { TextRange } from '../text/boundaries';
import { CodePointIndex } from '../text/offsets';

const SourceEntry = Source.omit({ kind: true, order: true, revisions: true }).extend({
  /** Name of the text in data/sources/; a bare name, so that it can never mean another folder. */
  file: z.string().regex(/^[a-z0-9][a-z0-9-]*\.txt$/),
  /** SHA-256 of the file's bytes. */
  sha256: Sha256,
});
type SourceEntry = z.infer<typeof SourceEntry>;

const AnnotationEntry = z.strictObject({
  id: AnnotationId,
  source: SourceId,
  /** The passage's words, as they stand in the source. */
  quote: z.string().min(1),
  /** Which occurrence of the quote, from 1; left out where the source has it only once. */
  occurrence: z.int().min(1).optional(),
  tags: z.array(Tag.shape.id),
  note: z.string().min(1).nullable(),
});
type AnnotationEntry = z.infer<typeof AnnotationEntry>;

/** data/project.json. The order of sources and tags is their order on screen. */
export const BundledProject = z.strictObject({
  /** For whoever opens the file; not used. */
  about: z.string(),
  name: Project.shape.name,
  /** When the worked examples were made: created and modified of each. */
  created: Timestamp,
  creator: Creator.omit({ kind: true }),
  sources: z.array(SourceEntry).min(1),
  tags: z.array(Tag.omit({ kind: true, order: true })),
  annotations: z.array(AnnotationEntry),
});
export type BundledProject = z.infer<typeof BundledProject>;

/** One file of data/sources/, as the outside read it. */
export interface BundledText {
  /** Canonical text. */
  readonly text: string;
  /** SHA-256 of the file's bytes. */
  readonly originalSha256: Sha256;
}

/** data/project.json after JSON.parse → typed. WRONG_FORMAT when it has another shape. */
export function parseBundled(json: unknown): Result<BundledProject> {
  const parsed = BundledProject.safeParse(json);
  return parsed.success
    ? succeed(parsed.data)
    : fail('WRONG_FORMAT', strings.failures.bundledShape(z.prettifyError(parsed.error)));
}

/**
 * The diff that fills an empty project with the bundled one: creator, tags, sources with one revision each, annotations.
 * `texts` is by file name; `sha256` hashes a text in UTF-8.
 *
 * Errors, each naming what is wrong: ALREADY_EXISTS (an id or a shortcut given twice), NOT_FOUND (an unknown source, tag or
 * parent), TEXT_MISSING, TEXT_DAMAGED (the bytes are not those described), QUOTE_MISMATCH (the quote, or that occurrence of
 * it, is not in the text), INVALID_INPUT (the quote stands there more than once and no occurrence is given).
 */
export function decodeBundled(
  description: BundledProject,
  texts: ReadonlyMap<string, BundledText>,
  sha256: (text: string) => Sha256,
): Result<Diff> {
  const unique = refuseDuplicates(description);
  if (!unique.ok) return unique;
  const tags = tagsOf(description);
  if (!tags.ok) return tags;
  const sources = collect(description.sources, (entry, order) => sourceOf(entry, order, texts, sha256));
  if (!sources.ok) return sources;
  const annotations = collect(description.annotations, (entry) => {
    const source = sources.value.find((candidate) => candidate.id === entry.source);
    const text = texts.get(source?.revisions[0]?.originalName ?? '')?.text;
    if (source === undefined || text === undefined)
      return fail('NOT_FOUND', strings.failures.bundledNoSource(entry.id, entry.source));
    return annotationOf(entry, description, source, text);
  });
  if (!annotations.ok) return annotations;
  const creator: Creator = { kind: 'creator', ...description.creator };
  return succeed({ ...emptyDiff, added: [creator, ...tags.value, ...sources.value, ...annotations.value] });
}

/** The values that `make` gives, or its first failure. */
function collect<T, U>(items: readonly T[], make: (item: T, place: number) => Result<U>): Result<U[]> {
  const values: U[] = [];
  for (const [place, item] of items.entries()) {
    const made = make(item, place);
    if (!made.ok) return made;
    values.push(made.value);
  }
  return succeed(values);
}

const noTag = (owner: string, id: string) => fail('NOT_FOUND', strings.failures.bundledNoTag(owner, id));

/** Records are put by id: a second one of the same id would silently replace the first. */
function refuseDuplicates({ tags, sources, annotations }: BundledProject): Result<null> {
  const shortcuts = tags.flatMap((tag) => tag.shortcut ?? []);
  const lists: (readonly string[])[] = [tags, sources, annotations].map((list) => list.map((entry) => entry.id));
  for (const names of [shortcuts, ...lists]) {
    const twice = names.find((name, place) => names.indexOf(name) !== place);
    if (twice !== undefined) return fail('ALREADY_EXISTS', strings.failures.bundledTwice(twice));
  }
  return succeed(null);
}

function tagsOf({ tags }: BundledProject): Result<Tag[]> {
  return collect(tags, (entry, order): Result<Tag> => {
    const loose = entry.parent !== null && tags.every((tag) => tag.id !== entry.parent);
    return loose ? noTag(entry.id, String(entry.parent)) : succeed({ kind: 'tag', ...entry, order });
  });
}

function sourceOf(
  entry: SourceEntry,
  order: number,
  texts: ReadonlyMap<string, BundledText>,
  sha256: (text: string) => Sha256,
): Result<Source> {
  const { file, sha256: expected, ...metadata } = entry;
  const given = texts.get(file);
  if (given === undefined) return fail('TEXT_MISSING', strings.failures.bundledTextMissing(entry.id), { file });
  if (given.originalSha256 !== expected) {
    return fail('TEXT_DAMAGED', strings.failures.bundledTextDamaged(entry.id), { file });
  }
  const revision = {
    textSha256: sha256(given.text),
    originalSha256: given.originalSha256,
    originalName: file,
    encoding: 'utf-8',
    utf16Length: given.text.length,
    codePointLength: new CodePointIndex(given.text).codePointLength,
  };
  return succeed({ kind: 'source', ...metadata, order, revisions: [revision] });
}

function annotationOf(
  entry: AnnotationEntry,
  { tags, creator, created }: BundledProject,
  source: Source,
  text: string,
): Result<Annotation> {
  const unknown = entry.tags.find((id) => tags.every((tag) => tag.id !== id));
  if (unknown !== undefined) return noTag(entry.id, unknown);
  const range = findQuote(text, entry);
  if (!range.ok) return range;
  return succeed({
    kind: 'annotation',
    id: entry.id,
    source: source.id,
    targets: source.revisions.map((revision) => describe(text, revision.textSha256, range.value)),
    bodies: bodiesOf(entry.tags, entry.note),
    creator: creator.id,
    created,
    modified: created,
  });
}

/** Where the quote stands, in UTF-16 units. Occurrences may overlap each other; each counts. */
function findQuote(text: string, { id, quote, occurrence }: AnnotationEntry): Result<TextRange> {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  if (occurrence === undefined && starts.length > 1) {
    return fail('INVALID_INPUT', strings.failures.bundledQuoteTwice(id, quote, starts.length));
  }
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) {
    return fail('QUOTE_MISMATCH', strings.failures.bundledQuoteMissing(id, quote, occurrence ?? 1));
  }
  return succeed({ start, end: start + quote.length });
}
