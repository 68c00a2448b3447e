import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import type { ImportProgress } from '../../core/analysis/source-plan';
import { inlinePool } from '../extract/testing/inline-reader';
import { makeProject, now, openSession, temporaryFolder, valueOf } from '../testing/temporary';
import { SourceImports } from './source-imports';

/** A folder of 30 folders of a text each; what is told of their import, and what answers the window. */
async function prepare(limit = 200_000_000) {
  const { session } = await openSession(await makeProject());
  const folder = await temporaryFolder();
  for (let i = 10; i < 40; i += 1) {
    await mkdir(path.join(folder, 'in', String(i)), { recursive: true });
    await writeFile(path.join(folder, 'in', String(i), 'a.txt'), `Text ${'of words '.repeat(i)}`);
  }
  const told: ImportProgress[] = [];
  let hear: (progress: ImportProgress) => void = () => undefined;
  let limited = limit;
  let id = 0;
  const imports = new SourceImports({
    newId: () => `import ${String((id += 1))}`,
    now,
    pool: inlinePool(),
    limit: () => limited,
    tell: (progress) => {
      told.push(progress);
      hear(progress);
    },
    current: () => session,
    report: (error) => {
      throw error;
    },
  });
  const planned = () => vi.waitFor(() => expect(told.at(-1)?.phase).toBe('planned'));
  const whenTold = (listener: typeof hear) => (hear = listener);
  const setLimit = (bytes: number) => (limited = bytes);
  return { session, folder: path.join(folder, 'in'), told, imports, planned, whenTold, setLimit };
}

it('tells of folders that are looked through before anything of them is known, then plans what is in them', async () => {
  const { session, folder, told, imports, planned } = await prepare();
  valueOf(imports.begin(session, [folder]));
  expect(told).toEqual([{ importId: 'import 1', phase: 'looking', done: 0, total: 0, files: [], items: [] }]);
  await planned();
  expect(told.at(-1)).toMatchObject({ importId: 'import 1', total: 30 });
});

it('ends looking when it is cancelled, or when another import is begun: no plan follows', async () => {
  const { session, folder, told, imports, planned, whenTold } = await prepare();
  whenTold(({ importId, phase }) => {
    if (phase === 'looking' && importId === 'import 1') void imports.handlers.cancelSources({ importId });
  });
  valueOf(imports.begin(session, [folder]));
  valueOf(imports.begin(session, [folder]));
  valueOf(imports.begin(session, [folder]));
  await planned();
  const phases = (wanted: string) => told.filter(({ importId }) => importId === wanted).map(({ phase }) => phase);
  expect([phases('import 1'), phases('import 2')]).toEqual([['looking'], ['looking']]);
  expect(phases('import 3')).toContain('planned');
});

it('plans nothing where there is no file, and says so', async () => {
  const { session, folder, told, imports, planned } = await prepare();
  await mkdir(path.join(folder, 'empty'));
  valueOf(imports.begin(session, [path.join(folder, 'empty')]));
  await planned();
  expect(told.at(-1)).toMatchObject({ phase: 'planned', total: 0, items: [] });
});

it('keeps to the limit of the settings as it is when the import begins', async () => {
  const { session, folder, told, imports, planned, setLimit } = await prepare();
  const failed = () => told.flatMap(({ items }) => items).filter(({ failure }) => failure !== null);
  valueOf(imports.begin(session, [folder]));
  await planned();
  expect(failed()).toEqual([]);
  setLimit(300);
  told.length = 0;
  valueOf(imports.begin(session, [folder]));
  await planned();
  const files = failed().map(({ file }) => file);
  expect(files.sort()).toEqual(['33', '34', '35', '36', '37', '38', '39'].map((name) => `in/${name}/a.txt`));
  expect(failed()[0]?.failure).toContain('the limit in the settings');
});
