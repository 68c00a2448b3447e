// Power loss before every single call to the disk: what was acknowledged is there, and commands are whole or not there.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256 } from '../../core/model/identifier';
import { syncDirectory, writeAll } from './durable-file';
import type { Processes } from './lock-holder';
import { createProject, openProject, type ProjectStore } from './store';
import { added, commit, contentOf, project, replayed, tag, valueOf } from './testing/fixtures';
import { scenario } from './testing/scenario';
import { SimulatedDisk, type Survival } from './testing/simulated-disk';

let starts = 0;
/** After a power loss the machine has started again, and none of its earlier processes runs. */
function nextStart(): Processes {
  starts += 1;
  const self = { pid: 7, host: 'desk', boot: `start ${starts}`, space: null, started: '1' };
  return { self, startOf: () => undefined };
}

const directory = '/home/project';
const open = (fileSystem: SimulatedDisk, readOnly = false) =>
  openProject(directory, {
    ...{ fileSystem, readOnly, processes: nextStart(), creatorName: 'Ada', retry: { first: 1, longest: 1 } },
  });

const ignored = () => undefined;
const textHash = Sha256.parse(createHash('sha256').update('text').digest('hex'));

interface Progress {
  created: boolean;
  acknowledged: number;
}

/** Commits the diffs from `from` to `to` in one group; throws when the power is gone. */
async function commitSome(store: ProjectStore, progress: Progress, from: number, to: number): Promise<void> {
  for (const diff of scenario.slice(from, to)) {
    const { revision, durable } = commit(store, diff);
    void durable.then(() => {
      progress.acknowledged = Math.max(progress.acknowledged, revision);
    }, ignored);
  }
  valueOf(await store.flushed());
}

async function live(disk: SimulatedDisk, progress: Progress): Promise<void> {
  valueOf(await createProject(directory, project, { fileSystem: disk }));
  progress.created = true;
  let store = valueOf(await open(disk));
  try {
    await commitSome(store, progress, 0, 1);
    valueOf(await store.writeText('text', Buffer.from('text'), 'txt'));
    await commitSome(store, progress, 1, 4);
    valueOf(await store.checkpoint());
    const beside = store.checkpoint();
    await commitSome(store, progress, 4, 6);
    const during = store.checkpoint();
    await commitSome(store, progress, 6, 8);
    await Promise.all([beside, during]);
    valueOf(await store.close());
    store = valueOf(await open(disk));
    await commitSome(store, progress, 8, 10);
  } finally {
    await store.close({ discardUnsaved: true });
  }
}

/** A small generator of its own (mulberry32), so that a failure can be run again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Refuses every call from the `last`th on. */
function cutPower(disk: SimulatedDisk, last: number): { readonly cut: () => boolean } {
  let calls = 0;
  disk.fault = () => ((calls += 1) >= last ? 'EIO' : undefined);
  return { cut: () => calls >= last };
}

async function check(disk: SimulatedDisk, progress: Progress): Promise<void> {
  const opened = await open(disk);
  if (!progress.created && !opened.ok) {
    expect(opened.error.code).toBe('NOT_A_PROJECT');
    return;
  }
  const store = valueOf(opened);
  expect(store.readOnly).toBeNull();
  expect(store.revision).toBeGreaterThanOrEqual(progress.acknowledged);
  const expected = scenario.slice(0, store.revision);
  expect(contentOf(store.state)).toEqual(replayed(expected));
  if (progress.acknowledged > 1) expect(await store.readText(textHash)).toEqual({ ok: true, value: 'text' });
  // And it goes on from there.
  const more = added(tag('after'));
  commit(store, more);
  valueOf(await store.close());
  const again = valueOf(await open(disk));
  expect(contentOf(again.state)).toEqual(replayed([...expected, more]));
  expect(valueOf(await again.verifyHistory())).toEqual({ records: expected.length + 1 });
  valueOf(await again.close());
}

const survivals = (step: number): [string, Survival][] => [
  ['nothing', 'nothing'],
  ['everything', 'everything'],
  ...[1, 2, 3, 4].map((seed): [string, Survival] => [`some, seed ${seed}`, numbers(step * 1000 + seed)]),
];

it('keeps everything acknowledged when power is lost before any call', async () => {
  let step = 1;
  for (let ended = false; !ended; step += 1) {
    const disk = new SimulatedDisk();
    const progress: Progress = { created: false, acknowledged: 0 };
    const power = cutPower(disk, step);
    await live(disk, progress).catch(ignored);
    ended = !power.cut();
    if (ended) expect(progress.acknowledged).toBe(scenario.length);
    for (const [name, survival] of survivals(step)) {
      await check(disk.afterPowerLoss(survival), progress).catch((error: unknown) => {
        throw new Error(`power lost before call ${step}, surviving: ${name}`, { cause: error });
      });
    }
  }
  expect(step).toBeGreaterThan(150);
});

it('keeps it when power is lost again while the next start is mending', async () => {
  for (let step = 5; step < 300; step += 3) {
    const disk = new SimulatedDisk();
    const progress: Progress = { created: false, acknowledged: 0 };
    cutPower(disk, step);
    await live(disk, progress).catch(ignored);
    const random = numbers(step);
    const second = disk.afterPowerLoss(random);
    cutPower(second, 1 + Math.floor(random() * 40));
    const opened = await open(second);
    if (opened.ok) {
      commit(opened.value, added(tag('lost'))).durable.catch(ignored);
      await opened.value.close({ discardUnsaved: true });
    }
    const third = await open(second.afterPowerLoss(random), true);
    if (!third.ok) expect([progress.created, third.error.code]).toEqual([false, 'NOT_A_PROJECT']);
    else {
      expect(third.value.revision).toBeGreaterThanOrEqual(progress.acknowledged);
      const expected = [...scenario.slice(0, third.value.revision)];
      const content = contentOf(third.value.state);
      const alternative = [...expected.slice(0, -1), added(tag('lost'))];
      expect([replayed(expected), replayed(alternative)]).toContainEqual(content);
    }
  }
});

it('keeps a damaged end of the journal, in its place or set aside, when power is lost while it is set aside', async () => {
  const file = `${directory}/history/000001.jsonl`;
  const damage = 'what no line looks like';
  for (let step = 1, ended = false; !ended; step += 1) {
    const disk = new SimulatedDisk();
    valueOf(await createProject(directory, project, { fileSystem: disk }));
    const handle = await disk.open(file, 'a');
    await writeAll(handle, Buffer.from(damage));
    await handle.sync();
    await syncDirectory(disk, `${directory}/history`);
    const power = cutPower(disk, step);
    const opened = await open(disk);
    if (opened.ok) await opened.value.close({ discardUnsaved: true });
    ended = !power.cut();
    for (const [, survival] of survivals(step)) {
      const after = disk.afterPowerLoss(survival);
      const names = await after.readdir(`${directory}/history`);
      const contents = await Promise.all(names.map((name) => after.readFile(`${directory}/history/${name}`)));
      expect(contents.map(String)).toContain(damage);
    }
  }
});
