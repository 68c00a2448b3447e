// A project of an older version is opened for writing: its snapshots first, in today's shape, so that an older Glossator
// meets a newer version number before it meets a journal line that it cannot read.
import { schemaVersion } from '../../core/history/snapshot';
import { succeed, type Result } from '../../core/result';
import { checkpointContent, writeCheckpoint } from './checkpoint';
import type { FileSystem } from './file-system';
import type { LoadedProject } from './load-project';
import type { ProjectPaths } from './project-paths';

/** `loaded` as it is on the disk now: unchanged when its version is today's. The disk's failure, nothing changed then. */
export async function raiseVersion(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  loaded: LoadedProject,
): Promise<Result<LoadedProject>> {
  if (loaded.storedVersion === schemaVersion) return succeed(loaded);
  const { tail, state, pointers, dirty } = loaded;
  const at = { revision: tail.revision, hash: tail.hash, pointers };
  const written = await writeCheckpoint(fileSystem, paths, checkpointContent(state, at, dirty));
  if (!written.ok) return written;
  return succeed({
    ...loaded,
    storedVersion: schemaVersion,
    snapshotRevision: tail.revision,
    dirty: new Set(),
    // Opening reads the segments that begin after project.json's revision.
    tail: { ...tail, segment: tail.revision + 1, length: 0 },
  });
}
