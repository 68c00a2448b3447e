// What the registry says of an action named in the manual: its keys as they are now, its place in the menus.
import { actionIds, type ActionId } from '../../core/actions';
import { menuPath } from '../../core/menu-path';
import { keysOf, type Shortcuts } from '../../core/shortcuts';
import { keyWords } from '../key-hints';
import { settings } from '../state/settings';
import type { Sayings } from './pages';

const known: ReadonlySet<string> = new Set(actionIds);

const isAction = (id: string): id is ActionId => known.has(id);

/** The action's first keys in accelerator notation; undefined when it has none, or there is no such action. */
export function firstKeys(action: string): string | undefined {
  return isAction(action) ? keysOf(action, settings.getState().preferences.shortcuts)[0] : undefined;
}

export const say: Sayings = (kind, action) => sayWith(settings.getState().preferences.shortcuts)(kind, action);

/** What is said while these keys are in force. */
export const sayWith =
  (shortcuts: Shortcuts): Sayings =>
  (kind, action) => {
    if (!isAction(action)) return action;
    return (kind === 'key' ? keyWords(action, shortcuts) : null) ?? menuPath(action);
  };
