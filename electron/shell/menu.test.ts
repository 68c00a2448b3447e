import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { actionIds, actionOf } from '../../core/actions';
import { defaultPreferences } from '../../core/model/preferences';
import { menuTemplate, type MenuState, type MenuTargets } from './menu';

const state: MenuState = {
  history: { undo: "tag passage 'THAAD' as R&D", redo: null },
  readOnly: false,
  recentProjects: ['/home/ann/One', '/home/ann/Two'],
  preferences: { ...defaultPreferences, snapToWords: true },
  platform: 'linux',
  developer: false,
};
const targets: MenuTargets = { run: () => undefined, openRecent: () => undefined };

function itemsOf(changes: Partial<MenuState> = {}, to = targets): MenuItemConstructorOptions[] {
  const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(menuTemplate({ ...state, ...changes }, to));
}

const item = (id: string, changes: Partial<MenuState> = {}) =>
  itemsOf(changes).find((candidate) => candidate.id === id);

describe('menuTemplate', () => {
  it('has every action exactly once, in six menus', () => {
    expect(menuTemplate(state, targets).map(({ label }) => label)).toEqual([
      'File',
      'Edit',
      'Passage',
      'Tag',
      'Go',
      'View',
      'Help',
    ]);
    const ids = itemsOf().flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...actionIds].sort());
  });

  it('says what undo would undo, with & shown as it is', () => {
    expect(item('undo')).toMatchObject({ label: "Undo tag passage 'THAAD' as R&&D", enabled: true });
    expect(item('redo')).toMatchObject({ label: 'Redo', enabled: false });
    const long = item('undo', { history: { undo: 'x'.repeat(500), redo: null } });
    expect(long?.label).toHaveLength(100);
  });

  it('shows by a check mark which preferences are on', () => {
    expect(item('snapToWords')).toMatchObject({ type: 'checkbox', checked: true });
    expect(item('clickToSelect')).toMatchObject({ type: 'checkbox', checked: false });
    expect(item('find')).not.toHaveProperty('checked');
  });

  it('shows by a dot which theme, group and order are in force', () => {
    expect(item('themeOfSystem')).toMatchObject({ type: 'radio', checked: true });
    expect(item('cardsByTag')).toMatchObject({ type: 'radio', checked: false });
  });

  it('leaves the keys of its own actions to the window, and those of roles to Electron', () => {
    for (const id of actionIds) {
      const expected = actionOf(id).runs === 'role' ? undefined : false;
      expect(item(id)?.registerAccelerator, id).toBe(expected);
    }
    expect(item('pickTag')?.accelerator).toBe('Enter');
  });

  it('gives macOS no bare keys, which it would take from every field', () => {
    for (const { accelerator } of itemsOf({ platform: 'darwin' })) {
      if (typeof accelerator === 'string') expect(accelerator).toMatch(/\+.|^F\d+$/);
    }
    expect(item('undo', { platform: 'darwin' })?.accelerator).toBe('CmdOrCtrl+Z');
  });

  it('offers nothing that needs a project when none is open', () => {
    const enabled = (id: string, changes: Partial<MenuState>) => item(id, changes)?.enabled;
    for (const id of ['undo', 'addSources', 'highlight', 'exportProjectJson', 'showProjectFolder']) {
      expect(enabled(id, { history: null }), id).toBe(false);
    }
    expect(enabled('openProject', { history: null })).toBe(true);
    expect(enabled('exportProjectJson', { readOnly: true })).toBe(true);
    for (const id of ['undo', 'highlight', 'importProjectJson'])
      expect(enabled(id, { readOnly: true }), id).toBe(false);
  });

  it('opens recent projects, and runs actions', () => {
    const asked: string[] = [];
    const items = itemsOf(
      {},
      {
        run: (id) => asked.push(id),
        openRecent: (directory) => asked.push(directory),
      },
    );
    const click = (label: string) =>
      (items.find((entry) => entry.label === label)?.click as (() => void) | undefined)?.();
    click('Two (/home/ann)');
    click('New Project…');
    expect(asked).toEqual(['/home/ann/Two', 'newProject']);
    expect(itemsOf({ recentProjects: [] }).find(({ label }) => label === 'Open Recent')?.enabled).toBe(false);
  });
});
