// Opening a project folder: the lock, the reading, and (only with the lock) setting damage aside and tidying.
import path from 'node:path';
import { strings } from '../../core/language/index';
import type { SaveState } from '../../core/model/save-state';
import { fail, succeed, type Result } from '../../core/result';
import { attempt, systemCode } from './disk-failure';
import { isTemporary, makeDirectory } from './durable-file';
import { realFileSystem, type FileSystem } from './file-system';
import { describeDamages, setDamagesAside } from './journal-tail';
import { loadProject, type LoadedProject } from './load-project';
import { takeLock, tidyLocks, type Lock, type LockRequest } from './lock';
import { systemProcesses, type Processes } from './lock-holder';
import { foldersOf, projectPaths, segmentsIn, type ProjectPaths } from './project-paths';
import { raiseVersion } from './raise-version';
import { ProjectStore, type StoreSettings } from './project-store';

export interface OpenOptions {
  /** Written into the lock, for a second instance to name. */
  readonly creatorName: string | null;
  /** Take no lock and change nothing on the disk. */
  readonly readOnly?: boolean;
  /** Token of a lock that is taken whether or not its holder is gone. */
  readonly lockFrom?: string;
  readonly onSaveState?: (state: SaveState) => void;
  readonly checkpointEvery?: number;
  readonly checkpointIdle?: number;
  readonly retry?: StoreSettings['retry'];
  readonly fileSystem?: FileSystem;
  readonly processes?: Processes;
}

/**
 * Opens the project in `directory`; read only when another process has it, or when no lock can be written, or when it is of
 * an older version and cannot be raised to today's.
 * NOT_A_PROJECT, SNAPSHOT_*, FILE_MISSING, JOURNAL_DAMAGED or the disk's failure: every file stays as it is.
 */
export async function openProject(directory: string, options: OpenOptions): Promise<Result<ProjectStore>> {
  const paths = projectPaths(directory);
  const fileSystem = options.fileSystem ?? realFileSystem;
  const names = await namesIn(fileSystem, directory);
  if (!names.ok) return names;
  const { creatorName: name, processes = systemProcesses() } = options;
  const request = {
    fileSystem,
    file: paths.lock,
    processes,
    name,
    now: new Date().toISOString(),
    from: options.lockFrom,
  };
  const asked = fail('READ_ONLY', strings.failures.openedForReading);
  const lock = options.readOnly === true ? asked : await takeLock(request);
  const opened = await openLocked(request, paths, lock, options);
  if (!opened.ok && lock.ok) await lock.value.release();
  return opened;
}

async function openLocked(
  request: LockRequest,
  paths: ProjectPaths,
  lock: Result<Lock>,
  options: OpenOptions,
): Promise<Result<ProjectStore>> {
  const { fileSystem } = request;
  const read = await attempt(paths.directory, 'read the project', () => loadProject(fileSystem, paths));
  const loaded = read.ok ? read.value : read;
  if (!loaded.ok) return loaded;
  const notices = await prepare(request, paths, loaded.value, lock);
  if (!notices.ok) return notices;
  const settings: StoreSettings = {
    fileSystem,
    onSaveState: options.onSaveState ?? (() => undefined),
    checkpointEvery: options.checkpointEvery ?? 2000,
    checkpointIdle: options.checkpointIdle ?? 20_000,
    retry: options.retry ?? { first: 250, longest: 5000 },
  };
  const raised = lock.ok ? await raiseVersion(fileSystem, paths, loaded.value) : loaded;
  if (!raised.ok && lock.ok) await lock.value.release();
  const parts = { paths, notices: notices.value, settings };
  return succeed(
    raised.ok
      ? new ProjectStore({ ...parts, loaded: raised.value, lock })
      : new ProjectStore({ ...parts, loaded: loaded.value, lock: raised }),
  );
}

/** What is in the folder. NOT_A_PROJECT before a lock is put into a folder that has nothing to do with us. */
async function namesIn(fileSystem: FileSystem, directory: string): Promise<Result<string[]>> {
  const names = await attempt(directory, 'open the folder', async () => {
    try {
      return await fileSystem.readdir(directory);
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
      throw error;
    }
  });
  if (!names.ok || names.value.includes('project.json')) return names;
  if (await hasHistory(fileSystem, directory)) {
    const { project } = projectPaths(directory);
    return fail('FILE_MISSING', strings.failures.projectMissing, {
      file: project,
      advice: strings.failures.missingAdvice,
    });
  }
  const more = { file: directory, advice: strings.failures.notAProjectAdvice };
  return fail('NOT_A_PROJECT', strings.failures.notAProject, more);
}

/** Whether the folder holds the journal of a project, which then once was one. */
async function hasHistory(fileSystem: FileSystem, directory: string): Promise<boolean> {
  const { history } = projectPaths(directory);
  const names = await attempt(history, 'read the history', () => fileSystem.readdir(history));
  return names.ok && segmentsIn(names.value).length > 0;
}

/** Makes the folder ready for writing, when the lock is ours; returns the notices. */
async function prepare(
  request: LockRequest,
  paths: ProjectPaths,
  loaded: LoadedProject,
  lock: Result<Lock>,
): Promise<Result<string[]>> {
  const orphans = loaded.orphans.map((source) => strings.failures.orphan(`annotations/${source}.json`));
  if (!lock.ok) return succeed([...describeDamages(loaded.tail), ...orphans]);
  const { fileSystem } = request;
  const folders = await attempt(paths.directory, 'make the project’s folders', async () => {
    for (const folder of foldersOf(paths)) await makeDirectory(fileSystem, folder);
  });
  if (!folders.ok) return folders;
  const aside = await setDamagesAside(fileSystem, paths, loaded.tail);
  if (!aside.ok) return aside;
  // Litter harms nobody: when it cannot be removed now, the next opening tries again.
  await attempt(paths.directory, 'tidy the folder', () => tidy(request, paths));
  return succeed([...aside.value, ...orphans]);
}

/** Removes the temporary files of runs that died: with the lock in hand, nobody else can be writing them. */
async function tidy(request: LockRequest, paths: ProjectPaths): Promise<void> {
  const { fileSystem } = request;
  for (const folder of [paths.directory, paths.sources, paths.annotations]) {
    for (const name of await fileSystem.readdir(folder)) {
      if (isTemporary(name)) await fileSystem.unlink(path.join(folder, name));
    }
  }
  await tidyLocks(request, await fileSystem.readdir(paths.directory), paths.directory);
}
