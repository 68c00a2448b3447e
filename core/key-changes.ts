// What changing a shortcut means: which keys nobody may take, who has them already, and what is stored.
import { actionOf, actions, normaliseKeys, type ActionId, type Scope } from './actions';
import { actionAt, defaultKeys, isFixed, keysOf, type Shortcuts } from './shortcuts';

/** Why keys cannot be taken: a key of strings.keysDialog.refusals. */
export type KeyRefusal = 'focus' | 'closes' | 'presses' | 'caret' | 'system' | 'unknown' | { readonly fixed: ActionId };

/** Why `shortcut` (see normaliseKeys) can be nobody's; null when it can. */
export function refusalOf(shortcut: string, shortcuts: Shortcuts): KeyRefusal | null {
  const key = shortcut === '+' ? '+' : shortcut.slice(shortcut.lastIndexOf('+', shortcut.length - 2) + 1);
  const holder = actionAt(shortcut, shortcuts);
  if (holder !== undefined && isFixed(holder)) return { fixed: holder };
  if (/^(alt\+f4|alt\+tab|alt\+mod\+delete)$/.test(shortcut)) return 'system';
  if (key === 'tab') return 'focus';
  if (key === 'escape') return 'closes';
  if (shortcut === ' ') return 'presses';
  if (/^(arrow(up|down|left|right)|home|end|pageup|pagedown)$/.test(key) && !shortcut.includes('alt+')) return 'caret';
  if (/^(dead|process|unidentified|contextmenu|capslock|numlock|scrolllock|altgraph|meta)?$/.test(key))
    return 'unknown';
  return null;
}

/** Another action that has these keys now, where this one's act. */
export function holderOf(id: ActionId, keys: string, shortcuts: Shortcuts): ActionId | null {
  const holder = actionAt(normaliseKeys(keys), shortcuts, actionOf(id).scope);
  return holder === undefined || holder === id ? null : holder;
}

/**
 * The user's shortcuts with `keys` given to an action. Only what differs from the defaults is kept: another action that
 * had one of them by its own change loses it there; one that had it by default has it back when this change is undone.
 */
export function withKeys(shortcuts: Shortcuts, id: ActionId, keys: readonly string[]): Shortcuts {
  const taken = new Set(keys.map(normaliseKeys));
  const others = Object.entries(shortcuts)
    .filter(([other]) => other !== id)
    .map(([other, own]): [string, readonly string[]] =>
      scopeOf(other) === actionOf(id).scope
        ? [other, own.filter((key) => !taken.has(normaliseKeys(key)))]
        : [other, own],
    );
  const next = Object.fromEntries(others);
  return sameKeys(keys, defaultKeys(id)) ? next : { ...next, [id]: [...keys] };
}

/** Ids that nobody knows may stand in the settings. */
const scopeOf = (id: string): Scope | undefined => (isActionId(id) ? actionOf(id).scope : undefined);
const isActionId = (id: string): id is ActionId => Object.hasOwn(actions, id);

/** Whether an action's keys differ from its defaults, by its own change or because another took them. */
export function isChanged(id: ActionId, shortcuts: Shortcuts): boolean {
  return !isFixed(id) && !sameKeys(keysOf(id, shortcuts), defaultKeys(id));
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => normaliseKeys(key) === normaliseKeys(b[i] ?? ''));
}
