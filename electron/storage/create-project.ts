// A new project folder, on the disk when this succeeds. project.json comes last: without it the folder is no project.
import path from 'node:path';
import { strings } from '../../core/language/index';
import { noHistory } from '../../core/history/record';
import type { Project } from '../../core/model/project';
import { emptyState } from '../../core/model/state';
import { fail, succeed, type Result } from '../../core/result';
import { checkpointContent, writeCheckpoint } from './checkpoint';
import { attempt, unlessMissing } from './disk-failure';
import { isTemporary, makeDirectory } from './durable-file';
import { realFileSystem, type FileSystem } from './file-system';
import { noHash } from './journal-line';
import { foldersOf, projectPaths, type ProjectPaths } from './project-paths';

export interface CreateOptions {
  readonly fileSystem?: FileSystem;
}

/** Makes `directory` (fine when it is there and empty) a project. FOLDER_NOT_EMPTY, or the disk's failure. */
export async function createProject(
  directory: string,
  project: Project,
  options: CreateOptions = {},
): Promise<Result<void>> {
  const fileSystem = options.fileSystem ?? realFileSystem;
  const paths = projectPaths(directory);
  const free = await attempt(directory, 'make the project folder', () => isFree(fileSystem, paths));
  if (!free.ok) return free;
  if (!free.value) {
    const more = { file: directory, advice: strings.failures.folderNotEmptyAdvice };
    return fail('FOLDER_NOT_EMPTY', strings.failures.folderNotEmpty, more);
  }
  const made = await attempt(directory, 'make the project folder', async () => {
    await makeDirectory(fileSystem, directory);
    for (const folder of foldersOf(paths)) await makeDirectory(fileSystem, folder);
  });
  if (!made.ok) return made;
  const at = { revision: 0, hash: noHash, pointers: noHistory };
  const written = await writeCheckpoint(fileSystem, paths, checkpointContent(emptyState(project), at, []));
  return written.ok ? succeed(undefined) : written;
}

/** Nothing in it but what an interrupted attempt of ours leaves behind: our folders, empty, and temporary files. */
async function isFree(fileSystem: FileSystem, paths: ProjectPaths): Promise<boolean> {
  const names = await unlessMissing(fileSystem.readdir(paths.directory), []);
  for (const name of names) {
    if (isTemporary(name)) continue;
    const folder = foldersOf(paths).find((candidate) => path.basename(candidate) === name);
    if (folder === undefined || (await fileSystem.readdir(folder)).length > 0) return false;
  }
  return true;
}
