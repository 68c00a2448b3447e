import { describe, expect, it } from 'vitest';
import { actionIds, actionOf, normaliseKeys } from './actions';
import { cardGroups, cardSorts } from './model/preferences';
import { actionAt } from './shortcuts';

describe('the action registry', () => {
  it('gives no shortcut to two actions that act in the same place', () => {
    for (const id of actionIds) {
      const { keys = [], scope } = actionOf(id);
      for (const key of keys) expect(actionAt(normaliseKeys(key), {}, scope), key).toBe(id);
    }
  });

  it('has an action for every way to group and sort passages, and for every theme', () => {
    const named = actionIds.map((id) => actionOf(id).sets ?? {});
    for (const cardGroup of cardGroups) expect(named).toContainEqual({ cardGroup });
    for (const cardSort of cardSorts) expect(named).toContainEqual({ cardSort });
    for (const theme of ['system', 'light', 'dark']) expect(named).toContainEqual({ theme });
  });

  it('reads a shortcut the same whatever its order and case', () => {
    expect(normaliseKeys('Shift+CmdOrCtrl+Z')).toBe(normaliseKeys('ctrl+shift+z'));
    expect(normaliseKeys('+')).toBe('+');
    expect(normaliseKeys('Ctrl++')).toBe(normaliseKeys('CmdOrCtrl+Plus'));
    expect(normaliseKeys('Alt+Up')).toBe('alt+arrowup');
    expect(normaliseKeys('Alt+PageDown')).toBe('alt+pagedown');
    expect(normaliseKeys('Shift+Alt+Left')).toBe('alt+shift+arrowleft');
  });

  it('gives every action of the renderer a key or a menu, and a role to those of Electron', () => {
    for (const id of actionIds) {
      const action = actionOf(id);
      expect(action.runs === 'role', id).toBe(action.role !== undefined);
    }
  });
});
