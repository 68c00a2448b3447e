// How a shortcut is written for people: "CmdOrCtrl+Shift+O" → Ctrl Shift O. Inside, keys are in accelerator notation.
import { normaliseKeys } from './actions';

const caps: Readonly<Record<string, string>> = {
  pagedown: 'Page ↓',
  pageup: 'Page ↑',
  enter: '↵',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  delete: 'Del',
  insert: 'Ins',
  escape: 'Esc',
  ' ': 'Space',
};

/** The caps of a shortcut in accelerator notation, modifiers first: "CmdOrCtrl+Shift+O" → ["Ctrl", "Shift", "O"]. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const { modifiers, key } = partsOf(keys);
  const names = modifiers.map((modifier) => {
    if (modifier === 'mod') return mac ? '⌘' : 'Ctrl';
    if (modifier === 'alt') return mac ? '⌥' : 'Alt';
    return 'Shift';
  });
  return [...names, caps[key] ?? title(key)];
}

/** In accelerator notation, as menus and settings have it: "mod+shift+z" → "CmdOrCtrl+Shift+Z". */
export function acceleratorOf(shortcut: string): string {
  const names: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', alt: 'Alt', shift: 'Shift' };
  const keyNames: Readonly<Record<string, string>> = {
    pagedown: 'PageDown',
    pageup: 'PageUp',
    arrowup: 'Up',
    arrowdown: 'Down',
    arrowleft: 'Left',
    arrowright: 'Right',
    '+': 'Plus',
    ' ': 'Space',
  };
  const { modifiers, key } = partsOf(shortcut);
  return [...modifiers.map((modifier) => names[modifier] ?? modifier), keyNames[key] ?? title(key)].join('+');
}

const order = ['mod', 'alt', 'shift'];

function partsOf(keys: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const shortcut = normaliseKeys(keys);
  const last = shortcut.length < 2 ? -1 : shortcut.lastIndexOf('+', shortcut.length - 2);
  const modifiers = last < 0 ? [] : shortcut.slice(0, last).split('+');
  return { modifiers: order.filter((one) => modifiers.includes(one)), key: shortcut.slice(last + 1) };
}

const title = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
