// Project JSON, version 2: the shape of the file. docs/project-json.md explains it, docs/project-json.schema.json is
// generated from here (JSON Schema, draft 2020-12).
import { z } from 'zod';
import { Anchoring } from '../../model/annotation';
import { AnnotationId, CreatorId, Sha256, SourceId, TagId, Timestamp } from '../../model/identifier';
import { LayoutRange } from '../../model/layout';
import { Creator } from '../../model/project';
import { Extractor, Grading, metadataFields, Revision, Source } from '../../model/source';
import { Tag } from '../../model/tag';

export const formatName = 'glossator-project';
export const formatVersion = 2;

const offset = z.int().min(0);

/** Half-open, in Unicode code points; and the same in UTF-16 code units. */
const place = { start: offset, end: offset, startUtf16: offset, endUtf16: offset };

export const CreatorItem = z.strictObject({ id: CreatorId, name: Creator.shape.name });

export const TagItem = z.strictObject({
  id: TagId,
  name: Tag.shape.name,
  /** Names from the root down, joined by " / ": for readers; import derives it anew. */
  fullName: z.string(),
  parent: TagId.nullable(),
  definition: Tag.shape.definition,
  colour: Tag.shape.colour,
  shortcut: Tag.shape.shortcut,
});

const [heading, listItem, quotation, emphasis, link, page] = LayoutRange.options;
export const LayoutItem = z.discriminatedUnion('type', [
  heading.extend(place),
  listItem.extend(place),
  quotation.extend(place),
  emphasis.extend(place),
  link.extend(place),
  page.extend(place),
]);

export const RevisionItem = z.strictObject({
  textSha256: Sha256,
  originalSha256: Sha256,
  originalName: Revision.shape.originalName,
  encoding: Revision.shape.encoding,
  codePointLength: offset,
  utf16Length: offset,
  received: Revision.shape.received.unwrap().nullable().default(null),
  extractor: z
    .strictObject({
      name: Extractor.shape.name,
      version: Extractor.shape.version,
      variant: Extractor.shape.variant.unwrap().nullable(),
    })
    .nullable()
    .default(null),
  /** SHA-256 of the layout's file in a project folder; null: there is none. */
  layoutSha256: Sha256.nullable().default(null),
  /** Null when there is none, or when the texts were left out. */
  layout: z.array(LayoutItem).nullable().default(null),
  /** The canonical text; null when it was left out. */
  text: z.string().nullable(),
});

export const TargetItem = z.strictObject({
  revision: Sha256,
  ...place,
  exact: z.string().min(1),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
});

export const SourceItem = z.strictObject({
  id: SourceId,
  title: Source.shape.title,
  byline: Source.shape.byline,
  publisher: Source.shape.publisher,
  date: Source.shape.date,
  place: Source.shape.place,
  url: Source.shape.url,
  language: Source.shape.language,
  retrieved: Source.shape.retrieved.unwrap().default(null),
  collection: Source.shape.collection.unwrap().default(null),
  properties: Source.shape.properties.unwrap().default([]),
  origins: z.partialRecord(z.enum(metadataFields), z.string().max(200)).default({}),
  gradings: z.array(Grading).default([]),
  bookmarks: z.array(TargetItem).default([]),
  revisions: z.array(RevisionItem).min(1),
});

export const AnnotationItem = z.strictObject({
  id: AnnotationId,
  source: SourceId,
  targets: z.array(TargetItem).min(1),
  earlier: z.array(TargetItem).default([]),
  anchoring: z
    .strictObject({
      status: Anchoring.shape.status,
      score: Anchoring.shape.score,
      gone: z.boolean(),
      since: Sha256.nullable().default(null),
    })
    .nullable()
    .default(null),
  tags: z.array(z.strictObject({ id: TagId, fullName: z.string() })),
  note: z.string().min(1).max(100_000).nullable(),
  important: z.boolean().default(false),
  creator: CreatorId,
  created: Timestamp,
  modified: Timestamp,
});

const head = {
  format: z.literal(formatName),
  project: z.strictObject({ name: z.string().min(1).max(200) }),
};

export const ProjectJson = z.strictObject({
  format: head.format,
  version: z.literal(formatVersion),
  project: head.project,
  creators: z.array(CreatorItem),
  tags: z.array(TagItem),
  sources: z.array(SourceItem),
  annotations: z.array(AnnotationItem),
});

/** The same file with its items unread, so that one bad item is refused alone. */
export const ProjectJsonEnvelope = z.strictObject({
  ...head,
  /** Version 1 lacks keys that have defaults here. */
  version: z.literal([1, formatVersion]),
  creators: z.array(z.unknown()),
  tags: z.array(z.unknown()),
  sources: z.array(z.unknown()),
  annotations: z.array(z.unknown()),
});

export type CreatorItem = z.infer<typeof CreatorItem>;
export type TagItem = z.infer<typeof TagItem>;
export type LayoutItem = z.infer<typeof LayoutItem>;
export type RevisionItem = z.infer<typeof RevisionItem>;
export type SourceItem = z.infer<typeof SourceItem>;
export type TargetItem = z.infer<typeof TargetItem>;
export type AnnotationItem = z.infer<typeof AnnotationItem>;
export type ProjectJsonEnvelope = z.infer<typeof ProjectJsonEnvelope>;
export type ProjectJson = z.infer<typeof ProjectJson>;

/** The JSON Schema of the file, as an object. */
export function projectJsonSchema(): object {
  return {
    ...z.toJSONSchema(ProjectJson, { target: 'draft-2020-12' }),
    title: `Glossator Project JSON, version ${String(formatVersion)}`,
  };
}
