import { describe, expect, it } from 'vitest';
import { actionOf, normaliseKeys } from '../core/actions';
import { mayAct, shortcutOf, type KeyPress } from './keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('shortcutOf', () => {
  it('spells a press as the registry does', () => {
    expect(shortcutOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe(normaliseKeys('CmdOrCtrl+Shift+Z'));
    expect(shortcutOf(press('PageDown', { altKey: true }))).toBe(normaliseKeys('Alt+PageDown'));
    expect(shortcutOf(press('F3', { shiftKey: true }))).toBe(normaliseKeys('Shift+F3'));
    expect(shortcutOf(press('a'))).toBe(normaliseKeys('A'));
  });
  it('takes Cmd for Ctrl', () => {
    expect(shortcutOf(press('z', { metaKey: true }))).toBe('mod+z');
  });
  it('leaves Shift out of characters that need it', () => {
    expect(shortcutOf(press('?', { shiftKey: true, code: 'Slash' }))).toBe('?');
    expect(shortcutOf(press('1', { shiftKey: true, code: 'Digit1' }))).toBe('1');
  });
  it('keeps Shift as a modifier of letters', () => {
    expect(shortcutOf(press('Q', { shiftKey: true }))).toBe('shift+q');
  });
  it('reads a Cyrillic key by its place', () => {
    expect(shortcutOf(press('й', { code: 'KeyQ' }))).toBe('q');
    expect(shortcutOf(press('ъ', { code: 'BracketRight' }))).toBe(']');
    expect(shortcutOf(press('я', { code: 'KeyZ', ctrlKey: true }))).toBe('mod+z');
  });
  it('reads a Latin key by its letter, wherever it is', () => {
    expect(shortcutOf(press('a', { code: 'KeyQ' }))).toBe('a');
  });
});

describe('mayAct', () => {
  it('keeps single keys out of fields', () => {
    expect(mayAct(actionOf('highlight'), 'h', 'field')).toBe(false);
    expect(mayAct(actionOf('highlight'), 'h', 'elsewhere')).toBe(true);
    expect(mayAct(actionOf('pickTag'), 'enter', 'field')).toBe(false);
  });
  it('leaves undo and select all to a field', () => {
    expect(mayAct(actionOf('undo'), 'mod+z', 'field')).toBe(false);
    expect(mayAct(actionOf('undo'), 'mod+z', 'elsewhere')).toBe(true);
    expect(mayAct(actionOf('selectAll'), 'mod+a', 'field')).toBe(false);
  });
  it('leaves Option and an arrow to a field', () => {
    expect(mayAct(actionOf('endFurther'), 'alt+arrowright', 'field')).toBe(false);
    expect(mayAct(actionOf('endFurther'), 'alt+arrowright', 'control')).toBe(true);
  });
  it('lets other combinations act everywhere', () => {
    expect(mayAct(actionOf('find'), 'mod+f', 'field')).toBe(true);
    expect(mayAct(actionOf('nextSource'), 'alt+pagedown', 'field')).toBe(true);
    expect(mayAct(actionOf('findNext'), 'f3', 'field')).toBe(true);
  });
  it('leaves Enter and Backspace to buttons', () => {
    expect(mayAct(actionOf('pickTag'), 'enter', 'control')).toBe(false);
    expect(mayAct(actionOf('removePassage'), 'backspace', 'control')).toBe(false);
    expect(mayAct(actionOf('removePassage'), 'delete', 'control')).toBe(true);
  });
  it('leaves menu roles to Electron', () => {
    expect(mayAct(actionOf('copy'), 'mod+c', 'elsewhere')).toBe(false);
  });
});
