// Real processes: killed at any moment, they leave a project that holds all they had acknowledged; one of two may write.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applyDiff } from '../../core/history/diff';
import { emptyState } from '../../core/model/state';
import { buildChild } from './testing/build-child';
import { contentOf, newProject, open, project, removeFolders, temporaryFolder, valueOf } from './testing/fixtures';
import { killDiff } from './testing/kill-plan';

let child = '';
beforeAll(async () => {
  child = await buildChild(await temporaryFolder());
});
const started: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
});
afterAll(removeFolders);

function start(task: string, directory: string) {
  const running = spawn(process.execPath, [child, task, directory]);
  started.push(running);
  const lines: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const reader = createInterface({ input: running.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    for (const wait of waiting) if (lines.length >= wait.count) wait.resolve();
  });
  let errors = '';
  running.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = Promise.all([once(running, 'exit'), once(reader, 'close')]);
  /** Resolves when the child has said so many lines, or has ended. */
  const said = async (count: number) => {
    if (lines.length >= count) return;
    await Promise.race([new Promise<void>((resolve) => waiting.push({ count, resolve })), ended]);
    if (lines.length < count) throw new Error(`the child ended after ${lines.length} lines: ${errors}`);
  };
  const kill = async () => {
    running.kill('SIGKILL');
    await ended;
  };
  return { running, lines, said, kill };
}

it('200 kills at random moments lose nothing acknowledged and leave no half command', async () => {
  const directory = await newProject();
  const model = emptyState(project);
  let revision = 0;
  let kills = 0;
  let acknowledgedInAll = 0;
  let random = 20240501;
  let next = start('commit', directory);
  while (kills < 200) {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    const process = next;
    next = start('commit', directory); // starting Node takes longest: beside the life of the one before
    await process.said(1);
    process.running.stdin.write('go\n');
    // Some die while opening or just after it, others after some commits and checkpoints, or in the middle of one.
    if (random % 8 !== 0) await process.said(2);
    if (random % 4 !== 0) await process.said(3 + (random % 23));
    for (let turn = random % 7; turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    await process.kill();
    kills += 1;

    const acknowledged = Math.max(revision, ...process.lines.slice(2).map(Number));
    acknowledgedInAll += Math.max(0, process.lines.length - 2);
    const reader = await open(directory, { readOnly: true });
    expect(reader.revision).toBeGreaterThanOrEqual(acknowledged);
    for (; revision < reader.revision; revision += 1) applyDiff(model, killDiff(revision + 1));
    expect(contentOf(reader.state)).toEqual(contentOf(model));
    valueOf(await reader.close());
  }
  await next.kill();
  const store = await open(directory);
  expect(valueOf(await store.verifyHistory()).records).toBe(revision);
  expect(acknowledgedInAll).toBeGreaterThan(1000);
  valueOf(await store.close());
}, 180_000);

describe('two instances', () => {
  it('the second is read only and names the holder; after a kill the next one takes over', async () => {
    const directory = await newProject();
    const first = start('hold', directory);
    await first.said(1);
    expect(first.lines).toEqual(['writer']);
    const second = await open(directory);
    expect(second.readOnly).toMatchObject({ code: 'READ_ONLY', file: path.join(directory, 'lock') });
    expect(second.readOnly?.message).toContain(`child ${first.running.pid ?? ''}`);
    expect(second.saveState.status).toBe('readOnly');
    valueOf(await second.close());
    await first.kill();
    const third = await open(directory);
    expect(third.readOnly).toBeNull();
    valueOf(await third.close());
  });

  it('in one process too', async () => {
    const directory = await newProject();
    const first = await open(directory);
    const second = await open(directory);
    expect(second.readOnly?.message).toContain('Ada');
    valueOf(await second.close());
    valueOf(await first.close());
    const third = await open(directory);
    expect(third.readOnly).toBeNull();
    valueOf(await third.close());
  });

  it('of several that race for a dead lock exactly one gets it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const directory = await newProject();
      const dead = start('hold', directory);
      await dead.said(1);
      await dead.kill();
      const racers = [1, 2, 3, 4].map(() => start('race', directory));
      await Promise.all(racers.map((racer) => racer.said(1)));
      for (const racer of racers) racer.running.stdin.write('go\n');
      await Promise.all(racers.map((racer) => racer.said(2)));
      const writers = racers.filter((racer) => racer.lines[1] === 'writer');
      expect(racers.map((racer) => racer.lines[1])).toContain('writer');
      expect(writers).toHaveLength(1);
      const lock = await readFile(path.join(directory, 'lock'), 'utf8');
      expect(lock).toContain(`"pid":${writers[0]?.running.pid ?? ''},`);
      await Promise.all(racers.map((racer) => racer.kill()));
    }
  });
});

describe('the lock of', () => {
  /** A lock left by a killed child, changed. */
  async function leftLock(change: (holder: Record<string, unknown>) => string): Promise<string> {
    const directory = await newProject();
    const holder = start('hold', directory);
    await holder.said(1);
    await holder.kill();
    const file = path.join(directory, 'lock');
    await writeFile(file, change(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>));
    return directory;
  }

  it('another machine, or another container, is respected', async () => {
    for (const change of [{ host: 'elsewhere' }, { space: 'pid:[1]' }]) {
      const directory = await leftLock((holder) => JSON.stringify({ ...holder, ...change }));
      const before = await readFile(path.join(directory, 'lock'), 'utf8');
      const store = await open(directory);
      expect(store.readOnly).toMatchObject({ code: 'READ_ONLY' });
      valueOf(await store.close());
      expect(await readFile(path.join(directory, 'lock'), 'utf8')).toBe(before);
    }
  });

  it('a process whose number now belongs to another one is taken over', async () => {
    const running = start('hold', await newProject());
    await running.said(1);
    const { pid } = running.running;
    for (const change of [
      { pid, started: '1' },
      { pid, boot: 'an earlier start of this machine' },
    ]) {
      const directory = await leftLock((holder) => JSON.stringify({ ...holder, ...change }));
      const store = await open(directory);
      expect(store.readOnly).toBeNull();
      valueOf(await store.close());
    }
  });

  it('a machine that lost power while writing it is taken over', async () => {
    for (const text of ['', '\0\0\0\0', '{"pid":']) {
      const store = await open(await leftLock(() => text));
      expect(store.readOnly).toBeNull();
      valueOf(await store.close());
    }
  });
});
