// The card by a passage that says what it carries. It comes when the mouse rests or on request, stays as long as it is
// looked at, and goes with Esc (WCAG 1.4.13). It never takes the keyboard.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { strings } from '../../core/language/index';
import type { AnnotationId } from '../../core/model/identifier';
import { placeBy, type Box } from '../picker/place';
import { useUi } from '../state/ui';
import { TagChip } from '../ui/tag-chip';
import { carried, hideCard, holdCard, useCarried } from './state';
import { useCarriedWords } from './use-carried-words';

/** More than this no card has room for; the list of passages has. */
const most = 3;

export function CarriedCard() {
  const card = useCarried((state) => state.card);
  const isBusy = useUi((state) => state.picker !== null || state.dialog !== null);
  const isOver = useUi(
    ({ current, caret }) => card?.by === 'keyboard' && (current !== card.ids[0] || caret !== card.caret),
  );
  useEffect(() => {
    if ((isOver || isBusy) && carried.getState().card === card) hideCard(); // not the next one, which came meanwhile
  }, [isOver, isBusy, card]);
  return card === null || isOver || isBusy ? null : <Card {...card} isByKeyboard={card.by === 'keyboard'} />;
}

interface CardProps {
  readonly ids: readonly AnnotationId[];
  readonly box: Box;
  readonly isByKeyboard: boolean;
}

function Card({ ids, box, isByKeyboard }: CardProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) placeBeside(element.current, box);
  }, [box]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      hideCard();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    if (isByKeyboard) document.addEventListener('focusin', hideCard);
    window.addEventListener('resize', hideCard);
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('focusin', hideCard);
      window.removeEventListener('resize', hideCard);
    };
  }, [isByKeyboard]);
  return (
    <div
      ref={element}
      role="tooltip"
      className="carried"
      onMouseEnter={() => holdCard(true)}
      onMouseLeave={() => holdCard(false)}
    >
      {ids.slice(0, most).map((id) => (
        <Passage key={id} id={id} />
      ))}
      {ids.length > most && <p className="carried-more">{strings.carried.more(ids.length - most)}</p>}
    </div>
  );
}

function Passage({ id }: { readonly id: AnnotationId }) {
  const words = useCarriedWords(id);
  if (words === null) return null;
  return (
    <section className="carried-passage">
      <div className="carried-tags">
        {words.tags.map(({ name, colour }) => (
          <TagChip key={name} name={name} colour={colour ?? 'var(--colour-no-tag)'} />
        ))}
        {words.tags.length === 0 && strings.carried.noTag}
      </div>
      {words.note !== null && <p className="carried-note">{words.note}</p>}
      {words.status !== null && <p className="carried-status">{words.status}</p>}
      <p className="carried-facts">{[words.made, ...words.places].join(' · ')}</p>
    </section>
  );
}

/** Below the passage or above it, as far as it is in sight, inside of the window. */
function placeBeside(card: HTMLElement, box: Box): void {
  const reading = document.querySelector('.reading')?.getBoundingClientRect();
  const within = { left: 0, right: innerWidth, top: reading?.top ?? 0, bottom: reading?.bottom ?? innerHeight };
  const clamp = (y: number) => Math.max(within.top, Math.min(y, within.bottom));
  const seen = { left: box.left, right: box.right, top: clamp(box.top), bottom: clamp(box.bottom) };
  const { left, top, maxHeight } = placeBy(seen, { width: card.offsetWidth, height: card.offsetHeight }, within);
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(top)}px`;
  card.style.maxHeight = `${Math.floor(maxHeight)}px`;
}
