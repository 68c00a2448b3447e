// What an open project promises while all goes well: commits, checkpoints, reopening, history.
import { afterEach, describe, expect, it } from 'vitest';
import { readdir, readFile, writeFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { SourceId } from '../../core/model/identifier';
import type { SaveState } from '../../core/model/save-state';
import type { Diff } from '../../core/history/diff';
import { createProject, openProject } from './store';
import {
  added,
  annotation,
  commit,
  contentOf,
  filesIn,
  newProject,
  open,
  project,
  removed,
  removeFolders,
  replayed,
  source,
  tag,
  temporaryFolder,
  updated,
  valueOf,
  who,
} from './testing/fixtures';

afterEach(removeFolders);

const segments = async (directory: string) => (await readdir(path.join(directory, 'history'))).sort();

describe('a new project', () => {
  it('is empty, saved and at revision 0', async () => {
    const store = await open(await newProject());
    expect(contentOf(store.state)).toEqual(replayed([]));
    expect(store.saveState).toEqual({ status: 'saved', revision: 0, durable: 0, failure: null });
    expect(store.notices).toEqual([]);
    expect(store.readOnly).toBeNull();
    await store.close();
  });

  it('is refused in a folder that holds something, and made in an empty one', async () => {
    const folder = await temporaryFolder();
    expect(await createProject(folder, project)).toEqual({ ok: true, value: undefined });
    const again = await createProject(folder, project);
    expect(again).toMatchObject({ ok: false, error: { code: 'FOLDER_NOT_EMPTY', file: folder } });
  });

  it('is not found in any other folder, and no lock is left there', async () => {
    const folder = await temporaryFolder();
    for (const directory of [folder, path.join(folder, 'nowhere')]) {
      const opened = await openProject(directory, { creatorName: null });
      expect(opened).toMatchObject({ ok: false, error: { code: 'NOT_A_PROJECT', file: directory } });
    }
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a commit', () => {
  it('is in memory at once, on the disk when durable resolves, and there after reopening without a close', async () => {
    const directory = await newProject();
    const states: SaveState[] = [];
    const store = await open(directory, { onSaveState: (state) => states.push(state) });
    const diff = added(source('s1'), annotation('a1', 's1'));
    const committed = commit(store, diff);
    expect(committed.revision).toBe(1);
    expect(contentOf(store.state)).toEqual(replayed([diff]));
    expect(store.pointers).toEqual({ undo: 1, redo: null });
    expect(states.map((state) => state.status)).toEqual(['saving']);
    await committed.durable;
    expect(states.map((state) => state.status)).toEqual(['saving', 'saved']);
    const reader = await open(directory, { readOnly: true });
    expect(contentOf(reader.state)).toEqual(replayed([diff]));
    expect(reader.pointers).toEqual(store.pointers);
    expect(reader.saveState.status).toBe('readOnly');
    expect(() => commit(reader, diff)).toThrow();
    await store.close();
  });

  it('that could not be read back throws and changes nothing', async () => {
    const store = await open(await newProject());
    const wrong: Diff = added({ ...tag('t1'), colour: 'red' });
    expect(() => commit(store, wrong)).toThrow();
    expect(store.revision).toBe(0);
    expect(store.state.tags.size).toBe(0);
    await commit(store, added(tag('t1'))).durable;
    await store.close();
  });

  it('joins others of the same moment in one write', async () => {
    const directory = await newProject();
    const store = await open(directory);
    const all = Array.from({ length: 500 }, (_, index) => commit(store, added(tag(`t${index}`))).durable);
    expect(store.saveState).toMatchObject({ status: 'saving', revision: 500, durable: 0 });
    await Promise.all(all);
    expect(valueOf(await store.verifyHistory())).toEqual({ records: 500 });
    await store.close();
    expect((await open(directory)).state.tags.size).toBe(500);
  });
});

describe('a checkpoint', () => {
  it('starts a new segment, keeps the old ones, and what is undone can be read across them', async () => {
    const directory = await newProject();
    let store = await open(directory);
    for (let index = 1; index <= 7; index += 1) {
      await commit(store, added(tag(`t${index}`)), `add ${index}`).durable;
      if (index % 2 === 0) valueOf(await store.checkpoint());
    }
    expect(await segments(directory)).toEqual(['000001.jsonl', '000003.jsonl', '000005.jsonl', '000007.jsonl']);
    await store.close();
    store = await open(directory);
    expect(store.state.tags.size).toBe(7);
    for (let index = 7; index >= 1; index -= 1) {
      expect(valueOf(await store.record(index))).toMatchObject({ revision: index, label: `add ${index}` });
    }
    const pending = commit(store, removed(tag('t1')), 'still in memory');
    expect(valueOf(await store.record(8)).label).toBe('still in memory');
    await pending.durable;
    expect(valueOf(await store.record(8)).label).toBe('still in memory');
    expect(await store.record(9)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await store.record(0)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(valueOf(await store.verifyHistory())).toEqual({ records: 8 });
    await store.close();
  });

  it('follows checkpointEvery changes, and idle time, by itself', async () => {
    const directory = await newProject();
    const store = await open(directory, { checkpointEvery: 10, checkpointIdle: 5 });
    for (let index = 0; index < 12; index += 1) await commit(store, added(tag(`t${index}`))).durable;
    const revisionOnDisk = async () => {
      const text = await readFile(path.join(directory, 'project.json'), 'utf8');
      return Number(/"revision":(\d+)/.exec(text)?.[1]);
    };
    await expect.poll(revisionOnDisk).toBe(12);
    await store.close();
  });

  it('runs beside commits without losing or mixing any', async () => {
    const directory = await newProject();
    const store = await open(directory);
    const diffs: Diff[] = [added(source('s1'), source('s2'))];
    commit(store, diffs[0] ?? added());
    const checkpoints: Promise<unknown>[] = [];
    for (let index = 0; index < 300; index += 1) {
      const diff = added(annotation(`a${index}`, 's1'), annotation(`b${index}`, 's2'));
      diffs.push(diff);
      const { durable } = commit(store, diff);
      if (index % 20 === 7) checkpoints.push(store.checkpoint());
      if (index % 3 === 0) await durable;
      if (index % 50 === 0) {
        const reader = await open(directory, { readOnly: true });
        expect(contentOf(reader.state)).toEqual(replayed(diffs.slice(0, reader.revision)));
        expect(reader.notices).toEqual([]);
      }
    }
    expect((await Promise.all(checkpoints)).every((result) => (result as { ok: boolean }).ok)).toBe(true);
    expect(contentOf((await open(directory, { readOnly: true })).state)).toEqual(replayed(diffs));
    await store.close();
    const reopened = await open(directory);
    expect(contentOf(reopened.state)).toEqual(replayed(diffs));
    expect(valueOf(await reopened.verifyHistory())).toEqual({ records: 301 });
    await reopened.close();
  });

  it('writes an empty snapshot for a source whose annotations are gone', async () => {
    const directory = await newProject();
    const diffs = [added(source('s1'), annotation('a1', 's1')), removed(annotation('a1', 's1')), removed(source('s1'))];
    let store = await open(directory);
    for (const diff of diffs) {
      commit(store, diff);
      await store.close();
      store = await open(directory);
    }
    expect(contentOf(store.state)).toEqual(replayed(diffs));
    expect(store.notices).toEqual([]);
    expect(await readFile(path.join(directory, 'annotations/s1.json'), 'utf8')).toContain('"annotations":[]');
    await store.close();
  });

  it('keeps a snapshot of a source that is not there, and sets it aside when that source comes back', async () => {
    const directory = await newProject();
    let store = await open(directory);
    commit(store, added(source('s1'), annotation('a1', 's1')));
    await store.close();
    const file = path.join(directory, 'annotations/s1.json');
    const stray = (await readFile(file, 'utf8')).replaceAll('"s1"', '"s2"');
    await writeFile(path.join(directory, 'annotations/s2.json'), stray);
    store = await open(directory);
    expect(store.state.annotations.has(SourceId.parse('s2'))).toBe(false);
    expect(store.notices.join()).toContain('annotations/s2.json');
    commit(store, added(source('s2')));
    await store.close();
    expect(await readFile(path.join(directory, 'annotations/s2.json.set-aside-1'), 'utf8')).toBe(stray);
    await (await open(directory)).close();
  });

  it('that is missing for a source is told, not taken for a source without annotations', async () => {
    const directory = await newProject();
    const store = await open(directory);
    commit(store, added(source('s1')));
    await store.close();
    const file = path.join(directory, 'annotations/s1.json');
    await rename(file, `${file}.gone`);
    const opened = await openProject(directory, { creatorName: null });
    expect(opened).toMatchObject({ ok: false, error: { code: 'FILE_MISSING', file } });
  });
});

it('writes the same bytes under NODE_ENV=test and production', async () => {
  const written: Record<string, string>[] = [];
  const before = process.env['NODE_ENV'];
  for (const mode of ['test', 'production']) {
    process.env['NODE_ENV'] = mode;
    const directory = await newProject();
    const store = await open(directory);
    commit(store, added(source('s1'), tag('t1'), annotation('a1', 's1')));
    valueOf(await store.writeText('text', Buffer.from('text'), 'txt'));
    valueOf(await store.checkpoint());
    commit(store, updated(tag('t1'), tag('t1', 'other')));
    await store.flushed();
    const { lock, ...others } = await filesIn(directory);
    expect(lock).toContain('"Ada"');
    written.push(others);
    await store.close();
  }
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  expect(Object.keys(written[0] ?? {})).toHaveLength(6);
  expect(written[1]).toEqual(written[0]);
});

it('refuses commits after closing', async () => {
  const store = await open(await newProject());
  valueOf(await store.close());
  expect(() => store.commit({} as never, who)).toThrow();
  expect(await store.close()).toEqual({ ok: true, value: undefined });
});
