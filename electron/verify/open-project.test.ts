// Verifying a project that is open: the journal is on the disk by then, so that nothing of it may be less than whole.
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings } from '../../core/language/index';
import { linesOf } from '../storage/journal-line';
import { addText, makeProject, now, openSession, passageOf, valueOf } from '../testing/temporary';
import { words } from './testing/every-kind';
import { verifyProject } from './verify-project';

const { verify } = strings;

/** An open project with a history in two parts, its lock in place; `check` is what the app's own Verify Project does. */
async function opened() {
  const directory = await makeProject();
  const { session, store } = await openSession(directory);
  const on = await addText(session, words);
  valueOf(await store.checkpoint());
  valueOf(await session.execute('annotate', { passage: passageOf(words, 'THAAD system', on), note: 'n' }));
  valueOf(await session.execute('createTag', { name: 'Claim' }));
  const check = async (written: typeof store.durable | null = null) => {
    valueOf(await store.flushed());
    const request = { directory, time: now(), app: '1.0.0', written: written ?? store.durable };
    return valueOf(await verifyProject(request));
  };
  const segments = ['history/000001.jsonl', 'history/000002.jsonl'];
  return { directory, session, check, segments };
}

describe('a project that is open', () => {
  it('is whole, lock and all', async () => {
    const { check } = await opened();
    const { findings, checked } = await check();
    expect([findings, checked.changes]).toEqual([[], 3]);
  });

  it('has no byte in its history that may be another: the file is named, with the app’s knowledge or without', async () => {
    const { directory, check, segments } = await opened();
    await check();
    for (const name of segments) {
      const file = path.join(directory, name);
      const bytes = await readFile(file);
      for (const place of [0, bytes.length >> 1, bytes.length - 2, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[place] = (bytes[place] ?? 0) ^ 1;
        await writeFile(file, changed);
        const alone = valueOf(await verifyProject({ directory, time: now(), app: '1.0.0' }));
        for (const { findings } of [await check(), alone]) expect(findings[0]?.file, String(place)).toBe(name);
      }
      await writeFile(file, bytes);
    }
    expect((await check()).findings).toEqual([]);
  });

  it('does not lose its last change unseen, nor has another one in its place', async () => {
    const { directory, check, segments } = await opened();
    await check();
    const [, name = ''] = segments;
    const file = path.join(directory, name);
    const bytes = await readFile(file);
    await truncate(file, [...linesOf(bytes)][0]?.end ?? 0);
    expect((await check()).findings).toEqual([{ file: name, message: verify.cutOff(3, 3) }]);
    await writeFile(file, bytes);
    const { findings } = await check({ revision: 2, hash: '1'.repeat(64) });
    expect(findings).toEqual([{ file: name, message: verify.otherLine(1) }]);
  });

  it('is not called damaged for a line that is being written just now', async () => {
    const { directory, check, segments } = await opened();
    await check();
    const file = path.join(directory, segments[1] ?? '');
    const bytes = await readFile(file);
    await truncate(file, bytes.length - 40);
    const writing = setTimeout(() => void appendFile(file, bytes.subarray(bytes.length - 40)), 60);
    const { findings } = await check();
    clearTimeout(writing);
    expect(findings).toEqual([]);
  });
});
