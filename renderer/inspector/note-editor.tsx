// The note of a passage while it is written. Ctrl+Enter or leaving the field ends it, Esc leaves it as it was.
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { strings } from '../../core/language/index';
import { quoteOf, type Annotation } from '../../core/model/annotation';
import { readerRef } from '../reader-handle';
import { ui } from '../state/ui';
import { Key } from '../ui/small';
import { NoteSession } from './note-session';
import { releaseKeys } from './type-ahead';

export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const session = useRef<NoteSession>(null);
  const begin = useEffectEvent((element: HTMLTextAreaElement) => new NoteSession(annotation, element));
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const mine = begin(element);
    session.current = mine;
    let frame = 0;
    // The list keeps a card hidden until it is measured, some frames at most: until then keys are held for the field.
    const take = (left: number) => {
      element.focus({ preventScroll: true });
      if (document.activeElement !== element && left > 0) {
        frame = requestAnimationFrame(() => take(left - 1));
        return;
      }
      element.closest('article')?.scrollIntoView({ block: 'nearest' });
      const { text, replaces } = releaseKeys();
      if (text !== '') {
        element.value = replaces ? text : element.value + text;
        mine.typed();
      }
      element.setSelectionRange(replaces && text === '' ? 0 : element.value.length, element.value.length);
    };
    take(30);
    const flush = () => void mine.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      if (!mine.isRefused) void mine.end(); // another text was opened, say: the field went without being left
    };
  }, []);
  const end = () => {
    ui.setState({ noteOf: null });
    void session.current?.end();
  };
  const leave = () => {
    if (session.current?.isRefused === false) end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (!isSave) session.current?.drop();
    end();
    readerRef.current?.focus();
  };
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="input note-field"
        aria-label={strings.passageCards.noteOn(quoteOf(annotation).slice(0, 80))}
        maxLength={100_000}
        rows={3}
        onInput={() => session.current?.typed()}
        onBlur={leave}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
      />
      <p className="hint-row" aria-hidden="true">
        <Key>Ctrl</Key>
        <Key>↵</Key> {strings.passageCards.saveHint} <Key>Esc</Key> {strings.passageCards.cancelHint}
      </p>
    </div>
  );
}
