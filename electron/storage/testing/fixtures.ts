// Projects, changes and folders for tests: small records that only have to be valid, and the model a store must equal.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Annotation } from '../../../core/model/annotation';
import { Creator, Project } from '../../../core/model/project';
import { Source } from '../../../core/model/source';
import { emptyState, type ProjectRecord, type ProjectState } from '../../../core/model/state';
import { Tag } from '../../../core/model/tag';
import { applyDiff, emptyDiff, type Diff } from '../../../core/history/diff';
import { doChange } from '../../../core/history/record';
import type { Result } from '../../../core/result';
import { createProject, openProject, type OpenOptions, type ProjectStore } from '../store';

export const project = Project.parse({ kind: 'project', id: 'p1', name: 'Probe' });
export const time = '2024-05-01T12:00:00.000Z';
export const who = { time, creator: null };

const hash = 'a'.repeat(64);

export const creator = (id: string) => Creator.parse({ kind: 'creator', id, name: `Creator ${id}` });

export const tag = (id: string, name = id) =>
  Tag.parse({ kind: 'tag', id, name, parent: null, definition: '', colour: '#e0a30f', shortcut: null, order: 0 });

export const source = (id: string, title = `Source ${id}`) =>
  Source.parse({
    ...{ kind: 'source', id, title, byline: null, publisher: null, date: null, place: null, url: null },
    ...{ language: 'en', order: 0 },
    revisions: [
      {
        ...{ textSha256: hash, originalSha256: hash, originalName: `${id}.txt`, encoding: 'utf-8' },
        ...{ utf16Length: 1000, codePointLength: 1000 },
      },
    ],
  });

export const annotation = (id: string, sourceId: string, note = 'a note — “ü” 🙂') =>
  Annotation.parse({
    ...{ kind: 'annotation', id, source: sourceId, creator: 'c1', created: time, modified: time },
    targets: [{ revision: hash, start: 3, end: 8, exact: 'words', prefix: 'some ', suffix: ' more' }],
    bodies: [{ type: 'comment', text: note }],
  });

export const added = (...records: ProjectRecord[]): Diff => ({ ...emptyDiff, added: records });
export const removed = (...records: ProjectRecord[]): Diff => ({ ...emptyDiff, removed: records });
export const updated = (before: ProjectRecord, after: ProjectRecord): Diff => ({
  ...emptyDiff,
  updated: [{ before, after }],
});

/** Commits `diff` as a command done now. */
export const commit = (store: ProjectStore, diff: Diff, label = 'do something') =>
  store.commit(doChange('test.change', label, diff, store.pointers, store.revision + 1), who);

/** The value of a success; throws what a failure says. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${result.error.file ?? ''}`);
  return result.value;
}

/** Everything in a state as plain JSON, independent of the order in which it came in. */
export function contentOf(state: ProjectState): unknown {
  const byId = <T extends { readonly id: string }>(records: Iterable<T>) =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const annotations = byId([...state.annotations.values()].flatMap((siblings) => [...siblings.values()]));
  return {
    project: state.project,
    creators: byId(state.creators.values()),
    tags: byId(state.tags.values()),
    sources: byId(state.sources.values()),
    annotations,
    sourceOf: [...state.sourceOf].sort(),
  };
}

/** What a project must hold after `diffs`. */
export function replayed(diffs: readonly Diff[]): unknown {
  const state = emptyState(project);
  for (const diff of diffs) applyDiff(state, diff);
  return contentOf(state);
}

const folders: string[] = [];

/** A folder for one test; removeFolders() in afterEach takes it away. `fast`: in memory where there is such a disk. */
export async function temporaryFolder(fast = false): Promise<string> {
  const parent = fast && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = await mkdtemp(path.join(parent, 'glossator-storage-'));
  folders.push(folder);
  return folder;
}

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export const quick: OpenOptions = { creatorName: 'Ada', retry: { first: 1, longest: 4 } };

export const open = async (directory: string, options: Partial<OpenOptions> = {}) =>
  valueOf(await openProject(directory, { ...quick, ...options }));

/** A new project in a folder of its own. */
export async function newProject(): Promise<string> {
  const directory = path.join(await temporaryFolder(), 'project');
  valueOf(await createProject(directory, project));
  return directory;
}

/** Every file below `directory` with its bytes, to compare before and after. */
export async function filesIn(directory: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.relative(directory, file)] = (await readFile(file)).toString('latin1');
  }
  return files;
}
