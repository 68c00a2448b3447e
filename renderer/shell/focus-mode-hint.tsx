// The way out of focus mode, small, in the corner of the text.
import { useEffect } from 'react';
import { strings } from '../../core/language/index';
import { setFocusMode } from '../focus-mode';
import { readerRef } from '../reader-handle';
import { useUi } from '../state/ui';
import { Key } from '../ui/small';

export function FocusModeHint() {
  const isOn = useUi((state) => state.focusMode);
  // A note is written in a panel.
  const needsPanel = useUi((state) => state.focusMode && state.noteOf !== null);
  useEffect(() => {
    if (needsPanel) setFocusMode(false);
  }, [needsPanel]);
  if (!isOn) return null;
  const leave = () => {
    setFocusMode(false);
    readerRef.current?.focus();
  };
  return (
    <button type="button" className="focus-mode-hint" onClick={leave}>
      {strings.look.leaveFocusMode} <Key>Esc</Key>
    </button>
  );
}
