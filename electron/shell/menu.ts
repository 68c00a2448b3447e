// The menu as data, derived from core/actions.ts: pure, so that it is tested without Electron. application.ts shows it.
import type { MenuItemConstructorOptions } from 'electron';
import path from 'node:path';
import { actionIds, actionOf, menuParents, type Action, type ActionId, type Menu } from '../../core/actions';
import { isAvailable, type Situation } from '../../core/available';
import { keysOf } from '../../core/shortcuts';
import type { Preferences } from '../../core/model/preferences';
import { strings } from '../../core/language/index';

export interface MenuState extends Situation {
  readonly recentProjects: readonly string[];
  readonly preferences: Preferences;
  readonly platform: NodeJS.Platform;
  readonly developer: boolean;
}

export interface MenuTargets {
  readonly run: (action: ActionId) => void;
  readonly openRecent: (directory: string) => void;
}

const menus: readonly Menu[] = ['File', 'Edit', 'Passage', 'Tag', 'Go', 'View', 'Help'];
const longestLabel = 100;

export function menuTemplate(state: MenuState, targets: MenuTargets): MenuItemConstructorOptions[] {
  const template = menus.map((menu) => ({ label: strings.menus[menu], submenu: submenuOf(menu, state, targets) }));
  // On macOS the first menu is the application's, whatever it is called.
  return state.platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template;
}

function submenuOf(menu: Menu, state: MenuState, targets: MenuTargets): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  const placed = new Set<Menu>();
  for (const id of actionIds) {
    const action = actionOf(id);
    if (menuParents[action.menu] === menu && !placed.has(action.menu)) {
      placed.add(action.menu);
      items.push({ label: strings.menus[action.menu], submenu: submenuOf(action.menu, state, targets) });
    }
    if (action.menu !== menu) continue;
    if (action.separated) items.push({ type: 'separator' });
    items.push(itemOf(id, action, state, targets));
    if (id === 'openProject') items.push(openRecent(state, targets));
  }
  if (menu === 'View' && state.developer) {
    items.push({ type: 'separator' }, { role: 'toggleDevTools', accelerator: 'F12' });
  }
  return items;
}

function itemOf(id: ActionId, action: Action, state: MenuState, targets: MenuTargets): MenuItemConstructorOptions {
  const [keys] = keysOf(id, state.preferences.shortcuts);
  const common = { id, label: escape(labelOf(id, state)) };
  // A role brings its keys along.
  if (action.role !== undefined) return { ...common, role: action.role };
  return {
    ...common,
    ...accelerator(keys, state.platform),
    ...(action.switches && { type: 'checkbox', checked: state.preferences[action.switches] }),
    ...(action.sets && { type: 'radio', checked: isInForce(action.sets, state.preferences) }),
    // The window handles the keys: it alone knows whether a field has the focus. Ignored on macOS.
    registerAccelerator: false,
    enabled: isAvailable(id, state),
    click: () => {
      targets.run(id);
    },
  };
}

const isInForce = (sets: NonNullable<Action['sets']>, preferences: Preferences) =>
  Object.entries(sets).every(([name, value]) => Reflect.get(preferences, name) === value);

function accelerator(keys: string | undefined, platform: NodeJS.Platform): { accelerator?: string } {
  // A letter beyond ASCII acts, but no menu can show it.
  if (keys === undefined || !/^[\x21-\x7E]+$/.test(keys)) return {};
  // macOS registers every accelerator: a bare letter would be eaten while a note is being typed.
  const bare = !/\+./.test(keys) && !/^F\d+$/.test(keys);
  return platform === 'darwin' && bare ? {} : { accelerator: keys };
}

function labelOf(id: ActionId, { history }: MenuState): string {
  const detail = id === 'undo' ? history?.undo : id === 'redo' ? history?.redo : null;
  if (detail === null || detail === undefined) return strings.actions[id];
  const label = id === 'undo' ? strings.menuItems.undo(detail) : strings.menuItems.redo(detail);
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

function openRecent({ recentProjects }: MenuState, { openRecent: open }: MenuTargets): MenuItemConstructorOptions {
  const submenu = recentProjects.map((directory) => ({
    label: escape(`${path.basename(directory)} (${path.dirname(directory)})`),
    click: () => {
      open(directory);
    },
  }));
  return { label: strings.menuItems.openRecent, enabled: submenu.length > 0, submenu };
}

/** A lone & would underline the next letter. */
const escape = (label: string) => label.replaceAll('&', '&&');
