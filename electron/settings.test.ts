import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectId, SourceId } from '../core/model/identifier';
import { defaultPreferences } from '../core/model/preferences';
import type { Failure } from '../core/result';
import { lastSourcesLimit, openSettings, recentTagsLimit } from './settings';
import { countingIds, temporaryFolder } from './testing/temporary';

async function settingsIn(folder: string) {
  const failures: Failure[] = [];
  const file = path.join(folder, 'user', 'settings.json');
  return { file, failures, settings: await openSettings(file, (failure) => failures.push(failure)) };
}

describe('Settings', () => {
  it('remember across starts who annotates and what was used, newest first', async () => {
    const folder = await temporaryFolder();
    const { settings } = await settingsIn(folder);
    settings.setCreatorName('Ann', countingIds());
    settings.setCreatorName('Ann B.', countingIds('other'));
    for (const tag of ['a', 'b', 'a']) settings.rememberTag(tag);
    settings.rememberPick('command:find');
    settings.rememberPick('tag:a');
    settings.changePreferences({ theme: 'dark' });
    settings.rememberProject('/one');
    settings.rememberProject('/two');
    await settings.written();

    const { settings: again, failures } = await settingsIn(folder);
    expect(failures).toEqual([]);
    expect(again.visible).toEqual({
      creator: { kind: 'creator', id: 'id-1', name: 'Ann B.' },
      recentTags: ['a', 'b'],
      recentPicks: ['tag:a', 'command:find'],
      recentProjects: ['/two', '/one'],
      preferences: { ...defaultPreferences, theme: 'dark' },
      language: 'en',
    });
    expect(again.stored.lastProject).toBe('/two');
  });

  it('keep only the newest', async () => {
    const { settings } = await settingsIn(await temporaryFolder());
    for (let i = 0; i < 60; i++) settings.rememberTag(`tag-${i}`);
    expect(settings.visible.recentTags).toHaveLength(recentTagsLimit);
    expect(settings.visible.recentTags[0]).toBe('tag-59');
    for (let i = 0; i < 12; i++) settings.rememberProject(`/project-${i}`);
    expect(settings.visible.recentProjects).toHaveLength(10);
    for (let i = 0; i < 102; i++) settings.rememberSource(ProjectId.parse(`p-${i}`), SourceId.parse('s'));
    expect(settings.stored.lastSources).toHaveLength(lastSourcesLimit);
    await settings.written();
  });

  it('remember which source was read last in each project', async () => {
    const folder = await temporaryFolder();
    const [one, two, three] = [ProjectId.parse('one'), ProjectId.parse('two'), ProjectId.parse('three')];
    const { settings } = await settingsIn(folder);
    settings.rememberSource(one, SourceId.parse('a'));
    settings.rememberSource(two, SourceId.parse('b'));
    settings.rememberSource(one, SourceId.parse('c'));
    await settings.written();
    const { settings: again } = await settingsIn(folder);
    expect([one, two, three].map((id) => again.lastSourceOf(id))).toEqual(['c', 'b', null]);
  });

  it.each(['', '{"creator":', '[]', '{"creator":{"name":7}}', 'null'])(
    'start anew from the damaged file %j, which is kept',
    async (text) => {
      const folder = await temporaryFolder();
      const file = path.join(folder, 'user', 'settings.json');
      await mkdir(path.dirname(file));
      await writeFile(file, text);
      const { settings, failures } = await settingsIn(folder);
      expect(settings.visible).toEqual({
        creator: null,
        recentTags: [],
        recentPicks: [],
        recentProjects: [],
        preferences: defaultPreferences,
        language: 'en',
      });
      expect(failures).toMatchObject([{ code: 'WRONG_FORMAT', file: `${file}.damaged` }]);
      expect(await readFile(`${file}.damaged`, 'utf8')).toBe(text);
    },
  );

  it('that cannot be written are reported, and stay in force', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'user'), 'a file where the folder should be');
    const failures: Failure[] = [];
    const settings = await openSettings(path.join(folder, 'user', 'settings.json'), (failure) =>
      failures.push(failure),
    );
    settings.rememberTag('a');
    await settings.written();
    expect(settings.visible.recentTags).toEqual(['a']);
    expect(failures.length).toBeGreaterThan(0);
  });

  it('that cannot be read are never replaced', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'user', 'settings.json');
    await mkdir(path.dirname(file));
    await symlink(file, file); // refused with ELOOP, to root too
    const { settings, failures } = await settingsIn(folder);
    settings.setCreatorName('Ann', countingIds());
    await settings.written();
    expect(settings.visible.creator?.name).toBe('Ann');
    expect(failures).toMatchObject([{ file, advice: expect.stringContaining('until') as string }]);
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
  });

  it('that are damaged and cannot be moved aside are never replaced', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'user', 'settings.json');
    await mkdir(path.join(`${file}.damaged`, 'in the way'), { recursive: true });
    await writeFile(file, '{"creator":');
    const { settings, failures } = await settingsIn(folder);
    settings.rememberTag('a');
    await settings.written();
    expect(failures).toMatchObject([{ code: 'WRONG_FORMAT', file }]);
    expect(await readFile(file, 'utf8')).toBe('{"creator":');
  });

  it.each(['{"lastProject":"/one"}', '{"creator":', null])('of a passing run leave %j as it is', async (text) => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'settings.json');
    if (text !== null) await writeFile(file, text);
    const settings = await openSettings(file, () => undefined, { passing: true });
    settings.rememberProject('/two');
    await settings.written();
    expect(settings.stored.lastProject).toBe('/two');
    expect(await readdir(folder)).toEqual(text === null ? [] : ['settings.json']);
    if (text !== null) expect(await readFile(file, 'utf8')).toBe(text);
  });
});
