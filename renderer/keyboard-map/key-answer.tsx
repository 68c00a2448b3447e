// What the app says to a key that was pressed: why it cannot be used, or whose it is and whether to take it over.
import { useEffect, useRef } from 'react';
import { strings } from '../../core/language/index';
import { Button } from '../ui/button';

export interface Answer {
  readonly words: string;
  /** Null: there is nothing to accept. */
  readonly accept: (() => void) | null;
}

export function KeyAnswer({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [answer]);
  const { accept, words } = answer;
  return (
    <div className="key-answer" role="alert">
      <span>{words}</span>
      {accept && (
        <Button ref={first} variant="primary" onClick={accept}>
          {strings.keysDialog.takeOver}
        </Button>
      )}
      <Button {...(!accept && { ref: first })} onClick={onClose}>
        {accept ? strings.dialogs.cancel : strings.dialogs.close}
      </Button>
    </div>
  );
}
