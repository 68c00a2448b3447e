// Pure: which shortcut a key press is, and whether it may act where the focus is.
import type { Action } from '../core/actions';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut in the spelling of core/actions.ts' normaliseKeys: "mod+shift+z", "a", "?". */
export function shortcutOf(press: KeyPress): string {
  const key = keyName(press);
  const modifiers: string[] = [];
  if (press.altKey) modifiers.push('alt');
  if (press.ctrlKey || press.metaKey) modifiers.push('mod');
  // Shift is part of a character such as “?”, or of a digit on some keyboards, but a modifier of letters and named keys.
  if (press.shiftKey && (key.length > 1 || /^[a-z]$/.test(key))) modifiers.push('shift');
  return [...modifiers, key].join('+');
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/** On a keyboard without Latin letters (Russian, Greek, …) a key counts as the Latin letter or bracket at its place. */
function keyName({ key, code, altKey }: KeyPress): string {
  // macOS writes other signs with Option and a digit.
  const digit = altKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  if (digit !== undefined) return digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (/^[^\u0000-\u024F]$/.test(key)) return letter?.toLowerCase() ?? brackets[code] ?? key.toLowerCase();
  return key.toLowerCase();
}

/** Where the focus is, as far as keys are concerned. */
export type Focus = 'field' | 'control' | 'elsewhere';

/** Keys that a field uses itself, though they come with Ctrl or Cmd. */
const fieldKeys = new Set(['mod+z', 'mod+shift+z', 'mod+y', 'mod+a']);
/** Keys that press a button or choose an option. */
const controlKeys = new Set(['enter', 'backspace', ' ']);

/** Whether a shortcut acts with the focus there. Menu roles (copy, zoom, …) are Electron's. */
export function mayAct(action: Action, shortcut: string, focus: Focus): boolean {
  if (action.runs === 'role') return false;
  // On macOS a field moves its caret by Option and an arrow.
  if (focus === 'field' && /^alt\b.*arrow/.test(shortcut)) return false;
  const bare = !/^(alt|mod)\+/.test(shortcut) && !/^(shift\+)?f\d+$/.test(shortcut);
  if (focus === 'field') return !bare && !fieldKeys.has(shortcut);
  return focus === 'elsewhere' || !controlKeys.has(shortcut);
}
