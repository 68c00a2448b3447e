import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../core/contract';
import { takeDropped } from './add-files';
import { Imports } from './exchange';
import { Outbox } from './outbox';
import { openProject } from './storage/store';
import { codeOf, countingIds, makeProject, openSession, temporaryFolder, valueOf } from './testing/temporary';

async function prepare() {
  const directory = await makeProject();
  const { session, store } = await openSession(directory);
  const folder = await temporaryFolder();
  const told: Notice[] = [];
  const outbox = new Outbox();
  outbox.attach({ isDestroyed: () => false, send: (_channel, _name, notice) => told.push(notice as Notice) });
  outbox.pageListens();
  const plans: string[] = [];
  const imports = new Imports(countingIds(), ({ file }) => plans.push(file));
  const file = async (name: string, content: string) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  return { session, store, folder, file, told, plans, ports: { imports, outbox } };
}

const project = JSON.stringify({
  format: 'glossator-project',
  version: 1,
});

describe('files dropped upon the window', () => {
  it('adds texts in one step and names in one notice what it leaves out', async () => {
    const { session, store, folder, file, told, ports } = await prepare();
    await mkdir(path.join(folder, 'folder.txt'));
    const files = [
      await file('a.TXT', 'First'),
      await file('page.html', '<p>'),
      path.join(folder, 'folder.txt'),
      path.join(folder, 'missing.txt'),
      await file('b.txt', 'Second'),
    ];
    valueOf(await takeDropped(session, files, ports));
    expect([...store.state.sources.values()].map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(store.revision).toBe(1);
    expect(told).toMatchObject([
      { level: 'info', message: '2 texts added.', seenIn: 'sources' },
      { level: 'error', failure: { message: '3 files were left out.' } },
    ]);
    const advice = told[1]?.level === 'error' ? told[1].failure.advice : '';
    for (const name of ['page.html', 'folder.txt', 'missing.txt']) expect(advice).toContain(`“${name}”`);
  });

  it('says of a single file why it is refused and what to do', async () => {
    const { session, file, told, ports } = await prepare();
    valueOf(await takeDropped(session, [await file('page.html', '<p>')], ports));
    expect(told).toMatchObject([
      { failure: { code: 'WRONG_FORMAT', advice: expect.stringContaining('UTF-8') as string } },
    ]);
  });

  it('plans one Project JSON, and one that is none is refused like one chosen in a dialog', async () => {
    const { session, file, told, ports } = await prepare();
    const [one, two] = [await file('one.json', project), await file('two.json', project)];
    expect(codeOf(await takeDropped(session, [one, two], ports))).toBe('WRONG_FORMAT');
    expect(told).toMatchObject([{ failure: { message: expect.stringContaining('“two.json”') as string } }]);
  });

  it('changes nothing in a project that is open for reading', async () => {
    const directory = await makeProject();
    const holder = valueOf(await openProject(directory, { creatorName: 'Grace' }));
    const { session } = await openSession(directory);
    const ports = { imports: new Imports(countingIds(), () => undefined), outbox: new Outbox() };
    expect(codeOf(await takeDropped(session, ['/nowhere.txt'], ports))).toBe('READ_ONLY');
    await holder.close();
  });
});
