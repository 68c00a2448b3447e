import { execFileSync } from 'node:child_process';
import { mkdir, open, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fail } from '../core/result';
import { Outbox } from './outbox';
import { Projects, type ProjectsPorts } from './projects';
import { openSettings } from './settings';
import { openProject } from './storage/store';
import {
  codeOf,
  countingIds,
  data,
  makeProject,
  now,
  recordingReceiver,
  temporaryFolder,
  valueOf,
} from './testing/temporary';

async function start(folder?: string, leaving: Partial<Pick<ProjectsPorts, 'askUnsaved' | 'patience'>> = {}) {
  const home = folder ?? (await realpath(await temporaryFolder()));
  const outbox = new Outbox();
  const { sent, receiver } = recordingReceiver();
  outbox.attach(receiver);
  outbox.pageListens();
  const settings = await openSettings(path.join(home, 'settings.json'), (failure) => {
    outbox.complain(failure);
  });
  if (settings.stored.creator === null) settings.setCreatorName('Ann', () => 'ann');
  const projects = new Projects({
    settings,
    outbox,
    newId: countingIds(),
    now,
    data,
    parent: path.join(home, 'projects'),
    askUnsaved: () => Promise.resolve('cancel'),
    changed: () => undefined,
    ...leaving,
  });
  onTestFinished(async () => {
    await projects.close();
    await settings.written();
  });
  const names = () => sent.map(({ name }) => name);
  return { home, projects, settings, sent, names };
}

const noProject = fail('NO_PROJECT', '');
const executeOn = async ({ current }: Projects, type: string, input: unknown) =>
  (await current?.execute(type, input)) ?? noProject;

const example = (home: string) => path.join(home, 'projects', 'Anti-missile statements');

