// Focus mode: the text alone. Whatever needs a panel ends it.
import { flushSync } from 'react-dom';
import { strings } from '../core/language/index';
import { call } from './bridge';
import { readerRef } from './reader-handle';
import { announce, ui } from './state/ui';

export function setFocusMode(focusMode: boolean): void {
  if (ui.getState().focusMode === focusMode) return;
  flushSync(() => ui.setState({ focusMode })); // what was hidden can take the keyboard at once
  void call('showMenuBar', { isShown: !focusMode });
  announce(focusMode ? strings.look.focusModeOn : strings.look.focusModeOff);
  if (focusMode) readerRef.current?.focus();
}
