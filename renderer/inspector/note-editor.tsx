// The note of a passage while it is written. Ctrl+Enter or leaving the field saves, Esc leaves it as it was.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { noteOf, quoteOf, type Annotation } from '../../core/model/annotation';
import { saveNote } from '../passages';
import { readerRef } from '../reader-handle';
import { ui } from '../state/ui';
import { Key } from '../ui/small';

const close = () => ui.setState({ noteOf: null });

export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = noteOf(annotation) ?? '';
  const dropped = useRef(false);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.closest('article')?.scrollIntoView({ block: 'nearest' });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const save = () => {
    const text = field.current?.value ?? before;
    if (dropped.current) return;
    dropped.current = true;
    close();
    if (text.trim() !== before) void saveNote(annotation.id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) save();
    dropped.current = true;
    close();
    readerRef.current?.focus();
  };
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="input note-field"
        aria-label={`Note on “${quoteOf(annotation).slice(0, 80)}”`}
        defaultValue={before}
        maxLength={100_000}
        rows={3}
        onBlur={save}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
      />
      <p className="hint-row" aria-hidden="true">
        <Key>Ctrl</Key>
        <Key>↵</Key> save <Key>Esc</Key> cancel
      </p>
    </div>
  );
}
