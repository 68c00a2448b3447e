// Writing the snapshots: the annotations of the sources that changed, then project.json, which makes them count.
import path from 'node:path';
import type { Annotation } from '../../core/model/annotation';
import type { SourceId } from '../../core/model/identifier';
import type { ProjectState } from '../../core/model/state';
import { schemaVersion, type AnnotationsSnapshot, type ProjectSnapshot } from '../../core/history/snapshot';
import type { HistoryPointers } from '../../core/history/record';
import type { Result } from '../../core/result';
import { attempt } from './disk-failure';
import { syncDirectory } from './durable-file';
import type { FileSystem } from './file-system';
import { annotationsPath, type ProjectPaths } from './project-paths';
import { annotationsFile, projectFile, writeSnapshot } from './snapshot-file';

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
  const file = annotationsPath(paths, source);
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
  const waiting = [...content.annotations];
  const failures: Result<void>[] = [];
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined && failures.length === 0; next = waiting.pop()) {
      const [source, annotations] = next;
      const data: AnnotationsSnapshot = { format, version, revision, source, annotations: [...annotations] };
      const file = annotationsFile(fileSystem, paths, source);
      const written = await writeSnapshot(file, data, annotationsPath(paths, source));
      if (!written.ok) failures.push(written);
    }
  };
  // Four at a time: waiting for the disk is most of it, and the disk serves several as fast as one.
  await Promise.all(Array.from({ length: Math.min(4, waiting.length) }, worker));
  return failures[0] ?? finish(fileSystem, paths, content.project);
}

/** project.json only when the other snapshots certainly are on the disk: it says that they are. */
async function finish(fileSystem: FileSystem, paths: ProjectPaths, project: ProjectSnapshot): Promise<Result<void>> {
  const sync = (directory: string) => attempt(directory, 'sync the folder', () => syncDirectory(fileSystem, directory));
  const annotations = await sync(paths.annotations);
  if (!annotations.ok) return annotations;
  const written = await writeSnapshot(projectFile(fileSystem, paths), project, paths.project);
  return written.ok ? sync(paths.directory) : written;
}
