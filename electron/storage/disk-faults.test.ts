// A disk that refuses any one call, once or for a while: reported, nothing acknowledged lost, and it goes on after.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { realFileSystem, type FileSystem } from './file-system';
import type { SaveState } from '../../core/model/save-state';
import { createProject, openProject, type ProjectStore } from './store';
import { planFaults, withFaults, type Faults } from './testing/faults';
import {
  added,
  annotation,
  commit,
  contentOf,
  newProject,
  open,
  project,
  quick,
  removeFolders,
  replayed,
  source,
  temporaryFolder,
  valueOf,
} from './testing/fixtures';
import { scenario } from './testing/scenario';
import { SimulatedDisk } from './testing/simulated-disk';

afterEach(removeFolders);

interface Run {
  readonly directory: string;
  readonly fileSystem: FileSystem;
  readonly faults: Faults;
  readonly states: SaveState[];
  /** Looks at the disk as it is (or as it were after a power loss) at this moment. */
  readonly inspect: (acknowledged: number) => Promise<void>;
}

/** Opens, after space has come back when it must, and checks that a refusal was a coded one. */
async function openWritable(run: Run): Promise<ProjectStore> {
  const { fileSystem, states } = run;
  const options = { ...quick, fileSystem, onSaveState: (state: SaveState) => states.push(state) };
  const first = await openProject(run.directory, options);
  if (first.ok && first.value.readOnly === null) return first.value;
  expect(run.faults.hits.length).toBeGreaterThan(0);
  expect((first.ok ? first.value.readOnly : first.error)?.code).toMatch(/^DISK_(FULL|ERROR)$/);
  if (first.ok) valueOf(await first.value.close());
  run.faults.heal();
  const second = valueOf(await openProject(run.directory, options));
  expect(second.readOnly).toBeNull();
  return second;
}

/** Commits two changes one after the other, and waits as a session would: for the disk, or for the bad news. */
async function commitPair(run: Run, store: ProjectStore, from: number): Promise<void> {
  for (const [index, diff] of scenario.slice(from, from + 2).entries()) {
    const { revision, durable } = commit(store, diff);
    expect(revision).toBe(from + index + 1);
    const saved = await store.flushed();
    if (saved.ok) {
      await durable;
      continue;
    }
    expect(saved.error).toMatchObject({ code: expect.stringMatching(/^DISK_(FULL|ERROR)$/) as string });
    expect(saved.error.file).toContain('history');
    expect(saved.error.advice).toBeTypeOf('string');
    expect(run.states.some((state) => state.status === 'unsaved' && state.failure !== null)).toBe(true);
    await run.inspect(store.saveState.durable);
  }
}

async function settle(run: Run, store: ProjectStore): Promise<void> {
  if (store.saveState.status === 'unsaved') {
    // Closing now would lose changes: it is refused, and the store goes on.
    if (run.faults.hits.length > 1) expect(await store.close()).toMatchObject({ ok: false });
    run.faults.heal();
    await store.flushed();
  }
  valueOf(await store.flushed());
  expect(store.saveState).toMatchObject({ status: 'saved', failure: null });
}

async function live(run: Run): Promise<void> {
  const { directory, fileSystem, faults } = run;
  const created = await createProject(directory, project, { fileSystem });
  if (!created.ok) {
    expect(created.error.code).toMatch(/^DISK_(FULL|ERROR)$/);
    faults.heal();
    const again = await createProject(directory, project, { fileSystem });
    // When only the very last sync failed, the project is there already.
    if (!again.ok) expect(again.error.code).toBe('FOLDER_NOT_EMPTY');
  }
  let store = await openWritable(run);
  await commitPair(run, store, 0);
  const text = await store.writeText('text', Buffer.from('text'), 'txt');
  if (!text.ok) expect(text.error.code).toMatch(/^DISK_(FULL|ERROR)$/);
  await commitPair(run, store, 2);
  const checkpoint = await store.checkpoint();
  if (!checkpoint.ok) expect(checkpoint.error.code).toMatch(/^DISK_(FULL|ERROR)$/);
  await commitPair(run, store, 4);
  await settle(run, store);
  valueOf(await store.close());
  store = await openWritable(run);
  await commitPair(run, store, 6);
  await store.checkpoint();
  await commitPair(run, store, 8);
  await settle(run, store);
  valueOf(await store.close());
}

async function checkEnd(run: Run, plain: FileSystem): Promise<void> {
  const { hits } = run.faults;
  const appends = hits.filter(({ call, file }) => ['write', 'datasync'].includes(call) && file.endsWith('.jsonl'));
  if (appends.length > 0) expect(run.states.some((state) => state.status === 'unsaved')).toBe(true);
  const store = valueOf(await openProject(run.directory, { ...quick, fileSystem: plain }));
  expect([store.readOnly, store.notices]).toEqual([null, []]);
  expect(contentOf(store.state)).toEqual(replayed(scenario));
  expect(valueOf(await store.verifyHistory())).toEqual({ records: scenario.length });
  valueOf(await store.close());
}

const modes = [
  { code: 'ENOSPC', lasting: true },
  { code: 'EIO', lasting: false },
  { code: 'ENOSPC', lasting: false },
  { code: 'EIO', lasting: true },
];

