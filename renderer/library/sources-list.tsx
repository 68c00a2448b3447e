// The list of sources, virtual: only what is in sight is in the document. One tab stop; keys walk, select, open and act.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SourceHeading, SourceList, SourceRow } from '../../core/analysis/source-list';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { Reliability } from '../../core/model/source';
import { readerRef } from '../reader-handle';
import { openSource, useProject } from '../state/project';
import { usePreferences } from '../state/settings';
import { useUi } from '../state/ui';
import { focusSoon, rovingTarget } from '../ui/roving';
import { aboutSources, chooseAllSources, chooseSourcesThrough, clearChosenSources, toggleSource } from './choosing';
import { askRemove, askRename } from './source-actions';
import { SourceItem } from './source-item';

/** CSS pixels of an item whose title takes one line, before it is measured. */
const usualHeight = 56;

export function SourcesList({ list: { rows, sources } }: { readonly list: SourceList }) {
  const open = useProject(({ sourceId }) => sourceId);
  const current = rows.findIndex((row) => row.kind === 'source' && row.id === open);
  const counts = useProject(({ view }) => view?.counts.bySource);
  const chosen = useUi(({ chosenSources }) => chosenSources);
  const list = useRef<VirtualizerHandle>(null);
  /** Where the keyboard has gone since this source was opened. */
  const [visit, setVisit] = useState({ place: Math.max(0, current), since: open });
  const wanted = visit.since === open ? Math.min(visit.place, rows.length - 1) : Math.max(0, current);
  const stop = rows[wanted]?.kind === 'group' ? wanted + 1 : wanted;
  useEffect(() => {
    if (current >= 0) list.current?.scrollToIndex(current, { align: 'nearest' });
  }, [current]);
  const go = (to: number, inside: HTMLElement) => {
    const row = rows[to];
    if (row?.kind !== 'source') return;
    setVisit({ place: to, since: open });
    list.current?.scrollToIndex(to, { align: 'nearest' });
    focusSoon(() => inside.querySelector<HTMLElement>(`[data-source="${row.id}"]`));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (press(event, rows, stop, (to) => go(to, event.currentTarget))) event.preventDefault();
  };
  const places = placesOf(rows);
  return (
    <div
      role="listbox"
      aria-labelledby="sources-heading"
      aria-multiselectable="true"
      className="source-list"
      onKeyDown={onKeyDown}
    >
      <Virtualizer ref={list} data={rows} itemSize={usualHeight} keepMounted={[stop]}>
        {(row: SourceRow, i) =>
          row.kind === 'group' ? (
            <GroupRow key={`${row.name ?? ''}·`} heading={row} />
          ) : (
            <SourceItem
              key={row.id}
              source={row}
              place={places[i] ?? i}
              total={sources.length}
              isCurrent={i === current}
              isTabStop={i === stop}
              isChosen={chosen.has(row.id)}
              count={counts?.[row.id] ?? 0}
              openId={open}
            />
          )
        }
      </Virtualizer>
    </div>
  );
}

/** The place of each row among the sources alone. */
function placesOf(rows: readonly SourceRow[]): number[] {
  let place = 0;
  return rows.map((row) => (row.kind === 'group' ? place : place++));
}

/** Carries a key out that the list knows; answers whether it was one. */
function press(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly SourceRow[],
  stop: number,
  go: (to: number) => void,
): boolean {
  const { key, shiftKey } = event;
  const here = rows[stop];
  if (event.altKey || here?.kind !== 'source') return false;
  if (event.ctrlKey || event.metaKey) {
    if (shiftKey) return false;
    if (key === ' ') toggleSource(here.id);
    else if (key.toLowerCase() === 'a') chooseAllSources();
    else return false;
    event.stopPropagation();
    return true;
  }
  const to = nextRow(key, stop, rows);
  const next = to === null ? undefined : rows[to];
  if (shiftKey) {
    if (to === null || next?.kind !== 'source') return false;
    chooseSourcesThrough(here.id, next.id);
    go(to);
    return true;
  }
  if (key === 'Enter' || key === ' ') {
    void openSource(here.id).then(() => key === 'Enter' && readerRef.current?.focus());
  } else if (key === 'F2') askRename(here.id);
  else if (key === 'Delete') askRemove(aboutSources(here.id));
  else if (key === 'Escape') return clearChosenSources();
  else if (to !== null) go(to);
  else return false;
  event.stopPropagation();
  return true;
}

/** The row that a key leads to: headings are passed over. */
function nextRow(key: string, place: number, rows: readonly SourceRow[]): number | null {
  const next = rovingTarget(key, place, rows.length);
  if (next === null || rows[next]?.kind !== 'group') return next;
  const by = key === 'ArrowUp' || key === 'End' ? -1 : 1;
  return next + by < 0 ? place : next + by;
}

/** Of a listbox only options are items: a heading is plain text between them. */
function GroupRow({ heading: { name, count } }: { readonly heading: SourceHeading }) {
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  return (
    <div className="card-group" role="presentation">
      <span>{groupName(name, group)}</span>
      <span className="panel-count">{formatNumber(count)}</span>
    </div>
  );
}

function groupName(name: string | null, group: keyof typeof strings.library.groups): string {
  if (name === null) return group === 'none' ? '' : strings.library.noGroup[group];
  const grade = group === 'grade' ? Reliability.safeParse(name).data : undefined;
  return grade === undefined ? name : strings.grading.named(grade, strings.grading.scale[grade]);
}
