// The list of sources, virtual: only what is in sight is in the document. One tab stop; keys walk, select, open and act.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SourceList, SourceRow } from '../../core/analysis/source-list';
import { useProject } from '../state/project';
import { usePreferences } from '../state/settings';
import { useUi } from '../state/ui';
import { focusSoon, useKeptRows } from '../ui/roving';
import { GroupRow } from './group-row';
import { isStop, press } from './list-keys';
import { SourceItem } from './source-item';

/** CSS pixels of an item whose title takes one line, before it is measured. */
const usualHeight = 56;

export function SourcesList({ list: { rows, sources } }: { readonly list: SourceList }) {
  const open = useProject(({ sourceId }) => sourceId);
  const current = rows.findIndex((row) => row.kind === 'source' && row.id === open);
  const counts = useProject(({ view }) => view?.counts.bySource);
  const chosen = useUi(({ chosenSources }) => chosenSources);
  const list = useRef<VirtualizerHandle>(null);
  /** Where the keyboard has gone since this source was opened: a row, wherever another order puts it, else its place. */
  const [visit, setVisit] = useState({ row: rows[current], place: Math.max(0, current), since: open });
  const visited = rows.findIndex((row) => isSame(row, visit.row));
  const near = visited >= 0 ? visited : Math.min(visit.place, rows.length - 1);
  const wanted = visit.since === open ? near : Math.max(0, current);
  const group = usePreferences(({ sourceGroup }) => sourceGroup);
  const stop = isStop(rows[wanted], group) ? wanted : wanted + 1;
  useEffect(() => {
    if (current >= 0) list.current?.scrollToIndex(current, { align: 'nearest' });
  }, [current]);
  const go = (to: number, inside: HTMLElement) => {
    const row = rows[to];
    if (row === undefined) return;
    setVisit({ row, place: to, since: open });
    list.current?.scrollToIndex(to, { align: 'nearest' });
    const item =
      row.kind === 'source' ? `[data-source="${row.id}"]` : `[data-collection="${CSS.escape(row.name ?? '')}"]`;
    focusSoon(() => inside.querySelector<HTMLElement>(item));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (press(event, rows, stop, group, (to) => go(to, event.currentTarget))) event.preventDefault();
  };
  const places = placesOf(rows);
  const [kept, onFocus] = useKeptRows(stop);
  return (
    <div
      role="listbox"
      aria-labelledby="sources-heading"
      aria-multiselectable="true"
      className="source-list"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <Virtualizer ref={list} data={rows} itemSize={usualHeight} keepMounted={kept}>
        {(row: SourceRow, i) =>
          row.kind === 'group' ? (
            <GroupRow
              key={`${row.name ?? ''}·`}
              heading={row}
              place={i}
              group={group}
              isTabStop={i === stop}
              onGo={() => setVisit({ row, place: i, since: open })}
            />
          ) : (
            <SourceItem
              key={row.id}
              source={row}
              row={i}
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

function isSame(row: SourceRow, other: SourceRow | undefined): boolean {
  if (row.kind === 'source') return other?.kind === 'source' && row.id === other.id;
  return other?.kind === 'group' && row.name === other.name;
}

/** The place of each row among the sources alone. */
function placesOf(rows: readonly SourceRow[]): number[] {
  let place = 0;
  return rows.map((row) => (row.kind === 'group' ? place : place++));
}
