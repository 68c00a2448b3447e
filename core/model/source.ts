// A text being read: its metadata and its revisions. The canonical text itself lives beside it, named by its hash.
import { z } from 'zod';
import { Target } from './annotation';
import { CreatorId, Sha256, SourceId, Timestamp } from './identifier';

/** A date as far as it is known (year, month or day), and whether the text itself says it. */
export const PartialDate = z.strictObject({
  value: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  inferred: z.boolean(),
  /** What the inference rests on; null when the text states the date. */
  basis: z.string().max(2000).nullable(),
});
export type PartialDate = z.infer<typeof PartialDate>;

/** What an analyst types as a date ("2017", "2017-4", "2017-04-28"), in the form that is stored; null when it is none. */
export function parsePartialDate(typed: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(typed.trim()) ?? [];
  if (year === '') return null;
  const value = [year, month.padStart(month === '' ? 0 : 2, '0'), day.padStart(day === '' ? 0 : 2, '0')]
    .filter((part) => part !== '')
    .join('-');
  const time = Date.parse(value); // 30 February is read as 2 March
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  return isReal ? value : null;
}

export const Extractor = z.strictObject({
  /** Its name in electron/extract's registry. */
  name: z.string().min(1).max(40),
  /** Raised when it makes another text of the same bytes. */
  version: z.int().min(1),
  /** Which of several texts of one file: "article" or "page" of HTML. */
  variant: z.string().max(40).optional(),
});
export type Extractor = z.infer<typeof Extractor>;

export const Revision = z.strictObject({
  /** SHA-256 of the canonical text in UTF-8. */
  textSha256: Sha256,
  /** SHA-256 of the bytes as received. */
  originalSha256: Sha256,
  originalName: z.string().max(255),
  encoding: z.string().max(40),
  /** Length of the canonical text in UTF-16 code units. */
  utf16Length: z.int().min(0),
  /** Length of the canonical text in Unicode code points. */
  codePointLength: z.int().min(0),
  /** How and when its bytes came; absent in projects from before that was kept. */
  received: z.strictObject({ time: Timestamp, how: z.enum(['file', 'paste', 'decodedAgain']) }).optional(),
  /** What made the canonical text of the bytes: from the same bytes it makes the same text. Absent: decoded only. */
  extractor: Extractor.optional(),
  /** SHA-256 of the layout beside the text (core/model/layout.ts); absent: none. */
  layoutSha256: Sha256.optional(),
});
export type Revision = z.infer<typeof Revision>;

const line = z.string().max(2000).nullable();

/** The NATO Admiralty scale's reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof Reliability>;

export const Grading = z.strictObject({
  /** Null: the grade was taken back. */
  reliability: Reliability.nullable(),
  reason: z.string().max(2000),
  creator: CreatorId,
  time: Timestamp,
});
export type Grading = z.infer<typeof Grading>;

/** The metadata of a source whose origin is kept. */
export const metadataFields = [
  'title',
  'byline',
  'publisher',
  'date',
  'retrieved',
  'place',
  'url',
  'language',
  'collection',
] as const;
export type MetadataField = (typeof metadataFields)[number];

/** What is known of it now: its last grading counts, unless that took the grade back. */
export function gradeOf(source: Pick<Source, 'gradings'>): Reliability | null {
  return source.gradings?.at(-1)?.reliability ?? null;
}

export const Source = z.strictObject({
  kind: z.literal('source'),
  id: SourceId,
  title: z.string().min(1).max(2000),
  byline: line,
  publisher: line,
  date: PartialDate.nullable(),
  place: line,
  url: line,
  language: z.string().max(35).nullable(),
  /** When the analyst got it. */
  retrieved: PartialDate.nullable().optional(),
  collection: line.optional(),
  /** What else is known, in the analyst's own words and order. */
  properties: z
    .array(z.strictObject({ key: z.string().min(1).max(200), value: z.string().max(2000) }))
    .max(200)
    .optional(),
  /** Where a value came from ("meta article:published_time", "dc:creator"); absent: nothing is known of it; "": the analyst. */
  origins: z.partialRecord(z.enum(metadataFields), z.string().max(200)).optional(),
  /** Oldest first; the last one counts. */
  gradings: z.array(Grading).optional(),
  /** Position in the library, ascending; ties by id. */
  order: z.int().min(0),
  /** Places to come back to, in reading order, each the beginning of a paragraph; absent: none. */
  bookmarks: z.array(Target).optional(),
  /** Oldest first; the last one is what the reader shows. */
  revisions: z.array(Revision).min(1),
});
export type Source = z.infer<typeof Source>;

/** The revision a reader sees: the newest. */
export function currentRevision(source: Source): Revision {
  const revision = source.revisions.at(-1);
  if (revision === undefined) throw new Error(`source ${source.id} has no revision`);
  return revision;
}
