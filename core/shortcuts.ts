// Which keys run which action, for one user: the defaults of core/actions.ts, what the user changed, and what is fixed.
// The one source of truth: menus, hints, tooltips, the palette and the list of keys all ask here.
import { actionIds, actionOf, normaliseKeys, type Action, type ActionId, type Scope } from './actions';

/** The keys that a user changed, by action; an empty list takes all keys away. Ids that nobody knows are left alone. */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;

/** What Electron's roles bring along; nothing can change them. */
const roleKeys: Readonly<Record<NonNullable<Action['role']>, readonly string[]>> = {
  cut: ['CmdOrCtrl+X'],
  copy: ['CmdOrCtrl+C'],
  paste: ['CmdOrCtrl+V'],
  quit: ['CmdOrCtrl+Q'],
  zoomIn: ['CmdOrCtrl+Plus'],
  zoomOut: ['CmdOrCtrl+-'],
  resetZoom: ['CmdOrCtrl+0'],
  togglefullscreen: ['F11'],
  toggleDevTools: ['F12'],
};

interface Bindings {
  readonly keys: ReadonlyMap<ActionId, readonly string[]>;
  /** By scope and shortcut: see `within`. */
  readonly actions: ReadonlyMap<string, ActionId>;
}

const within = (scope: Scope | undefined, shortcut: string) => `${scope ?? ''} ${shortcut}`;

const known = new WeakMap<Shortcuts, Bindings>();

/** The action's keys in accelerator notation, the one to show first. */
export function keysOf(id: ActionId, shortcuts: Shortcuts): readonly string[] {
  return bindings(shortcuts).keys.get(id) ?? [];
}

/** The action that a shortcut (see normaliseKeys) runs everywhere or, given a `scope`, there alone. */
export function actionAt(shortcut: string, shortcuts: Shortcuts, scope?: Scope): ActionId | undefined {
  return bindings(shortcuts).actions.get(within(scope, shortcut));
}

/** Whether the action's keys are Electron's, and stay as they are. */
export function isFixed(id: ActionId): boolean {
  return actionOf(id).role !== undefined;
}

/** The user's own keys, when the action has any. */
function changedKeys(id: ActionId, shortcuts: Shortcuts): readonly string[] | undefined {
  return !isFixed(id) && Object.hasOwn(shortcuts, id) ? shortcuts[id] : undefined;
}

/** The keys that an action has before anybody changes them. */
export function defaultKeys(id: ActionId): readonly string[] {
  const { role, keys } = actionOf(id);
  return role === undefined ? (keys ?? []) : roleKeys[role];
}

/** Nobody gets a key that is taken in its scope, or fixed: fixed keys come first, then the user's own, then defaults. */
function bindings(shortcuts: Shortcuts): Bindings {
  const before = known.get(shortcuts);
  if (before) return before;
  const keys = new Map<ActionId, readonly string[]>();
  const actions = new Map<string, ActionId>();
  const claim = (id: ActionId, wanted: readonly string[]) => {
    const { scope } = actionOf(id);
    const isTaken = (key: string) => {
      const everywhere = actions.get(within(undefined, normaliseKeys(key)));
      return actions.has(within(scope, normaliseKeys(key))) || (everywhere !== undefined && isFixed(everywhere));
    };
    const free = wanted.filter((key) => !isTaken(key));
    for (const key of free) actions.set(within(scope, normaliseKeys(key)), id);
    keys.set(id, free);
  };
  const rank = (id: ActionId) => (isFixed(id) ? 0 : changedKeys(id, shortcuts) ? 1 : 2);
  for (const id of [...actionIds].sort((a, b) => rank(a) - rank(b))) {
    claim(id, changedKeys(id, shortcuts) ?? defaultKeys(id));
  }
  known.set(shortcuts, { keys, actions });
  return { keys, actions };
}
