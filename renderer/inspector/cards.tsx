// The list of cards, virtualised: 50,000 cost as much as those in sight. One tab stop; keys walk, select and act.
import { useCallback, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { VList, type VListHandle } from 'virtua';
import type { GroupHeading } from '../../core/analysis/passage-groups';
import type { ListRow, PassageList } from '../../core/analysis/passage-list';
import type { AnnotationId } from '../../core/model/identifier';
import { goTo } from '../passages';
import { readerRef } from '../reader-handle';
import { useProject } from '../state/project';
import { useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { focusSoon, rovingTarget } from '../ui/roving';
import { chooseAll, chooseThrough, clearChosen, toggleChosen } from './choosing';
import { copyAs } from './copying';
import { PassageCard } from './passage-card';

export function Cards({ list }: { readonly list: PassageList }) {
  const handle = useRef<VListHandle>(null);
  const current = useUi((state) => state.current);
  // In groups a passage may stand several times: the one that was gone to is the current card.
  const [visited, setVisited] = useState(-1);
  const { rows, keys } = list;
  const isAt = (row: ListRow | undefined) => row?.kind === 'annotation' && row.id === current;
  const here = isAt(rows[visited]) ? visited : rows.findIndex(isAt);
  const stop = here >= 0 ? here : rows.findIndex(({ kind }) => kind === 'annotation');
  const showCurrent = useEffectEvent((id: AnnotationId | null) => {
    if (id !== null && here >= 0) handle.current?.scrollToIndex(here, { align: 'nearest' });
  });
  // Only when another passage becomes current: an edit elsewhere must not scroll the list.
  useEffect(() => showCurrent(current), [current]);
  const source = useProject(({ sourceId }) => sourceId);
  const showSource = useEffectEvent(() => {
    if (here < 0) handle.current?.scrollTo(0);
  });
  // Another text's passages are not looked at from where the last one's were left.
  useEffect(() => showSource(), [source]);
  const awaited = useRef(-1);
  // However far away it was: the card is in the document only when the list has scrolled to it.
  const onCurrent = useCallback((row: number, card: HTMLElement) => {
    if (awaited.current !== row) return;
    awaited.current = -1;
    focusSoon(() => card);
  }, []);
  const go = (to: number, keepsChosen: boolean) => {
    const row = rows[to];
    if (row?.kind !== 'annotation') return;
    if (to !== here) awaited.current = to;
    setVisited(to);
    goTo(row, keepsChosen);
    handle.current?.scrollToIndex(to, { align: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = cardPlace(event.target);
    if (place === null || !press(event, place, rows, go)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const headings = countHeadings(list);
  return (
    <div
      role="feed"
      aria-labelledby="passages-heading"
      className="cards"
      onKeyDown={onKeyDown}
      data-choosing={useUi(({ chosen }) => chosen.size > 0)}
    >
      <VList ref={handle} data={rows} keepMounted={[stop]} className="cards-list">
        {(row: ListRow, i) =>
          row.kind === 'group' ? (
            <GroupRow key={keys?.[i] ?? ''} heading={row} />
          ) : (
            <PassageCard
              key={keys?.[i] ?? row.id}
              annotation={row}
              row={i}
              place={i - headings.before(i)}
              total={rows.length - headings.count}
              isCurrent={i === here}
              isTabStop={i === stop}
              onVisit={setVisited}
              onCurrent={onCurrent}
            />
          )
        }
      </VList>
    </div>
  );
}

/** Of a feed only articles are items: a heading is plain text between them. */
function GroupRow({ heading }: { readonly heading: GroupHeading }) {
  return (
    <div className="card-group">
      <span>{groupName(heading)}</span>
      <span className="panel-count">{formatNumber(heading.count)}</span>
    </div>
  );
}

function groupName(heading: GroupHeading): string {
  if (heading.by === 'paragraph') return strings.cards.paragraphGroup(heading.paragraph + 1);
  return heading.tag === null ? strings.cards.untagged : heading.fullName;
}

/** The rows that are headings, and how many stand before a row. */
function countHeadings({ rows, keys }: PassageList): { count: number; before: (row: number) => number } {
  if (keys === null) return { count: 0, before: () => 0 };
  const places = rows.flatMap((row, i) => (row.kind === 'group' ? [i] : []));
  return { count: places.length, before: (row) => places.filter((place) => place < row).length };
}

/** The row of the card that has the keyboard, when it is the card itself. */
function cardPlace(target: EventTarget): number | null {
  const isCard = target instanceof HTMLElement && target.dataset['roving'] !== undefined;
  return isCard ? Number(target.dataset['place']) : null;
}

type Go = (to: number, keepsChosen: boolean) => void;

/** Carries out a key that a card with the keyboard knows; answers whether it was one. */
function press(event: KeyboardEvent<HTMLDivElement>, place: number, rows: readonly ListRow[], go: Go): boolean {
  const { key, shiftKey, currentTarget } = event;
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    const letter = shiftKey ? '' : key.toLowerCase();
    if (letter === 'a') chooseAll();
    else if (letter === 'c' && !hasSelectedWords(currentTarget)) void copyAs('text');
    else return false;
    return true;
  }
  const row = rows[place];
  if (key === 'Enter' && !shiftKey) readerRef.current?.focus();
  else if (key === 'Escape') return clearChosen();
  else if (key === ' ' && row?.kind === 'annotation') toggleChosen(row.id);
  else {
    const next = nextCard(key, place, rows);
    if (next === null) return false;
    if (shiftKey) chooseThrough(next);
    go(next, true);
  }
  return true;
}

/** The card that a key leads to: headings are passed over. */
function nextCard(key: string, place: number, rows: readonly ListRow[]): number | null {
  const next = rovingTarget(key, place, rows.length);
  if (next === null || rows[next]?.kind !== 'group') return next;
  const by = key === 'ArrowUp' || key === 'End' ? -1 : 1;
  const beyond = next + by;
  return beyond < 0 ? place : beyond;
}

/** Words of a card are selected by the mouse: then Ctrl+C is about them. */
function hasSelectedWords(root: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
}
