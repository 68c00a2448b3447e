import { describe, expect, it } from 'vitest';
import { actionIds, actionOf, normaliseKeys } from './actions';
import { acceleratorOf, keyCaps } from './key-caps';
import { holderOf, isChanged, refusalOf, withKeys } from './key-changes';
import { keyboardMap, keyboardMapJson, keyboardMapText } from './keyboard-map';
import { strings } from './language/index';
import { actionAt, keysOf } from './shortcuts';

describe('shortcuts of a user', () => {
  it('are the defaults where nothing is changed', () => {
    expect(keysOf('pickTag', {})).toEqual(['Enter', 'A']);
    expect(actionAt('q', {})).toBe('applyLastTag');
    expect(actionIds.filter((id) => isChanged(id, {}))).toEqual([]);
  });

  it('give a key that was taken over to one action only, and back when that change is undone', () => {
    const taken = withKeys({}, 'highlight', ['Q']);
    expect(taken).toEqual({ highlight: ['Q'] });
    expect(actionAt('q', taken)).toBe('highlight');
    expect(keysOf('applyLastTag', taken)).toEqual([]);
    expect(isChanged('applyLastTag', taken)).toBe(true);
    const back = withKeys(taken, 'highlight', ['H']);
    expect(back).toEqual({});
    expect(actionAt('q', back)).toBe('applyLastTag');
  });

  it('take a key from the action that had it by its own change; resetting takes a default back', () => {
    const first = withKeys({}, 'find', ['CmdOrCtrl+L', 'F4']);
    const second = withKeys(first, 'findNext', ['CmdOrCtrl+L']);
    expect(second).toEqual({ find: ['F4'], findNext: ['CmdOrCtrl+L'] });
    const taken = withKeys({}, 'highlight', ['Q']);
    expect(withKeys(taken, 'applyLastTag', ['Q'])).toEqual({ highlight: [] });
  });

  it('can be none', () => {
    const none = withKeys({}, 'removePassage', []);
    expect(none).toEqual({ removePassage: [] });
    expect(actionAt('delete', none)).toBeUndefined();
  });

  it('may mean one thing in the tag tree and another everywhere else', () => {
    expect(actionAt('n', {})).toBe('editNote');
    expect(actionAt('n', {}, 'tags')).toBe('newTag');
    expect(actionAt('q', {}, 'tags')).toBeUndefined();
    const changed = withKeys({ editNote: ['R'] }, 'renameTag', ['R']);
    expect(changed).toEqual({ editNote: ['R'], renameTag: ['R'] });
    expect(actionAt('r', changed)).toBe('editNote');
    expect(actionAt('r', changed, 'tags')).toBe('renameTag');
    expect(holderOf('renameTag', 'N', {})).toBe('newTag');
    expect(holderOf('renameTag', 'Q', {})).toBeNull();
    expect(keysOf('renameTag', { renameTag: ['CmdOrCtrl+C', 'F2'] })).toEqual(['F2']);
  });

  it('never take Electron’s keys, nor two actions’ one key, whatever the settings say', () => {
    const written = { find: ['CmdOrCtrl+C', 'X'], highlight: ['X'], nobody: ['Y'], copy: ['Z'] };
    expect(actionAt('mod+c', written)).toBe('copy');
    expect(keysOf('find', written)).toEqual(['X']);
    expect(keysOf('highlight', written)).toEqual([]);
    expect(actionAt('z', written)).toBeUndefined();
    expect(actionAt('y', written)).toBeUndefined();
  });
});

describe('what a new shortcut meets', () => {
  it('is the action that has it', () => {
    expect(holderOf('find', 'Q', {})).toBe('applyLastTag');
    expect(holderOf('applyLastTag', 'q', {})).toBeNull();
    expect(holderOf('find', 'CmdOrCtrl+Shift+9', {})).toBeNull();
  });

  it('is a refusal, with its reason, where the key is spoken for', () => {
    expect(refusalOf('tab', {})).toBe('focus');
    expect(refusalOf('shift+tab', {})).toBe('focus');
    expect(refusalOf('escape', {})).toBe('closes');
    expect(refusalOf('mod+c', {})).toEqual({ fixed: 'copy' });
    expect(refusalOf('mod++', {})).toEqual({ fixed: 'zoomIn' });
    expect(refusalOf('mod+arrowleft', {})).toBe('caret');
    expect(refusalOf('alt+f4', {})).toBe('system');
    expect(refusalOf('dead', {})).toBe('unknown');
    for (const free of ['q', 'alt+pagedown', 'f5', 'mod+shift+k', 'enter', '+'])
      expect(refusalOf(free, {}), free).toBeNull();
  });

  it('refuses no default', () => {
    for (const id of actionIds) {
      if (actionOf(id).role !== undefined) continue;
      for (const key of actionOf(id).keys ?? []) expect(refusalOf(normaliseKeys(key), {}), key).toBeNull();
    }
  });
});

describe('how a shortcut is written', () => {
  it('goes from a press to menus and back', () => {
    expect(acceleratorOf('alt+mod+shift+z')).toBe('CmdOrCtrl+Alt+Shift+Z');
    for (const shortcut of ['q', 'alt+pagedown', 'mod++', '+', 'shift+f3', 'alt+arrowup', ' ', 'mod+shift+a', '?']) {
      expect(normaliseKeys(acceleratorOf(shortcut))).toBe(shortcut);
    }
  });

  it('has caps for people', () => {
    expect(keyCaps('CmdOrCtrl+Shift+O', false)).toEqual(['Ctrl', 'Shift', 'O']);
    expect(keyCaps('CmdOrCtrl+Plus', true)).toEqual(['⌘', '+']);
    expect(keyCaps('Alt+PageDown', false)).toEqual(['Alt', 'Page ↓']);
  });
});

describe('the keyboard map', () => {
  const groups = keyboardMap({ highlight: ['Q'] }, strings);

  it('has every action once, and says what is changed and what is fixed', () => {
    const entries = groups.flatMap((group) => group.entries);
    const actions = entries.flatMap(({ action }) => action ?? []);
    expect(actions.toSorted()).toEqual([...actionIds].sort());
    const fixed = entries.filter(({ action }) => action === null);
    expect(fixed.find(({ id }) => id === 'note.save')).toMatchObject({ keys: ['CmdOrCtrl+Enter'], fixed: true });
    expect(fixed.every(({ label, keys }) => label !== '' && keys.length > 0)).toBe(true);
    const entry = (id: string) => entries.find((one) => one.id === id);
    expect(entry('highlight')).toMatchObject({ keys: ['Q'], changed: true, fixed: false });
    expect(entry('copy')).toMatchObject({ keys: ['CmdOrCtrl+C'], changed: false, fixed: true });
  });

  it('can be printed and read by programs', () => {
    expect(keyboardMapText(groups, strings, false)).toMatch(/^Passage\n {2}Tag +↵ or A$/m);
    expect(keyboardMapText(groups, strings, false)).toMatch(/Highlight without Tag +Q \(changed\)/);
    const { shortcuts } = JSON.parse(keyboardMapJson(groups)) as { shortcuts: { action: string; keys: string[] }[] };
    expect(shortcuts.find(({ action }) => action === 'highlight')?.keys).toEqual(['Q']);
  });
});
