// A project with every kind of file in it: whole, it is proved; with one byte changed anywhere, the file is named.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strings } from '../../core/language/index';
import { verificationText } from '../../core/verification';
import { filesIn } from '../storage/testing/fixtures';
import { now, temporaryFolder, valueOf } from '../testing/temporary';
import { everyKind } from './testing/every-kind';
import { verifyProject } from './verify-project';

const check = async (directory: string) => valueOf(await verifyProject({ directory, time: now(), app: '1.0.0' }));

const slashed = (name: string) => name.split(path.sep).join('/');

/** Changes one byte of a file, `at` from 0 (the first) to 1 (the last), and gives the way back. */
async function flip(directory: string, name: string, at: number, mask: number): Promise<() => Promise<void>> {
  const file = path.join(directory, name);
  const bytes = await readFile(file);
  const place = Math.floor(at * (bytes.length - 1));
  const changed = Buffer.from(bytes);
  changed[place] = (bytes[place] ?? 0) ^ mask;
  await writeFile(file, changed);
  return () => writeFile(file, bytes);
}

const oldProject = path.join(import.meta.dirname, '../storage/fixtures/project-version-1');

describe('verifying a project', () => {
  it('proves one that is whole, and says how much that was', async () => {
    const directory = await everyKind();
    const before = await filesIn(directory);
    const names = Object.keys(before).map(slashed);
    for (const kind of [
      /\.orig-2\.txt$/,
      /\.orig\.(pdf|epub|html|eml|docx|md)$/,
      /\.layout\.json$/,
      /history\/00000[1-9]/,
    ]) {
      expect(names.some((name) => kind.test(name))).toBe(true);
    }
    const report = await check(directory);
    expect([report.findings, report.notes]).toEqual([[], []]);
    expect(report.checked).toEqual({
      ...{ files: names.length, changes: 17, texts: 10, originals: 11, derived: 11, notDerivable: 0, passages: 1 },
    });
    expect(verificationText(report)).toContain('Everything is as it was written.');
    expect(verificationText(report)).toContain(report.journalHash);
    expect(await filesIn(directory)).toEqual(before);
  });

  it('names the file in which one byte is changed, whatever kind of file it is', async () => {
    const directory = await everyKind();
    const names = Object.keys(await filesIn(directory)).map(slashed);
    const kinds = new Map(names.map((name) => [name.replace(/[^/]+(\.|-\d)/, '$1'), name]));
    for (const name of [...kinds.values(), ...names.filter((name) => name.startsWith('history/'))]) {
      const undo = await flip(directory, name, 1, 1); // the last one: what comes after it cannot tell
      const named = (await check(directory)).findings.map(({ file }) => file);
      expect(named).toContain(name);
      await undo();
    }
  });

  it('names every file in which a byte is changed, whichever byte', async () => {
    const directory = await everyKind();
    const names = Object.keys(await filesIn(directory)).map(slashed);
    const groups = [
      names.filter((name) => name.startsWith('sources/')),
      names.filter((name) => !name.startsWith('sources/')),
    ];
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      for (const group of groups) {
        const ways = await Promise.all(group.map((name) => flip(directory, name, at, mask)));
        const named = new Set((await check(directory)).findings.map(({ file }) => file));
        await Promise.all(ways.map((undo) => undo()));
        expect(group.filter((name) => !named.has(name))).toEqual([]);
      }
    });
    await fc.assert(property, {
      numRuns: 8,
      examples: [
        [0, 1],
        [1, 7],
      ],
    });
  });

  it('names any byte of a project of version 1, whose snapshots have no hash, but of its name and id: it says so', async () => {
    const directory = path.join(await temporaryFolder(), 'old');
    await cp(oldProject, directory, { recursive: true });
    const whole = await check(directory);
    expect(whole.findings).toEqual([]);
    expect(whole.notes).toEqual([
      { file: 'project.json', message: strings.verify.oldProject },
      { file: 'annotations/s-a.json', message: strings.verify.oldSnapshot },
      { file: 'annotations/s-b.json', message: strings.verify.oldSnapshot },
    ]);
    const bytes = await readFile(path.join(directory, 'project.json'));
    const unproved = bytes.indexOf('"project":');
    const end = bytes.indexOf('\n', unproved);
    const snapshots = ['project.json', 'annotations/s-a.json'];
    const step = Math.ceil(bytes.length / 60);
    for (let place = 0; place < bytes.length; place += step) {
      const own = place >= unproved && place < end ? end : place;
      const at = own / (bytes.length - 1);
      const ways = await Promise.all(snapshots.map((name) => flip(directory, name, at, 1 + (place % 7))));
      const named = (await check(directory)).findings.map(({ file }) => file);
      await Promise.all(ways.map((undo) => undo()));
      expect(named, String(own)).toEqual(expect.arrayContaining(snapshots));
    }
  });

  it.each([
    ['a text', /^sources\/[0-9a-f]+\.txt$/],
    ['an original', /^sources\/[0-9a-f]+\.orig\.md$/],
    ['an original of two of the same text', /^sources\/[0-9a-f]+\.orig-2\.txt$/],
    ['a layout', /\.layout\.json$/],
    ['the first part of the history', /^history\/000001/],
    ['a later part of the history', /^history\/0000(0[2-9]|1)/],
    ['passages', /^annotations\//],
    ['the project file', /^project\.json$/],
  ])('names %s that is missing', async (_what, pattern) => {
    const directory = await everyKind();
    const name =
      Object.keys(await filesIn(directory))
        .map(slashed)
        .find((file) => pattern.test(file)) ?? '';
    await rm(path.join(directory, name));
    const { findings } = await check(directory);
    const at = name.startsWith('history/') ? 'history/' : name.replace(/(\.orig)[-.].*$/, '$1');
    expect(findings.some(({ file }) => file.startsWith(at))).toBe(true);
  });

  it('refuses a folder that is no project', async () => {
    const folder = await temporaryFolder();
    const refused = await verifyProject({ directory: folder, time: now(), app: '1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_A_PROJECT', file: folder } });
  });
});
