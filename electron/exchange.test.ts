import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlannedImport } from '../core/contract';
import { copyBundled } from './bundled';
import { exportProjectJson, Imports, joined, suggestedName } from './exchange';
import {
  codeOf,
  countingIds,
  data,
  makeProject,
  now,
  openSession,
  temporaryFolder,
  valueOf,
} from './testing/temporary';

async function exportedExample(): Promise<string> {
  const folder = await temporaryFolder();
  const directory = valueOf(await copyBundled(data, folder, { newId: countingIds(), now }));
  const { session, store } = await openSession(directory);
  const file = path.join(folder, 'example.json');
  valueOf(await exportProjectJson(session, file, { includeTexts: true }));
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  valueOf(await store.close());
  return file;
}

function importsOf() {
  const planned: PlannedImport[] = [];
  return { planned, imports: new Imports(countingIds('plan'), (plan) => planned.push(plan)) };
}

describe('export and import of Project JSON', () => {
  it('give identical bytes through an empty project, in one undoable step', async () => {
    const file = await exportedExample();
    const { session, store, changes } = await openSession(await makeProject('Empty'));
    const { imports, planned } = importsOf();
    valueOf(await imports.plan(session, file));
    expect(planned).toMatchObject([
      { planId: 'plan-1', file: 'example.json', plan: { totals: { refused: 0, conflict: 0 } } },
    ]);
    expect(store.revision).toBe(0);
    expect(valueOf(await imports.apply('plan-1', 'keepMine', session)).revision).toBe(1);
    expect(changes[0]?.history.undo).toBe('import from example.json');
    const texts = await readdir(path.join(store.directory, 'sources'));
    expect(texts.filter((name) => name.includes('.orig'))).toEqual([]); // the file does not hold the bytes as received
    expect(texts).toHaveLength(2);
    const again = `${file}.again`;
    valueOf(await exportProjectJson(session, again, { includeTexts: true }));
    expect(await readFile(again, 'utf8')).toBe(await readFile(file, 'utf8'));
    valueOf(await session.undo());
    expect(store.state.sources.size).toBe(0);
    expect(codeOf(await imports.apply('plan-1', 'keepMine', session))).toBe('NOT_FOUND');
  });

  it('of the bundled project is the same bytes on every platform: this hash changes with data/ or the format alone', async () => {
    const bytes = await readFile(await exportedExample());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '2715f4632e2d986708367a5fab84d0611450543eee20fc57502b32691dc1dd98',
    );
  });

  it('plans again when the project has changed since', async () => {
    const file = await exportedExample();
    const { session, store } = await openSession(await makeProject());
    const { imports, planned } = importsOf();
    valueOf(await imports.plan(session, file));
    valueOf(await session.execute('createTag', { name: 'Mine' }));
    expect(codeOf(await imports.apply('plan-1', 'keepMine', session))).toBe('ALREADY_EXISTS');
    expect(store.revision).toBe(1);
    expect(planned.map(({ planId }) => planId)).toEqual(['plan-1', 'plan-2']);
    expect(codeOf(await imports.apply('plan-2', 'keepMine', session))).toBe('ok');
  });

  it('carries a plan out once, however often it is asked to meanwhile', async () => {
    const file = await exportedExample();
    const { session, store } = await openSession(await makeProject());
    const { imports, planned } = importsOf();
    valueOf(await imports.plan(session, file));
    const answers = await Promise.all([1, 2].map(() => imports.apply('plan-1', 'keepMine', session)));
    expect(answers.map((answer) => valueOf(answer).revision)).toEqual([1, 1]);
    expect([store.revision, planned.length]).toEqual([1, 1]);
  });

  it('may be tried again when the disk refused', async () => {
    const file = await exportedExample();
    const { session, store } = await openSession(await makeProject());
    const { imports } = importsOf();
    valueOf(await imports.plan(session, file));
    const sources = path.join(store.directory, 'sources');
    await rm(sources, { recursive: true });
    await writeFile(sources, 'a file where the folder should be');
    expect(codeOf(await imports.apply('plan-1', 'keepMine', session))).not.toBe('ok');
    await rm(sources);
    await mkdir(sources);
    expect(codeOf(await imports.apply('plan-1', 'keepMine', session))).toBe('ok');
  });

  it('never writes the export into the project, whatever the way there', async () => {
    const { session, store } = await openSession(await makeProject());
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(store.directory, link);
    const before = await readFile(path.join(store.directory, 'project.json'), 'utf8');
    for (const file of ['project.json', 'new.json', path.join('sources', '..', 'sources', 'x.json')]) {
      for (const folder of [store.directory, link]) {
        const exported = await exportProjectJson(session, `${folder}${path.sep}${file}`, { includeTexts: true });
        expect(exported).toMatchObject({ error: { code: 'INVALID_INPUT', advice: expect.any(String) as string } });
        expect(exported).toMatchObject({ error: { file: `${folder}${path.sep}${file}` } });
      }
    }
    expect(await readFile(path.join(store.directory, 'project.json'), 'utf8')).toBe(before);
    expect(await readdir(store.directory)).not.toContain('new.json');
    const beside = path.join(`${store.directory}.json`); // begins alike, but is another place
    expect(codeOf(await exportProjectJson(session, beside, { includeTexts: true }))).toBe('ok');
  });

  it('forgets a cancelled plan, and one of another project', async () => {
    const file = await exportedExample();
    const { session } = await openSession(await makeProject());
    const { imports } = importsOf();
    valueOf(await imports.plan(session, file));
    expect(codeOf(await imports.apply('plan-1', 'keepMine', null))).toBe('NOT_FOUND');
    imports.cancel('plan-1');
    expect(codeOf(await imports.apply('plan-1', 'keepMine', session))).toBe('NOT_FOUND');
  });

  it.each([
    ['NOT_UTF8', new Uint8Array([0xff])],
    ['NOT_JSON', '{"format"'],
    ['WRONG_FORMAT', '{}'],
    ['NEWER_FORMAT', '{"format":"glossator-project","version":99}'],
  ])('refuses with %s, naming the file', async (code, content) => {
    const file = path.join(await temporaryFolder(), 'x.json');
    await writeFile(file, content);
    const { session } = await openSession(await makeProject());
    const { imports, planned } = importsOf();
    expect(await imports.plan(session, file)).toMatchObject({
      error: { code, file, advice: expect.any(String) as string },
    });
    expect(planned).toEqual([]);
  });

  it('leaves an older export alone when the new one cannot be written', async () => {
    const { session } = await openSession(await makeProject());
    const missing = path.join(await temporaryFolder(), 'no', 'such', 'folder', 'x.json');
    expect(codeOf(await exportProjectJson(session, missing, { includeTexts: true }))).toBe('DISK_ERROR');
  });
});

describe('joined', () => {
  it('keeps the text and makes the pieces large', () => {
    const pieces = [...joined(['ab', 'c', '', 'defg', 'h'], 3)];
    expect(pieces).toEqual(['abc', 'defg', 'h']);
    expect([...joined([], 3)]).toEqual([]);
  });
});

describe('suggestedName', () => {
  it.each([
    ['Anti-missile statements', 'Anti-missile statements.json'],
    ['a/b\\c: "d"?', 'a b c d.json'],
    ['..', 'project.json'],
    ['x\u0000y.', 'x y.json'],
  ])('makes %j storable', (project, name) => {
    expect(suggestedName(project, 'json')).toBe(name);
  });
});
