// One passage: its tags, its words, its note; the current one also offers what can be done with it.
import { MessageSquarePlus, Plus, Trash2 } from 'lucide-react';
import { memo, useId } from 'react';
import { noteOf, quoteOf, tagsOf, type Annotation } from '../../core/model/annotation';
import { untag, goTo, remove } from '../passages';
import { revealAnnotation } from '../reader-handle';
import { useIsReadOnly, useProject } from '../state/project';
import { ui, useUi } from '../state/ui';
import { IconButton } from '../ui/button';
import { TagChip } from '../ui/tag-chip';
import { Tip } from '../ui/tip';
import { NoteEditor } from './note-editor';

interface PassageCardProps {
  readonly annotation: Annotation;
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
}

export const PassageCard = memo(function PassageCard(props: PassageCardProps) {
  const { annotation, place, total, isCurrent, isTabStop } = props;
  const quote = useId();
  const isWriting = useUi((state) => state.noteOf === annotation.id);
  const note = noteOf(annotation);
  return (
    <div className="card-space">
      <article
        className="card"
        aria-labelledby={quote}
        aria-current={isCurrent ? 'true' : undefined}
        aria-posinset={place + 1}
        aria-setsize={total}
        tabIndex={isTabStop ? 0 : -1}
        data-roving=""
        data-place={place}
        onClick={() => (isCurrent ? undefined : goTo(annotation))}
      >
        <CardTags annotation={annotation} isCurrent={isCurrent} />
        <blockquote className="card-quote" id={quote}>
          “{quoteOf(annotation)}”
        </blockquote>
        {note !== null && !isWriting && <p className="card-note">{note}</p>}
        {isWriting && <NoteEditor annotation={annotation} />}
        {isCurrent && <CardFooter annotation={annotation} hasNote={note !== null} />}
      </article>
    </div>
  );
});

function CardTags({ annotation, isCurrent }: { readonly annotation: Annotation; readonly isCurrent: boolean }) {
  const tags = useProject((mirror) => mirror.tags);
  const canChange = !useIsReadOnly() && isCurrent;
  const known = tagsOf(annotation).flatMap((id) => tags.get(id) ?? []);
  if (known.length === 0 && !canChange) return null;
  return (
    <div className="card-tags">
      {known.map((tag) => (
        <TagChip
          key={tag.id}
          name={tag.name}
          colour={tag.colour}
          {...(canChange && { onRemove: () => void untag(annotation, tag.id) })}
        />
      ))}
      {canChange && (
        <button type="button" className="chip chip-add" onClick={() => addTag(annotation)}>
          <Plus aria-hidden="true" />
          tag
        </button>
      )}
    </div>
  );
}

function addTag(annotation: Annotation): void {
  revealAnnotation(annotation);
  ui.setState({ picker: { subject: { annotation: annotation.id }, typing: true, seed: '' }, current: annotation.id });
}

function CardFooter({ annotation, hasNote }: { readonly annotation: Annotation; readonly hasNote: boolean }) {
  const creators = useProject(({ view }) => view?.creators);
  const isReadOnly = useIsReadOnly();
  const creator = creators?.find(({ id }) => id === annotation.creator);
  const made = new Date(annotation.created);
  return (
    <footer className="card-footer">
      <span className="card-maker">
        {creator?.name ?? 'Unknown'} ·{' '}
        <time dateTime={annotation.created}>{made.toLocaleDateString('en-GB', { dateStyle: 'medium' })}</time>
      </span>
      {!isReadOnly && (
        <>
          <Tip text={hasNote ? 'Edit note (N)' : 'Add a note (N)'}>
            <IconButton
              label={hasNote ? 'Edit note' : 'Add a note'}
              onClick={() => ui.setState({ noteOf: annotation.id })}
            >
              <MessageSquarePlus aria-hidden="true" />
            </IconButton>
          </Tip>
          <Tip text="Remove passage (Delete)">
            <IconButton label="Remove passage" onClick={() => void remove(annotation.id)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </Tip>
        </>
      )}
    </footer>
  );
}
