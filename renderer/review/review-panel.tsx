// The review queue: passages whose place in a newer text nobody has confirmed, old beside new, and what to do about each.
import { useRef, useEffect, type KeyboardEvent } from 'react';
import { VList, type VListHandle } from 'virtua';
import { strings } from '../../core/language/index';
import { useIsReadOnly } from '../state/project';
import { useUi } from '../state/ui';
import { Button } from '../ui/button';
import { focusSoon, rovingTarget, useKeptRows } from '../ui/roving';
import { acceptMoved, review, useQueue } from './queue';
import { OtherSources } from './other-sources';
import { ReviewItem } from './review-item';

export function ReviewPanel() {
  const { all, open } = useQueue();
  const reviewing = useUi((state) => state.reviewing);
  const current = useUi((state) => state.current);
  const isReadOnly = useIsReadOnly();
  const list = useRef<VListHandle>(null);
  const here = all.findIndex(({ id }) => id === (current ?? reviewing));
  useEffect(() => {
    if (here >= 0) list.current?.scrollToIndex(here, { align: 'nearest' });
  }, [here]);
  const stop = Math.max(0, here);
  const [kept, onFocus] = useKeptRows(stop);
  const { revisions } = strings;
  if (all.length === 0) {
    return (
      <div className="review">
        <p className="panel-hint">{revisions.nothingToReview}</p>
        <OtherSources />
      </div>
    );
  }
  const moved = all.filter(({ anchoring }) => anchoring?.status === 'moved').length;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['roving'] === undefined) return;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const to = !isPlain ? null : event.key === 'Enter' ? stop : rovingTarget(event.key, stop, all.length);
    const next = to === null ? undefined : all[to];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    review(next);
    const { currentTarget } = event;
    focusSoon(() => currentTarget.querySelector<HTMLElement>(`[data-place="${to}"]`));
  };
  return (
    <div className="review">
      <div className="review-head">
        <p role="status">{open > 0 ? revisions.open(open) : revisions.lostList(all.length)}</p>
        {!isReadOnly && moved > 1 && <Button onClick={() => void acceptMoved()}>{revisions.acceptAll(moved)}</Button>}
      </div>
      <div role="list" className="review-list" aria-label={revisions.listLabel} onKeyDown={onKeyDown} onFocus={onFocus}>
        <VList ref={list} keepMounted={kept} className="cards-list">
          {all.map((annotation, i) => (
            <ReviewItem
              key={annotation.id}
              annotation={annotation}
              place={i}
              total={all.length}
              isCurrent={i === here}
              isTabStop={i === stop}
            />
          ))}
        </VList>
      </div>
      <OtherSources />
    </div>
  );
}
