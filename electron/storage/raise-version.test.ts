// A project as version 1 left it (fixtures/, its journal longer than its snapshots): opened, raised, changed, undone.
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { undoChange } from '../../core/history/record';
import { AnnotationId, SourceId } from '../../core/model/identifier';
import { findAnnotation } from '../../core/model/state';
import { realFileSystem } from './file-system';
import { openProject } from './store';
import {
  contentOf,
  filesIn,
  open,
  quick,
  removeFolders,
  temporaryFolder,
  updated,
  commit,
  valueOf,
  who,
} from './testing/fixtures';

afterEach(removeFolders);

async function oldProject(): Promise<string> {
  const directory = path.join(await temporaryFolder(), 'old');
  await cp(path.join(import.meta.dirname, 'fixtures/project-version-1'), directory, { recursive: true });
  return directory;
}

const storedVersion = async (directory: string) =>
  (JSON.parse(await readFile(path.join(directory, 'project.json'), 'utf8')) as { version: number }).version;

it('reads a project of version 1 and leaves it as it is while it only reads', async () => {
  const directory = await oldProject();
  const before = await filesIn(directory);
  const store = await open(directory, { readOnly: true });
  expect([...store.state.sources.keys()]).toEqual(['s-a', 's-b']);
  expect([...store.state.sourceOf]).toEqual([
    ['x-1', 's-a'],
    ['x-2', 's-b'],
  ]);
  expect(findAnnotation(store.state, AnnotationId.parse('x-2'))?.bodies).toHaveLength(2);
  expect(await filesIn(directory)).toEqual(before);
});

it('is of version 2 on the disk before the first line of its new shape, with all of its history', async () => {
  const directory = await oldProject();
  const { state: before } = await open(directory, { readOnly: true });
  const store = await open(directory);
  expect(await storedVersion(directory)).toBe(2);
  expect(contentOf(store.state)).toEqual(contentOf(before));
  const source = store.state.sources.get(SourceId.parse('s-a'));
  if (source === undefined) throw new Error('no source');
  await commit(store, updated(source, { ...source, collection: 'Geneva' })).durable;
  expect(valueOf(await store.verifyHistory()).records).toBe(7);
  const undone = undoChange(valueOf(await store.record(7)), store.pointers, 8);
  await store.commit(undone, who).durable;
  const older = undoChange(valueOf(await store.record(store.pointers.undo ?? 0)), store.pointers, 9);
  await store.commit(older, who).durable;
  const after = contentOf(store.state);
  valueOf(await store.close());
  const again = await open(directory);
  expect(contentOf(again.state)).toEqual(after);
  valueOf(await again.close());
});

it('is read only, unchanged and says why while the disk refuses to raise it', async () => {
  const directory = await oldProject();
  const before = await filesIn(directory);
  const fileSystem = {
    ...realFileSystem,
    rename: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  };
  const store = valueOf(await openProject(directory, { ...quick, fileSystem }));
  expect(store.readOnly?.code).toBe('DISK_FULL');
  const { 'project.json': project } = await filesIn(directory);
  expect(project).toBe(before['project.json']);
  await store.close();
  valueOf(await (await open(directory)).close());
  expect(await storedVersion(directory)).toBe(2);
});
