// The open source's passages in reading order, virtualised: 50,000 cards cost as much as those in sight.
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { VList, type VListHandle } from 'virtua';
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import { goTo } from '../passages';
import { readerRef } from '../reader-handle';
import { useProject } from '../state/project';
import { shownAnnotations, useShownAnnotations } from '../state/shown';
import { useUi } from '../state/ui';
import { rovingTarget } from '../ui/roving';
import { PassageCard } from './passage-card';

export function PassagesPanel() {
  const annotations = useShownAnnotations();
  const isEmpty = useProject((project) => project.annotations.length === 0);
  const isReading = useProject(({ open }) => open !== null);
  return (
    <>
      <h2 className="visually-hidden">{strings.rightPanel.passages}</h2>
      {annotations.length > 0 && <Cards annotations={annotations} />}
      {isEmpty && isReading && (
        <p className="panel-hint">Nothing is marked in this text yet. Select some words, then type a tag.</p>
      )}
    </>
  );
}

function Cards({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const list = useRef<VListHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const current = useUi((state) => state.current);
  const place = annotations.findIndex((annotation) => annotation.id === current);
  const stop = Math.max(0, place);
  useEffect(() => {
    if (place >= 0) list.current?.scrollToIndex(place, { align: 'nearest' });
    // Only when another passage becomes current: an edit elsewhere must not scroll the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLDivElement>) => moveBetweenCards(event, list.current), []);
  return (
    <div role="feed" aria-labelledby="passages-heading" className="cards" ref={root} onKeyDown={onKeyDown}>
      <VList ref={list} data={annotations} keepMounted={[stop]} className="cards-list">
        {(annotation: Annotation, i) => (
          <PassageCard
            key={annotation.id}
            annotation={annotation}
            place={i}
            total={annotations.length}
            isCurrent={annotation.id === current}
            isTabStop={i === stop}
          />
        )}
      </VList>
    </div>
  );
}

/** Arrows, Home and End walk through the cards and make them current; Enter goes to the passage in the text. */
function moveBetweenCards(event: KeyboardEvent<HTMLDivElement>, list: VListHandle | null): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || target.dataset['roving'] === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const order = shownAnnotations();
  const here = Number(target.dataset['place']);
  if (event.key === 'Enter') {
    event.preventDefault();
    readerRef.current?.focus();
    return;
  }
  const next = rovingTarget(event.key, here, order.length);
  const annotation = next === null ? undefined : order[next];
  if (next === null || annotation === undefined) return;
  event.preventDefault();
  goTo(annotation);
  list?.scrollToIndex(next, { align: 'nearest' });
  requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus());
}
