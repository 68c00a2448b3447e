import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeError, openErrorLog } from './log';
import { now, temporaryFolder } from './testing/temporary';

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

describe('the error log', () => {
  it('notes time, place, error and stack', async () => {
    const folder = await temporaryFolder();
    const log = openErrorLog(path.join(folder, 'user'), now);
    log.note('call view', new TypeError('x is undefined'));
    await log.written();
    expect(await readFile(path.join(folder, 'user', 'error.log'), 'utf8')).toMatch(
      /^2026-01-02T03:04:05.678Z call view: TypeError: x is undefined\n\s+at /,
    );
  });

  it('never holds what an engine cites of a text', () => {
    const secret = 'The general said "never" again';
    let error: unknown;
    try {
      JSON.parse(secret);
    } catch (thrown) {
      error = thrown;
    }
    expect(describeError(error)).not.toContain('general');
    expect(describeError(new Error(`cannot place '${secret}'`))).not.toContain('general');
    expect(describeError(new Error(`cannot place “${secret}”`))).not.toContain('general');
  });

  it('notes what was refused: what and why, and a loop of it not every time', async () => {
    const folder = await temporaryFolder();
    const log = openErrorLog(folder, now);
    for (let i = 0; i < 250; i++) log.refuse('call execute', 'INVALID_INPUT');
    log.refuse('window', 'DENIED');
    const lines = (await log.recent()).split('\n').map((line) => line.slice(now().length + 1));
    expect(lines).toEqual([
      'refused call execute: INVALID_INPUT',
      'refused call execute: INVALID_INPUT (10 times)',
      'refused call execute: INVALID_INPUT (100 times)',
      'refused window: DENIED',
      '',
    ]);
  });

  it('begins anew at 1 MB and keeps the one before', async () => {
    const folder = await temporaryFolder();
    const log = openErrorLog(folder, now);
    for (let i = 0; i < 1500; i++) log.note(`where-${i} ${'x'.repeat(1000)}`, 'an error');
    await log.written();
    const size = async (name: string) => (await stat(path.join(folder, name))).size;
    expect(await size('error.log')).toBeLessThan(1_000_000);
    expect(await size('error.old.log')).toBeGreaterThan(900_000);
    expect(await readFile(path.join(folder, 'error.log'), 'utf8')).toContain('where-1499 ');
  });

  it('does no harm where it cannot be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'taken'), '');
    const log = openErrorLog(path.join(folder, 'taken'), now); // a file stands in the place of its folder
    log.note('call view', new Error('lost'));
    await expect(log.written()).resolves.toBeUndefined();
    expect(await log.recent()).toBe('');
  });
});
