// The shapes of the snapshot files that make opening fast, and the schema version they share.
import { z } from 'zod';
import { Annotation } from '../model/annotation';
import { Sha256, SourceId } from '../model/identifier';
import { Creator, Project } from '../model/project';
import { Source } from '../model/source';
import { Tag } from '../model/tag';
import { HistoryPointers } from './record';

/** Raised by every change of a stored shape; each raise brings a migration and a stored old project. */
export const schemaVersion = 2;

const header = {
  format: z.literal('glossator'),
  version: z.literal(schemaVersion),
  /** The journal revision that this file reflects. */
  revision: z.int().min(0),
};

/** Of all bytes of the file before it; absent in version 1. Written and proved by electron/storage/snapshot-file.ts. */
const sha256 = Sha256.optional();

/** project.json: everything but the annotations, and where the journal continues. */
export const ProjectSnapshot = z.strictObject({
  ...header,
  /** Hash of the journal line of `revision`; 64 zeros when that is 0. The next line's `previous` must equal it. */
  journalHash: z.string().regex(/^[0-9a-f]{64}$/),
  pointers: HistoryPointers,
  project: Project,
  creators: z.array(Creator),
  tags: z.array(Tag),
  sources: z.array(Source),
  sha256,
});
export type ProjectSnapshot = z.infer<typeof ProjectSnapshot>;

/** annotations/<sourceId>.json. */
export const AnnotationsSnapshot = z.strictObject({
  ...header,
  source: SourceId,
  annotations: z.array(Annotation),
  sha256,
});
export type AnnotationsSnapshot = z.infer<typeof AnnotationsSnapshot>;
