// Project JSON, version 1: the shape of the file. docs/project-json.md explains it, docs/project-json.schema.json is
// generated from here (JSON Schema, draft 2020-12).
import { z } from 'zod';
import { AnnotationId, CreatorId, Sha256, SourceId, TagId, Timestamp } from '../../model/identifier';
import { Creator } from '../../model/project';
import { Revision, Source } from '../../model/source';
import { Tag } from '../../model/tag';

export const formatName = 'glossator-project';
export const formatVersion = 1;

const offset = z.int().min(0);

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

export const RevisionItem = z.strictObject({
  textSha256: Sha256,
  originalSha256: Sha256,
  originalName: Revision.shape.originalName,
  encoding: Revision.shape.encoding,
  codePointLength: offset,
  utf16Length: offset,
  /** The canonical text; null when it was left out. */
  text: z.string().nullable(),
});

export const TargetItem = z.strictObject({
  revision: Sha256,
  /** Half-open, in Unicode code points. */
  start: offset,
  end: offset,
  /** The same, in UTF-16 code units. */
  startUtf16: offset,
  endUtf16: offset,
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
  bookmarks: z.array(TargetItem).default([]),
  revisions: z.array(RevisionItem).min(1),
});

export const AnnotationItem = z.strictObject({
  id: AnnotationId,
  source: SourceId,
  targets: z.array(TargetItem).min(1),
  tags: z.array(z.strictObject({ id: TagId, fullName: z.string() })),
  note: z.string().min(1).max(100_000).nullable(),
  important: z.boolean().default(false),
  creator: CreatorId,
  created: Timestamp,
  modified: Timestamp,
});

const head = {
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  project: z.strictObject({ name: z.string().min(1).max(200) }),
};

export const ProjectJson = z.strictObject({
  ...head,
  creators: z.array(CreatorItem),
  tags: z.array(TagItem),
  sources: z.array(SourceItem),
  annotations: z.array(AnnotationItem),
});

/** The same file with its items unread, so that one bad item is refused alone. */
export const ProjectJsonEnvelope = z.strictObject({
  ...head,
  creators: z.array(z.unknown()),
  tags: z.array(z.unknown()),
  sources: z.array(z.unknown()),
  annotations: z.array(z.unknown()),
});

export type CreatorItem = z.infer<typeof CreatorItem>;
export type TagItem = z.infer<typeof TagItem>;
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
    title: 'Glossator Project JSON, version 1',
  };
}
