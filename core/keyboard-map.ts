// The list of all keys as they are now: for the dialog that shows it, the page that changes it, and the file to print.
import { actionIds, actionOf, type ActionId, type Menu } from './actions';
import { fixedKeys, type FixedPlace } from './fixed-keys';
import { isChanged } from './key-changes';
import { keyCaps } from './key-caps';
import type { Strings } from './language/index';
import { isFixed, keysOf, type Shortcuts } from './shortcuts';

export interface MapEntry {
  /** Null: a key of one place of the window (core/fixed-keys.ts), no action. */
  readonly action: ActionId | null;
  /** That of the action; else the place and the name of its key. */
  readonly id: string;
  readonly label: string;
  /** In accelerator notation, the one to show first. */
  readonly keys: readonly string[];
  readonly changed: boolean;
  /** Cannot be changed: Electron's own, or one of a place. */
  readonly fixed: boolean;
}

export interface MapGroup {
  readonly id: Menu | FixedPlace;
  readonly title: string;
  readonly entries: readonly MapEntry[];
}

/** What is done all day comes first; every other menu follows in its own order. */
const menus: ReadonlySet<Menu> = new Set<Menu>([
  'Passage',
  'Boundaries',
  'Go',
  ...actionIds.map((id) => actionOf(id).menu),
]);
const places = Object.keys(fixedKeys) as FixedPlace[];

/** Every action by menu, those without keys too; then the keys of each place of the window. */
export function keyboardMap(shortcuts: Shortcuts, strings: Strings): MapGroup[] {
  const byMenu = [...menus].map((menu) => ({
    id: menu,
    title: titleOf(menu, strings),
    entries: actionIds
      .filter((id) => actionOf(id).menu === menu)
      .map((id) => ({
        action: id,
        id,
        label: strings.actions[id].replace(/…$/, ''),
        keys: keysOf(id, shortcuts),
        changed: isChanged(id, shortcuts),
        fixed: isFixed(id),
      })),
  }));
  return [...byMenu, ...places.map((place) => groupOf(place, strings))];
}

function titleOf(menu: Menu, strings: Strings): string {
  const inTree = actionIds.some((id) => actionOf(id).menu === menu && actionOf(id).scope === 'tags');
  return inTree ? strings.keysDialog.inTagTree(strings.menus[menu]) : strings.menus[menu];
}

function groupOf(place: FixedPlace, strings: Strings): MapGroup {
  const { title, ...names }: Readonly<Record<string, string>> & { readonly title: string } = strings.fixedKeys[place];
  const keys: Readonly<Record<string, readonly string[]>> = fixedKeys[place];
  const entries = Object.entries(keys).map(([name, of]) => ({
    action: null,
    id: `${place}.${name}`,
    label: names[name] ?? name,
    keys: of,
    changed: false,
    fixed: true,
  }));
  return { id: place, title, entries };
}

/** As plain text to print: a heading for each menu, a line for each action that has keys; changed ones are marked. */
export function keyboardMapText(groups: readonly MapGroup[], strings: Strings, mac: boolean): string {
  const withKeys = groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ keys }) => keys.length > 0) }))
    .filter(({ entries }) => entries.length > 0);
  const width = Math.max(0, ...withKeys.flatMap(({ entries }) => entries.map(({ label }) => label.length)));
  const line = ({ label, keys, changed }: MapEntry) => {
    const shown = keys.map((key) => keyCaps(key, mac).join('+')).join(` ${strings.keysDialog.or} `);
    return `  ${label.padEnd(width)}  ${shown}${changed ? ` (${strings.keysDialog.changed})` : ''}\n`;
  };
  const parts = withKeys.map(({ title, entries }) => `${title}\n${entries.map(line).join('')}`);
  return `${strings.keysDialog.title}\n\n${parts.join('\n')}`;
}

/** As JSON: every action's keys in accelerator notation, with what is changed and what is fixed. */
export function keyboardMapJson(groups: readonly MapGroup[]): string {
  const shortcuts = groups.flatMap((group) =>
    group.entries.map(({ id, label, keys, changed, fixed }) => ({
      action: id,
      menu: group.id,
      label,
      keys,
      changed,
      fixed,
    })),
  );
  return `${JSON.stringify({ format: 'glossator-keyboard-map', version: 1, shortcuts }, null, 2)}\n`;
}
