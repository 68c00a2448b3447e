// One passage to review. The one under review shows old beside new and offers what can be decided.
import { Check, CircleOff, CircleDashed, MapPin } from 'lucide-react';
import { stretchesNotFound } from '../../core/anchoring/agreement';
import { useProject, useIsReadOnly } from '../state/project';
import { strings } from '../../core/language/index';
import { acceptedTargets, isLost, quoteOf, tagsOf, type Annotation } from '../../core/model/annotation';
import { KeyTip, useKeyWords } from '../key-hints';
import { useUi } from '../state/ui';
import { Button } from '../ui/button';
import { TagChip } from '../ui/tag-chip';
import { ItemNote, ItemTools } from './item-tools';
import { acceptPlace, placeAtSelection, review, toggleGone } from './queue';
import { StatusChip } from './status';
import { WordDiff } from './word-diff';

interface ReviewItemProps {
  readonly annotation: Annotation;
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
}

export function ReviewItem({ annotation, place, total, isCurrent, isTabStop }: ReviewItemProps) {
  const tags = useProject((mirror) => mirror.tags);
  const older = acceptedTargets(annotation);
  const quote = quoteOf({ targets: [...older] });
  const { revisions } = strings;
  return (
    <div role="listitem" className="review-item">
      <div
        className="card"
        role="group"
        aria-label={`${revisions.place(place + 1, total)}: ${quote}`}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-roving=""
        data-place={place}
        onClick={() => (isCurrent ? undefined : review(annotation))}
      >
        <div className="card-head">
          <StatusChip annotation={annotation} />
          <div className="card-tags">
            {tagsOf(annotation).map((id) => {
              const tag = tags.get(id);
              return tag && <TagChip key={id} name={tag.name} colour={tag.colour} />;
            })}
          </div>
        </div>
        {isCurrent ? (
          <WordDiff
            older={quote}
            newer={isLost(annotation) ? null : quoteOf(annotation)}
            before={older[0]?.prefix ?? ''}
            after={older.at(-1)?.suffix ?? ''}
          />
        ) : (
          <blockquote className="card-quote" dir="auto">
            {strings.passageCards.quoted(quote)}
          </blockquote>
        )}
        {isCurrent && <Missing annotation={annotation} />}
        <ItemNote annotation={annotation} isCurrent={isCurrent} />
        {isCurrent && <Decisions annotation={annotation} />}
        {isCurrent && <ItemTools annotation={annotation} />}
      </div>
    </div>
  );
}

/** The stretches that the proposed place lacks. */
function Missing({ annotation }: { readonly annotation: Annotation }) {
  const missing = isLost(annotation) ? [] : stretchesNotFound(annotation);
  if (missing.length === 0) return null;
  const quotes = missing.map(({ exact }) => strings.passageCards.quoted(exact)).join(', ');
  return (
    <p className="hint" dir="auto">
      {strings.revisions.missing(quotes)}
    </p>
  );
}

function Decisions({ annotation }: { readonly annotation: Annotation }) {
  const isReadOnly = useIsReadOnly();
  const hasSelection = useUi(({ selection }) => selection !== null);
  const keys = useKeyWords('redrawAsSelected');
  const { revisions } = strings;
  if (isReadOnly) return null;
  const isGone = annotation.anchoring?.gone === true;
  return (
    <>
      <div className="review-tools">
        {!isLost(annotation) && (
          <KeyTip text={strings.actions.acceptPlace} action="acceptPlace">
            <Button variant="primary" onClick={() => void acceptPlace(annotation)}>
              <Check aria-hidden="true" />
              {revisions.accept}
            </Button>
          </KeyTip>
        )}
        <KeyTip text={revisions.statusMeans.gone} action="toggleGone">
          <Button onClick={() => void toggleGone(annotation)}>
            {isGone ? <CircleDashed aria-hidden="true" /> : <CircleOff aria-hidden="true" />}
            {isGone ? revisions.notGone : revisions.gone}
          </Button>
        </KeyTip>
        <KeyTip text={strings.actions.redrawAsSelected} action="redrawAsSelected">
          <Button
            disabled={!hasSelection}
            onMouseDown={(event) => event.preventDefault()} // the words stay selected
            onClick={() => void placeAtSelection(annotation)}
          >
            <MapPin aria-hidden="true" />
            {revisions.placeHere}
          </Button>
        </KeyTip>
      </div>
      {keys !== null && <p className="hint">{revisions.adjustHint(keys)}</p>}
    </>
  );
}
