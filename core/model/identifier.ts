// Identifiers and other small values that every record shares.
import { z } from 'zod';

/**
 * Safe in file names on every platform, so that an id from outside can never name another path, and never the name of
 * something that every JavaScript object inherits ("constructor"): tables keyed by id are plain objects in places.
 */
const identifier = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((id) => !(id in Object.prototype), 'is the name of something else');

export const ProjectId = identifier.brand<'ProjectId'>();
export const SourceId = identifier.brand<'SourceId'>();
export const TagId = identifier.brand<'TagId'>();
export const AnnotationId = identifier.brand<'AnnotationId'>();
export const CreatorId = identifier.brand<'CreatorId'>();
/** Lower-case hexadecimal SHA-256; of a canonical text it names a revision of a source. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
/** An offset in UTF-16 code units into a canonical text. */
export const Utf16Offset = z.int().min(0).brand<'Utf16Offset'>();
/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

export type ProjectId = z.infer<typeof ProjectId>;
export type SourceId = z.infer<typeof SourceId>;
export type TagId = z.infer<typeof TagId>;
export type AnnotationId = z.infer<typeof AnnotationId>;
export type CreatorId = z.infer<typeof CreatorId>;
export type Sha256 = z.infer<typeof Sha256>;
export type Utf16Offset = z.infer<typeof Utf16Offset>;
export type Timestamp = z.infer<typeof Timestamp>;
