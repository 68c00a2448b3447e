// Writing the snapshots: the annotations of the sources that changed, then project.json, which makes them count.
import path from 'node:path';
import type { Annotation } from '../../core/model/annotation';
import type { SourceId } from '../../core/model/identifier';
import type { ProjectState } from '../../core/model/state';
import { AnnotationsSnapshot, ProjectSnapshot, schemaVersion } from '../../core/history/snapshot';
import type { HistoryPointers } from '../../core/history/record';
import { succeed, type Result } from '../../core/result';
import { attempt } from './disk-failure';
import type { FileSystem } from './file-system';
import { annotationsFile, type ProjectPaths } from './project-paths';
import { snapshotFile, writeSnapshot } from './snapshot-file';

/** The project at one revision: references only, which is enough because records never change. */
export interface CheckpointContent {
  readonly project: ProjectSnapshot;
  readonly annotations: ReadonlyMap<SourceId, readonly Annotation[]>;
}

/** Takes hold of the project as it is now, with the annotations of the `dirty` sources. */
export function checkpointContent(
  state: ProjectState,
  at: { readonly revision: number; readonly hash: string; readonly pointers: HistoryPointers },
  dirty: Iterable<SourceId>,
): CheckpointContent {
  const annotations = new Map<SourceId, Annotation[]>();
  for (const source of dirty) annotations.set(source, [...(state.annotations.get(source)?.values() ?? [])]);
  const project: ProjectSnapshot = {
    format: 'glossator',
    version: schemaVersion,
    revision: at.revision,
    journalHash: at.hash,
    pointers: at.pointers,
    project: state.project,
    creators: [...state.creators.values()],
    tags: [...state.tags.values()],
    sources: [...state.sources.values()],
  };
  return { project, annotations };
}

/** Moves a file out of the way of a snapshot, to the first free name beside it. Nothing is ever overwritten unread. */
export async function moveAside(fileSystem: FileSystem, paths: ProjectPaths, source: SourceId): Promise<Result<void>> {
  const file = annotationsFile(paths, source);
  return attempt(file, 'set a file aside', async () => {
    const names = new Set(await fileSystem.readdir(paths.annotations));
    if (!names.has(path.basename(file))) return;
    let number = 1;
    while (names.has(`${path.basename(file)}.set-aside-${number}`)) number += 1;
    await fileSystem.rename(file, `${file}.set-aside-${number}`);
  });
}

/** Writes the snapshots. The journal must be on the disk up to their revision. Failing half-way is harmless. */
export async function writeCheckpoint(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  content: CheckpointContent,
): Promise<Result<void>> {
  const { format, version, revision } = content.project;
  for (const [source, annotations] of content.annotations) {
    const file = annotationsFile(paths, source);
    const data: AnnotationsSnapshot = { format, version, revision, source, annotations: [...annotations] };
    const written = await writeSnapshot(snapshotFile(fileSystem, file, AnnotationsSnapshot), data, file);
    if (!written.ok) return written;
  }
  const projectFile = snapshotFile(fileSystem, paths.project, ProjectSnapshot);
  const written = await writeSnapshot(projectFile, content.project, paths.project);
  return written.ok ? succeed(undefined) : written;
}
