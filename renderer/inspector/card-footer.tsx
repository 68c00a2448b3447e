// What a current card says and offers below its words: where it is, who made it and when; flag, note, copy, remove.
import { Copy, MessageSquarePlus, Star, Trash2 } from 'lucide-react';
import { paragraphNumbers } from '../../core/analysis/citation';
import type { Annotation } from '../../core/model/annotation';
import { KeyTip } from '../key-hints';
import { openNote, remove } from '../passages';
import { useIsReadOnly, useProject } from '../state/project';
import { formatDay, formatTime } from '../../core/language/dates';
import { strings } from '../../core/language/index';
import { formatOffset } from '../../core/language/numbers';
import { IconButton } from '../ui/button';
import { copyAs } from './copying';
import { toggleImportant } from './marking';

interface CardFooterProps {
  readonly annotation: Annotation;
  readonly hasNote: boolean;
}

export function CardFooter({ annotation, hasNote }: CardFooterProps) {
  return (
    <footer className="card-footer">
      <Facts annotation={annotation} />
      <Tools annotation={annotation} hasNote={hasNote} />
    </footer>
  );
}

function Facts({ annotation }: { readonly annotation: Annotation }) {
  const creators = useProject(({ view }) => view?.creators);
  const open = useProject((project) => project.open);
  const creator = creators?.find(({ id }) => id === annotation.creator);
  const { created, modified } = annotation;
  const here = annotation.targets.filter(({ revision }) => revision === open?.revision);
  const paragraphs = paragraphNumbers(
    here.flatMap(({ start, end }) => (open ? [open.paragraphs.touched(start, end)] : [])),
  );
  const offsets = here.map(({ start, end }) => `${formatOffset(start)}–${formatOffset(end)}`).join(', ');
  return (
    <div className="card-facts">
      <span role="note" aria-label={strings.cards.placeAloud(paragraphs, offsets)}>
        {strings.cards.place(paragraphs, offsets)}
      </span>
      <span className="card-maker">
        {creator?.name ?? strings.cards.unknownCreator} · <time dateTime={created}>{formatDay(created)}</time>
        {modified !== created && (
          <>
            {', '}
            <time dateTime={modified}>
              {strings.cards.changed(
                formatDay(modified) === formatDay(created) ? formatTime(modified) : formatDay(modified),
              )}
            </time>
          </>
        )}
      </span>
    </div>
  );
}

function Tools({ annotation, hasNote }: CardFooterProps) {
  const isReadOnly = useIsReadOnly();
  const isImportant = annotation.important === true;
  const { cards } = strings;
  const note = hasNote ? cards.editNote : cards.addNote;
  return (
    <div className="card-tools">
      {!isReadOnly && (
        <>
          <KeyTip text={isImportant ? cards.unflag : cards.flag} action="toggleImportant">
            <IconButton
              label={cards.important}
              aria-pressed={isImportant}
              onClick={() => void toggleImportant(annotation)}
            >
              <Star aria-hidden="true" />
            </IconButton>
          </KeyTip>
          <KeyTip text={note} action="editNote">
            <IconButton label={note} onClick={() => void openNote(annotation.id)}>
              <MessageSquarePlus aria-hidden="true" />
            </IconButton>
          </KeyTip>
        </>
      )}
      <KeyTip text={strings.actions.copyCitation} action="copyCitation">
        <IconButton label={strings.actions.copyCitation} onClick={() => void copyAs('citation', annotation)}>
          <Copy aria-hidden="true" />
        </IconButton>
      </KeyTip>
      {!isReadOnly && (
        <KeyTip text={cards.remove} action="removePassage">
          <IconButton label={cards.remove} onClick={() => void remove(annotation.id)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </KeyTip>
      )}
    </div>
  );
}
