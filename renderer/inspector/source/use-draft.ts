// A field whose text is saved when it is left (or by Enter), one step of undo each; Esc leaves it as it was.
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';

export interface Draft {
  readonly text: string;
  readonly isRefused: boolean;
  /** For an input or a textarea. */
  readonly props: {
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** `save` gets the text without white space at its ends, when it differs from `value`; false refuses it. */
export function useDraft(value: string, save: (text: string) => boolean): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const take = () => {
    if (draft === null) return;
    const text = draft.trim();
    const isTaken = text === value || save(text);
    setRefused(!isTaken);
    if (isTaken) setDraft(null);
  };
  const takeAtEnd = useEffectEvent(take);
  useEffect(() => () => takeAtEnd(), []); // another source was opened by keyboard, the tab was left
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      setRefused(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    text: draft ?? value,
    isRefused,
    props: { value: draft ?? value, onChange: ({ target }) => setDraft(target.value), onBlur: take, onKeyDown },
  };
}
