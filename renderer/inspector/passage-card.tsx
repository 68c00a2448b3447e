// One passage: its tags, its words, its note; the current one also says where it is and who made it, and offers what can
// be done with it.
import { Plus, Star } from 'lucide-react';
import { memo, useEffect, useId, useRef, type MouseEvent } from 'react';
import { noteOf, quoteOf, tagsOf, type Annotation } from '../../core/model/annotation';
import { untag, goTo } from '../passages';
import { revealAnnotation } from '../reader-handle';
import { useIsReadOnly, useProject } from '../state/project';
import { ui, useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { StatusChip, withStatus } from '../review/status';
import { Hidden } from '../ui/small';
import { TagChip } from '../ui/tag-chip';
import { CardFooter } from './card-footer';
import { chooseThrough, toggleChosen } from './choosing';
import { NoteEditor } from './note-editor';

interface PassageCardProps {
  readonly annotation: Annotation;
  /** Row in the list, group headings counted. */
  readonly row: number;
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly onVisit: (row: number) => void;
  /** It is the current one and in the document. */
  readonly onCurrent: (row: number, card: HTMLElement) => void;
}

export const PassageCard = memo(function PassageCard(props: PassageCardProps) {
  const { annotation, row, place, total, isCurrent, isTabStop, onVisit, onCurrent } = props;
  const quote = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent && card.current) onCurrent(row, card.current);
  }, [isCurrent, row, onCurrent]);
  const isWriting = useUi((state) => state.noteOf === annotation.id) && isCurrent;
  const isChosen = useUi((state) => state.chosen.has(annotation.id));
  const note = noteOf(annotation);
  const known = useProject((mirror) => mirror.tags);
  const names =
    tagsOf(annotation)
      .flatMap((id) => known.get(id)?.name ?? [])
      .join(', ') || strings.carried.noTag;
  const onClick = (event: MouseEvent) => {
    onVisit(row);
    if (event.shiftKey) chooseThrough(row);
    else if (event.ctrlKey || event.metaKey) toggleChosen(annotation.id, true);
    else if (!isCurrent || ui.getState().chosen.size > 0) goTo(annotation);
  };
  return (
    <div className="card-space">
      <article
        ref={card}
        className="card"
        aria-labelledby={quote}
        aria-description={strings.carried.tagsAndPlace(withStatus(names, annotation), place + 1, total)}
        aria-current={isCurrent ? 'true' : undefined}
        aria-posinset={place + 1}
        aria-setsize={total}
        tabIndex={isTabStop ? 0 : -1}
        data-roving=""
        data-place={row}
        data-annotation={annotation.id}
        data-chosen={isChosen}
        onClick={onClick}
      >
        <CardHead annotation={annotation} isCurrent={isCurrent} isChosen={isChosen} />
        <blockquote className="card-quote" id={quote} dir="auto">
          {strings.passageCards.quoted(quoteOf(annotation))}
        </blockquote>
        {note !== null && !isWriting && (
          <p className="card-note" dir="auto">
            {note}
          </p>
        )}
        {isWriting && <NoteEditor annotation={annotation} />}
        {isCurrent && <CardFooter annotation={annotation} hasNote={note !== null} />}
      </article>
    </div>
  );
});

interface CardHeadProps {
  readonly annotation: Annotation;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
}

function CardHead({ annotation, isCurrent, isChosen }: CardHeadProps) {
  return (
    <div className="card-head">
      <CardTags annotation={annotation} isCurrent={isCurrent} />
      <StatusChip annotation={annotation} />
      {annotation.important === true && (
        <span className="card-star">
          <Star aria-hidden="true" />
          <Hidden>{strings.cards.important}</Hidden>
        </span>
      )}
      {/* The keyboard has Space for it: one stop per card is enough. */}
      <input
        type="checkbox"
        className="card-check"
        aria-label={strings.cards.choose}
        tabIndex={-1}
        checked={isChosen}
        onChange={() => toggleChosen(annotation.id)}
        onClick={(event) => event.stopPropagation()}
      />
    </div>
  );
}

function CardTags({ annotation, isCurrent }: { readonly annotation: Annotation; readonly isCurrent: boolean }) {
  const tags = useProject((mirror) => mirror.tags);
  const canChange = !useIsReadOnly() && isCurrent;
  const known = tagsOf(annotation).flatMap((id) => tags.get(id) ?? []);
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
      {known.length === 0 && <span className="card-untagged">{strings.carried.noTag}</span>}
      {canChange && (
        <button
          type="button"
          className="chip chip-add"
          aria-label={strings.cards.addTagAloud}
          onClick={() => addTag(annotation)}
        >
          <Plus aria-hidden="true" />
          {strings.cards.addTag}
        </button>
      )}
    </div>
  );
}

function addTag(annotation: Annotation): void {
  revealAnnotation(annotation);
  const { id } = annotation;
  ui.setState({ picker: { subject: { annotation: id }, typing: true, seed: '', fromList: true }, current: id });
}
