// A damaged journal: exactly the longest valid prefix is recovered, and the rest is set aside and told, never deleted.
import { cp, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeLine, linesOf, noHash, validPrefix } from './journal-line';
import { createProject, openProject } from './store';
import {
  added,
  commit,
  contentOf,
  filesIn,
  newProject,
  open,
  project,
  removeFolders,
  replayed,
  tag,
  temporaryFolder,
  valueOf,
} from './testing/fixtures';
import { scenario } from './testing/scenario';
import { SimulatedDisk } from './testing/simulated-disk';

afterEach(removeFolders);

const segment = (directory: string, first = 1) =>
  path.join(directory, 'history', `${String(first).padStart(6, '0')}.jsonl`);

/** A project whose journal holds the scenario in one segment, with nothing of it in the snapshots; its bytes. */
async function journal(): Promise<{ directory: string; bytes: Buffer; ends: number[] }> {
  const directory = await newProject();
  const store = await open(directory);
  for (const diff of scenario) commit(store, diff);
  valueOf(await store.flushed());
  const bytes = await readFile(segment(directory));
  const copy = path.join(await temporaryFolder(), 'copy');
  await cp(directory, copy, { recursive: true, filter: (name) => path.basename(name) !== 'lock' });
  valueOf(await store.close());
  return { directory: copy, bytes, ends: [...linesOf(bytes)].map((line) => line.end) };
}

describe('every damage to one byte or to the end', () => {
  it('leaves exactly the lines before it', async () => {
    const { bytes, ends } = await journal();
    const hashes = validPrefix(bytes, 1, noHash).lines.map((line) => line.hash);
    expect(hashes).toHaveLength(scenario.length);
    /** Of `damaged`, whose first wrong byte is `byte`. Read from the line before it on: the lines before do not change. */
    const check = (damaged: Buffer, byte: number) => {
      const count = ends.filter((end) => end <= byte).length;
      const first = Math.max(0, count - 1);
      const start = ends[first - 1] ?? 0;
      const prefix = validPrefix(damaged.subarray(start), first + 1, hashes[first - 1] ?? noHash);
      const length = (ends[count - 1] ?? 0) - start;
      const right = prefix.lines.length === count - first && prefix.length === length && prefix.unknown === null;
      if (!right) throw new Error(`byte ${byte}: ${prefix.lines.length} lines, ${prefix.length} bytes`);
    };
    for (let byte = 0; byte < bytes.length; byte += 1) {
      check(bytes.subarray(0, byte), byte);
      const original = bytes[byte] ?? 0;
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128, original, original ^ 10]) {
        if (flip === 0) continue;
        bytes[byte] = original ^ flip;
        check(bytes, byte);
      }
      bytes[byte] = original;
    }
    check(bytes, bytes.length);
  });

  it('is set aside, told, and left behind by the next change', async () => {
    const { bytes, ends } = await journal();
    const file = segment('/project');
    for (let step = 0; step < 120; step += 1) {
      const byte = Math.floor((step * bytes.length) / 120);
      const damaged = Buffer.from(step % 2 === 0 ? bytes : bytes.subarray(0, byte));
      if (step % 2 === 0) damaged[byte] = (damaged[byte] ?? 0) ^ 1;
      const disk = new SimulatedDisk();
      valueOf(await createProject('/project', project, { fileSystem: disk }));
      const handle = await disk.open(file, 'a');
      for (let offset = 0; offset < damaged.length;) offset += await handle.write(damaged, offset);

      const count = ends.filter((end) => end <= byte).length;
      const valid = ends[count - 1] ?? 0;
      const reader = await open('/project', { fileSystem: disk, readOnly: true });
      expect([reader.revision, reader.notices.length]).toEqual([count, valid < damaged.length ? 1 : 0]);
      expect(await disk.readFile(file)).toEqual(damaged);

      const store = await open('/project', { fileSystem: disk });
      expect(contentOf(store.state)).toEqual(replayed(scenario.slice(0, count)));
      if (valid < damaged.length) {
        const aside = '000001.jsonl.set-aside-1';
        expect(await disk.readFile(`/project/history/${aside}`)).toEqual(damaged.subarray(valid));
        expect(store.notices).toHaveLength(1);
        expect(store.notices[0]).toContain(aside);
        expect(store.notices[0]).toContain(`${damaged.length - valid} bytes`);
        expect(store.notices[0]).toContain(`from byte ${valid}`);
      }
      commit(store, added(tag('after')));
      valueOf(await store.close());
      const again = await open('/project', { fileSystem: disk });
      expect(again.notices).toEqual([]);
      expect(contentOf(again.state)).toEqual(replayed([...scenario.slice(0, count), added(tag('after'))]));
      expect(valueOf(await again.verifyHistory())).toEqual({ records: count + 1 });
      valueOf(await again.close());
    }
  });
});

