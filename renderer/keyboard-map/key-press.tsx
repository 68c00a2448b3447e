// A button that waits for a key: while it has the keyboard every key is an answer, but for Esc and Tab.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { shortcutOf } from '../keys';

interface KeyPressProps {
  readonly label: string;
  readonly words: string;
  /** The shortcut in the spelling of normaliseKeys. */
  readonly onPress: (shortcut: string) => void;
  readonly onCancel: () => void;
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

export function KeyPress({ label, words, onPress, onCancel }: KeyPressProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return;
    event.preventDefault();
    if (modifiers.has(event.key) || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else onPress(shortcutOf(event.nativeEvent));
  };
  return (
    <button
      ref={button}
      type="button"
      className="key-press"
      aria-label={label}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.preventDefault()} // the space bar presses a button when it is let go
      onBlur={onCancel}
    >
      {words}
    </button>
  );
}