describe('Projects', () => {
  it('open a copy of the bundled project at the first start, and the same one at the next', async () => {
    const first = await start();
    const opening = first.projects.openFirst(null);
    const view = await first.projects.view(); // asked by the window meanwhile
    valueOf(await opening);
    expect(view).toMatchObject({ directory: example(first.home), readOnly: null, history: { undo: null, redo: null } });
    expect(view?.sources).toHaveLength(2);
    expect(first.names()).not.toContain('opened');
    valueOf(
      (await first.projects.current?.execute('createTag', { name: 'Mine' })) ?? {
        ok: false,
        error: { code: 'NO_PROJECT', message: '' },
      },
    );
    expect(await first.projects.close()).toBe(true);
    await first.settings.written();

    const second = await start(first.home);
    valueOf(await second.projects.openFirst(null));
    expect((await second.projects.view())?.history.undo).toBe('create tag Mine');
    expect(await readdir(path.join(first.home, 'projects'))).toEqual(['Anti-missile statements']);
  });

  it('open the example again: the copy when it is there, else a new one, under a free name', async () => {
    const { home, projects, sent } = await start();
    valueOf(await projects.openFirst(null));
    valueOf(await projects.create(path.join(home, 'Other')));
    valueOf(await projects.openExample());
    expect(projects.current?.store.directory).toBe(example(home));
    valueOf(await projects.open(path.join(home, 'Other')));
    await rm(example(home), { recursive: true });
    await mkdir(example(home));
    await writeFile(path.join(example(home), 'something'), 'of the user');
    valueOf(await projects.openExample());
    expect(projects.current?.store.directory).toBe(`${example(home)} 2`);
    expect(sent.filter(({ name }) => name === 'opened')).toHaveLength(4);
  });

  it('leave the open project open when another cannot be', async () => {
    const { home, projects, names } = await start();
    valueOf(await projects.openFirst(null));
    expect(codeOf(await projects.open(path.join(home, 'nowhere')))).toBe('NOT_A_PROJECT');
    expect(codeOf(await projects.create(home))).toBe('FOLDER_NOT_EMPTY');
    const damaged = path.join(home, 'damaged');
    await mkdir(damaged);
    await writeFile(path.join(damaged, 'project.json'), '');
    expect(codeOf(await projects.open(damaged))).toBe('SNAPSHOT_EMPTY');
    expect(projects.current?.store.directory).toBe(example(home));
    expect(
      valueOf(await (projects.current?.execute('createTag', { name: 'A' }) ?? Promise.reject(new Error()))),
    ).toBeTruthy();
    expect(names()).not.toContain('opened');
    expect(names()).toContain('changed');
  });

  it('open nothing when the folder asked for is none, and say why', async () => {
    const { home, projects } = await start();
    expect(codeOf(await projects.openFirst(path.join(home, 'nowhere')))).toBe('NOT_A_PROJECT');
    expect(await projects.view()).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('leave a disk that hangs once the changes are given up', async () => {
    const asked: [string, number][] = [];
    const { projects } = await start(undefined, {
      askUnsaved: (_leave, { status }, changes) => {
        asked.push([status, changes]);
        return Promise.resolve('discard');
      },
      patience: { saving: 100, discard: 100 },
    });
    const directory = await makeProject('Hung');
    valueOf(await projects.openFirst(directory));
    const pipe = path.join(directory, 'history', '000001.jsonl');
    execFileSync('mkfifo', [pipe]); // opening it for writing hangs until somebody reads
    valueOf(await executeOn(projects, 'createTag', { name: 'A' }));
    expect(await projects.close()).toBe(true);
    expect(asked).toEqual([['saving', 1]]);
    expect(projects.current).toBeNull();
    expect(projects.hasHungDisk).toBe(true);
    await open(pipe, 'r+').then((handle) => handle.close()); // lets the thread that hangs go
  });

  it('leave the folder free for others after closing', async () => {
    const { home, projects } = await start();
    valueOf(await projects.openFirst(null));
    const held = valueOf(await openProject(example(home), { creatorName: null, readOnly: true }));
    expect(held.readOnly).not.toBeNull();
    await held.close();
    await projects.close();
    const free = valueOf(await openProject(example(home), { creatorName: null }));
    expect(free.readOnly).toBeNull();
    await free.close();
  });

  it('do nothing when the open project is opened again', async () => {
    const { home, projects, names } = await start();
    valueOf(await projects.openFirst(null));
    const { current } = projects;
    valueOf(await projects.open(`${example(home)}/`));
    expect(projects.current).toBe(current);
    expect(names()).not.toContain('opened');
  });

  it('open a project that is open for reading again, to edit it once its holder is gone', async () => {
    const { home, projects, names } = await start();
    valueOf(await projects.openFirst(null));
    const shared = await makeProject('Shared');
    const holder = valueOf(await openProject(shared, { creatorName: 'Grace' }));
    valueOf(await projects.open(shared));
    valueOf(await projects.open(shared));
    expect((await projects.view())?.readOnly?.message).toContain('Grace');
    await holder.close();
    valueOf(await projects.open(shared));
    expect(projects.current?.store.readOnly).toBeNull();
    expect(names().filter((name) => name === 'opened')).toHaveLength(3);
    expect(codeOf(await executeOn(projects, 'createTag', { name: 'A' }))).toBe('ok');
    expect(projects.current?.store.directory).not.toContain(home);
  });

  it('do not say that they mended what was only looked at', async () => {
    const { projects, sent } = await start();
    const directory = await makeProject();
    const holder = valueOf(await openProject(directory, { creatorName: 'Grace' }));
    await writeFile(path.join(directory, 'history', '000001.jsonl'), 'no line of a journal');
    valueOf(await projects.openFirst(directory));
    const notices = sent.filter(({ name }) => name === 'notice').map(({ event }) => event);
    expect(notices).toMatchObject([{ detail: expect.stringContaining('Nothing was changed') as string }]);
    expect(JSON.stringify(notices)).not.toContain('mended');
    await holder.close({ discardUnsaved: true });
  });
});
