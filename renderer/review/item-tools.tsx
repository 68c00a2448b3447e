// What a passage to review carries beside its words: its note, which can be written there, and what can be copied of it.
import { Braces, Copy, MessageSquarePlus } from 'lucide-react';
import { strings } from '../../core/language/index';
import { noteOf, type Annotation } from '../../core/model/annotation';
import { copyAs } from '../inspector/copying';
import { NoteEditor } from '../inspector/note-editor';
import { KeyTip } from '../key-hints';
import { openNote } from '../passages';
import { useIsReadOnly } from '../state/project';
import { useUi } from '../state/ui';
import { IconButton } from '../ui/button';

export function ItemNote({ annotation, isCurrent }: { readonly annotation: Annotation; readonly isCurrent: boolean }) {
  const isWriting = useUi(({ noteOf: written }) => written === annotation.id) && isCurrent;
  const note = noteOf(annotation);
  if (isWriting) return <NoteEditor annotation={annotation} />;
  if (note === null) return null;
  return (
    <p className="card-note" dir="auto">
      {note}
    </p>
  );
}

export function ItemTools({ annotation }: { readonly annotation: Annotation }) {
  const isReadOnly = useIsReadOnly();
  const { actions, cards } = strings;
  const note = noteOf(annotation) === null ? cards.addNote : cards.editNote;
  return (
    <div className="card-tools">
      {!isReadOnly && (
        <KeyTip text={note} action="editNote">
          <IconButton label={note} onClick={() => void openNote(annotation.id)}>
            <MessageSquarePlus aria-hidden="true" />
          </IconButton>
        </KeyTip>
      )}
      <KeyTip text={actions.copyCitation} action="copyCitation">
        <IconButton label={actions.copyCitation} onClick={() => void copyAs('citation', annotation)}>
          <Copy aria-hidden="true" />
        </IconButton>
      </KeyTip>
      <KeyTip text={actions.copyPassageJson} action="copyPassageJson">
        <IconButton label={actions.copyPassageJson} onClick={() => void copyAs('json', annotation)}>
          <Braces aria-hidden="true" />
        </IconButton>
      </KeyTip>
    </div>
  );
}