/** Three segments: 1-2 behind the snapshot when `checkpointed`, else all after it. */
async function segments(checkpointed: boolean): Promise<string> {
  const directory = await newProject();
  const store = await open(directory);
  const before = await readFile(path.join(directory, 'project.json'));
  for (const [index, diff] of scenario.entries()) {
    await commit(store, diff).durable;
    if (index === 1 || index === 5) valueOf(await store.checkpoint());
  }
  const copy = path.join(await temporaryFolder(), 'copy');
  await cp(directory, copy, { recursive: true, filter: (name) => path.basename(name) !== 'lock' });
  valueOf(await store.close());
  if (!checkpointed) await writeFile(path.join(copy, 'project.json'), before);
  return copy;
}

describe('damage in several segments', () => {
  it('before the snapshots loses no passage: the history says which change cannot be read', async () => {
    const directory = await segments(true);
    const bytes = await readFile(segment(directory, 1));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(segment(directory, 1), bytes);
    const store = await open(directory);
    expect(store.notices).toEqual([]);
    expect(contentOf(store.state)).toEqual(replayed(scenario));
    expect(await store.record(1)).toMatchObject({
      ok: false,
      error: { code: 'JOURNAL_DAMAGED', file: segment(directory) },
    });
    expect(valueOf(await store.record(2)).revision).toBe(2);
    expect(await store.verifyHistory()).toMatchObject({ ok: false, error: { code: 'JOURNAL_DAMAGED' } });
    valueOf(await store.close());
  });

  it('is found by verifyHistory when lines or whole segments are missing', async () => {
    const directory = await segments(true);
    await truncate(segment(directory, 3), 0);
    const store = await open(directory);
    expect(await store.verifyHistory()).toMatchObject({ ok: false, error: { code: 'JOURNAL_DAMAGED' } });
    expect(await store.record(4)).toMatchObject({ ok: false, error: { code: 'JOURNAL_DAMAGED' } });
    valueOf(await store.close());
  });

  it('after a snapshot that is older than the others is told, and every file stays as it is', async () => {
    const directory = await segments(false);
    const bytes = await readFile(segment(directory, 1));
    await truncate(segment(directory, 1), bytes.length - 1);
    const before = await filesIn(directory);
    const opened = await openProject(directory, { creatorName: null });
    expect(opened).toMatchObject({ ok: false, error: { code: 'SNAPSHOT_AHEAD_OF_JOURNAL' } });
    expect(await filesIn(directory)).toEqual(before);
  });

  it('sets later segments aside whole', async () => {
    const directory = await segments(false);
    await writeFile(
      path.join(directory, 'project.json'),
      await readFile(path.join(await newProject(), 'project.json')),
    );
    for (const name of await readdir(path.join(directory, 'annotations'))) {
      const file = path.join(directory, 'annotations', name);
      await writeFile(file, (await readFile(file, 'utf8')).replace(/"revision":\d+,/, '"revision":0,'));
    }
    const before = await filesIn(directory);
    await truncate(segment(directory, 3), 20);
    const store = await open(directory);
    expect(store.revision).toBe(2);
    expect(store.notices).toHaveLength(2);
    const after = await filesIn(directory);
    expect(after['history/000003.jsonl.set-aside-1']).toHaveLength(20);
    expect(after['history/000007.jsonl.set-aside-1']).toBe(before['history/000007.jsonl']);
    valueOf(await store.close());
    expect((await open(directory)).notices).toEqual([]);
  });
});

it('does not take a line of another journal for the next one', async () => {
  const { directory, bytes, ends } = await journal();
  const other = await newProject();
  const store = await open(other);
  for (let index = 0; index < 5; index += 1) commit(store, added(tag(`other${index}`)));
  valueOf(await store.close());
  const foreign = await readFile(segment(other));
  const fifth = foreign.subarray([...linesOf(foreign)][3]?.end);
  await writeFile(segment(directory), Buffer.concat([bytes.subarray(0, ends[3]), fifth]));
  const opened = await open(directory);
  expect([opened.revision, opened.notices.length]).toEqual([4, 1]);
  valueOf(await opened.close());
});

it('does not cut off an intact line that it cannot read', async () => {
  const { directory, bytes } = await journal();
  const last = [...linesOf(bytes)].map((line) => JSON.parse(line.bytes.toString()) as { hash: string }).at(-1);
  const newer = { revision: scenario.length + 1, previous: last?.hash, command: 'of a later version' };
  await writeFile(segment(directory), Buffer.concat([bytes, encodeLine(newer as never).bytes]));
  const before = await filesIn(directory);
  const opened = await openProject(directory, { creatorName: null });
  expect(opened).toMatchObject({ ok: false, error: { code: 'JOURNAL_DAMAGED', file: segment(directory) } });
  expect(await filesIn(directory)).toEqual(before);
});
