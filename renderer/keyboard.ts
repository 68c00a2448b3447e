// The one listener for keys: the picker's while it only listens, then the shortcuts of core/actions.ts.
import { actionOf } from '../core/actions';
import { actionAt } from '../core/shortcuts';
import { openPicker, perform } from './actions';
import { focusOf, isBehindDialog } from './focus';
import { setFocusMode } from './focus-mode';
import { holdKeys, takesKey } from './inspector/type-ahead';
import { mayAct, shortcutOf } from './keys';
import { closePicker } from './picker/picker';
import { settings } from './state/settings';
import { inTurn } from './turns';
import { ui } from './state/ui';

const caretKeys = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End']);

/** Starts listening; returns a function that stops. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', hearFirst, { capture: true });
  document.addEventListener('keydown', hear);
  return () => {
    document.removeEventListener('keydown', hearFirst, { capture: true });
    document.removeEventListener('keydown', hear);
  };
}

/** Before the reader: while the picker is open beside the text, some keys are meant for it. */
function hearFirst(event: KeyboardEvent): void {
  if (!isBehindDialog() && focusOf(event.target) !== 'field' && takesKey(event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const { picker } = ui.getState();
  if (picker === null || picker.typing || isBehindDialog() || focusOf(event.target) !== 'elsewhere') return;
  const shortcut = shortcutOf(event);
  if (event.isComposing || isImmediate(shortcut)) return;
  if (shortcut === 'escape') closePicker();
  else if (shortcut === 'arrowdown') ui.setState({ picker: { ...picker, typing: true } });
  else if (/^(shift\+)?\p{L}$/u.test(shortcut)) openPicker(event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Keys that act on the passage at once while the picker listens; every other letter begins a tag's name. */
function isImmediate(shortcut: string): boolean {
  const id = boundTo(shortcut);
  return id !== undefined && (actionOf(id).menu === 'Passage' || id === 'showKeys');
}

const boundTo = (shortcut: string) => actionAt(shortcut, settings.getState().preferences.shortcuts);

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isBehindDialog()) return;
  const shortcut = shortcutOf(event);
  const id = boundTo(shortcut);
  if (shortcut === 'escape' && ui.getState().focusMode) setFocusMode(false);
  // Nothing has the keyboard yet: whoever moves about means the text.
  if (event.target === document.body && caretKeys.has(event.key) && id === undefined) perform('focusReader');
  if (id === undefined || !mayAct(actionOf(id), shortcut, focusOf(event.target))) return;
  event.preventDefault();
  // A key held down must not tag or remove one passage after the other.
  if (actionOf(id).changes !== true) perform(id);
  else if (!event.repeat) {
    if (id === 'editNote') holdKeys(); // it may have to wait for its turn: what is typed meanwhile is the note's
    inTurn(() => perform(id));
  }
}