describe('a refused call', () => {
  // Two of the four here, all of them on the simulated disk: each real round makes hundreds of projects.
  it.each(modes.slice(0, 2))('$code at every call on the real disk, lasting: $lasting', async ({ code, lasting }) => {
    const folder = await temporaryFolder(true); // the syncs of a busy disk would take minutes
    let first = 1;
    for (let ended = false; !ended; first += 1) {
      const { fault, faults } = planFaults(first, code, lasting);
      const directory = path.join(folder, String(first));
      const inspect = async (acknowledged: number) => {
        const reader = await open(directory, { readOnly: true });
        expect(reader.revision).toBeGreaterThanOrEqual(acknowledged);
      };
      const fileSystem = withFaults(realFileSystem, fault);
      const run: Run = { directory, fileSystem, faults, states: [], inspect };
      await told(run, first, () => live(run));
      await told(run, first, () => checkEnd(run, realFileSystem));
      ended = faults.hits.length === 0;
      await rm(directory, { recursive: true });
    }
    expect(first).toBeGreaterThan(150);
  });

  it.each(modes)('$code at every call on a disk that forgets, lasting: $lasting', async ({ code, lasting }) => {
    let first = 1;
    for (let ended = false; !ended; first += 1) {
      const { fault, faults } = planFaults(first, code, lasting);
      const disk = new SimulatedDisk();
      disk.fault = fault;
      const directory = '/project';
      const inspect = async (acknowledged: number) => {
        const reader = await open(directory, { readOnly: true, fileSystem: disk.afterPowerLoss('nothing') });
        expect(reader.revision).toBeGreaterThanOrEqual(acknowledged);
      };
      const run: Run = { directory, fileSystem: disk, faults, states: [], inspect };
      await told(run, first, () => live(run));
      ended = faults.hits.length === 0;
      await told(run, first, () => checkEnd(run, disk.afterPowerLoss('nothing')));
    }
    expect(first).toBeGreaterThan(150);
  });
});

/** Says which call failed when an expectation does. */
async function told(run: Run, first: number, action: () => Promise<void>): Promise<void> {
  await action().catch((error: unknown) => {
    throw new Error(`with a fault at call ${first}: ${JSON.stringify(run.faults.hits.slice(0, 3))}`, { cause: error });
  });
}

it('accepts edits while the disk refuses, and writes them in order when it no longer does', async () => {
  const directory = await newProject();
  const { fault, faults } = planFaults(1, 'ENOSPC', true);
  let armed = false;
  const fileSystem = withFaults(realFileSystem, (call, file) => (armed ? fault(call, file) : undefined));
  const store = await open(directory, { fileSystem });
  await commit(store, added(source('s1'))).durable;
  armed = true;
  const waiting = Array.from({ length: 50 }, (_, index) => commit(store, added(annotation(`a${index}`, 's1'))).durable);
  expect(await store.flushed()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
  expect(store.saveState).toMatchObject({
    status: 'unsaved',
    revision: 51,
    durable: 1,
    failure: { code: 'DISK_FULL' },
  });
  expect(await store.checkpoint()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
  expect(valueOf(await store.record(40)).revision).toBe(40);
  expect(await store.close()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
  faults.heal();
  await Promise.all(waiting); // by itself: nobody asks it to try again
  valueOf(await store.close());
  const reopened = await open(directory);
  expect(reopened.revision).toBe(51);
  valueOf(await reopened.close());
});

it('can be closed without what the disk refuses, and says so to those who wait', async () => {
  const directory = await newProject();
  let armed = false;
  const fileSystem = withFaults(realFileSystem, () => (armed ? 'EIO' : undefined));
  const store = await open(directory, { fileSystem });
  await commit(store, added(source('s1'))).durable;
  armed = true;
  const { durable } = commit(store, added(source('s2')));
  valueOf(await store.close({ discardUnsaved: true }));
  await expect(durable).rejects.toThrow('without this change');
  const reopened = await open(directory); // the lock could not be removed, but its store is closed
  expect([reopened.readOnly, reopened.revision]).toEqual([null, 1]);
  valueOf(await reopened.close());
});

/** A disk of 256 kB, or the reason why there is none. */
async function smallDisk(): Promise<string | null> {
  const folder = await temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'glossator-test', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

it('goes on after a really full disk', async (context) => {
  const folder = await smallDisk();
  if (folder === null) return context.skip('a tmpfs can only be mounted by root');
  try {
    const directory = path.join(folder, 'project');
    valueOf(await createProject(directory, project));
    const ballast = path.join(folder, 'ballast');
    await mkdir(ballast);
    await writeFile(path.join(ballast, 'file'), Buffer.alloc(64 * 1024));
    let store = await open(directory);
    await commit(store, added(source('s1'))).durable;
    let count = 0;
    for (let full = false; !full;) {
      commit(store, added(annotation(`a${count}`, 's1', 'x'.repeat(3000))));
      count += 1;
      full = !(await store.flushed()).ok;
      expect(count).toBeLessThan(100);
    }
    expect(store.saveState).toMatchObject({ status: 'unsaved', failure: { code: 'DISK_FULL' } });
    expect((await store.checkpoint()).ok).toBe(false);
    expect((await open(directory, { readOnly: true })).revision).toBe(store.saveState.durable);
    await rm(ballast, { recursive: true });
    valueOf(await store.flushed());
    expect((await store.checkpoint()).ok).toBe(false); // no room for journal and snapshot: that loses nothing
    valueOf(await store.close());
    store = await open(directory);
    expect([store.revision, store.state.sourceOf.size, store.notices]).toEqual([count + 1, count, []]);
    valueOf(await store.close());
  } finally {
    execFileSync('umount', [folder]);
  }
});
