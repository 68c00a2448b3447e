// A text being read: its metadata and its revisions. The canonical text itself lives beside it, named by its hash.
import { z } from 'zod';
import { Target } from './annotation';
import { Sha256, SourceId } from './identifier';

/** A date as far as it is known (year, month or day), and whether the text itself says it. */
export const PartialDate = z.strictObject({
  value: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  inferred: z.boolean(),
  /** What the inference rests on; null when the text states the date. */
  basis: z.string().max(2000).nullable(),
});
export type PartialDate = z.infer<typeof PartialDate>;

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
});
export type Revision = z.infer<typeof Revision>;

const line = z.string().max(2000).nullable();

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
