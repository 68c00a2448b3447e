// What keys do in the list of sources: where they lead, and what they do with the source or collection that has the keyboard.
import type { KeyboardEvent } from 'react';
import type { SourceGroup, SourceRow } from '../../core/analysis/source-list';
import { readerRef } from '../reader-handle';
import { openSource } from '../state/project';
import { rovingTarget } from '../ui/roving';
import {
  aboutSources,
  chooseAllSources,
  chooseCollection,
  chooseSourcesThrough,
  clearChosenSources,
  toggleSource,
} from './choosing';
import { askRemove, askRename, askRenameCollection } from './source-actions';

/** Whether keys stop here: at sources, and at the headings of collections. */
export const isStop = (row: SourceRow | undefined, group: SourceGroup): boolean =>
  row?.kind !== 'group' || (group === 'collection' && row.name !== null);

/** Carries a key out that the list knows; answers whether it was one. */
export function press(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly SourceRow[],
  stop: number,
  group: SourceGroup,
  go: (to: number) => void,
): boolean {
  const { key, shiftKey } = event;
  const here = rows[stop];
  if (event.altKey || here === undefined) return false;
  if (event.ctrlKey || event.metaKey) {
    if (shiftKey || !chooseBy(key, here)) return false;
    event.stopPropagation();
    return true;
  }
  const to = nextRow(key, stop, rows, shiftKey ? 'none' : group);
  const next = to === null ? undefined : rows[to];
  if (shiftKey) {
    if (to === null || next?.kind !== 'source') return false;
    chooseSourcesThrough(here.kind === 'source' ? here.id : next.id, next.id);
    go(to);
    return true;
  }
  if (key === 'Escape') return clearChosenSources();
  if (!act(key, here)) {
    if (to === null) return false;
    go(to);
  }
  event.stopPropagation();
  return true;
}

/** With Ctrl. */
function chooseBy(key: string, here: SourceRow): boolean {
  if (key.toLowerCase() === 'a') chooseAllSources();
  else if (key === ' ' && here.kind === 'source') toggleSource(here.id);
  else return false;
  return true;
}

function act(key: string, here: SourceRow): boolean {
  if (here.kind === 'group') {
    if (key === 'F2') askRenameCollection(here.name);
    else if (key === 'Enter' || key === ' ') chooseCollection(here.name ?? '');
    else return false;
    return true;
  }
  if (key === 'Enter' || key === ' ') {
    void openSource(here.id).then(() => key === 'Enter' && readerRef.current?.focus());
  } else if (key === 'F2') askRename(here.id);
  else if (key === 'Delete') askRemove(aboutSources(here.id));
  else return false;
  return true;
}

/** The row that a key leads to: headings at which keys do not stop are passed over. */
function nextRow(key: string, place: number, rows: readonly SourceRow[], group: SourceGroup): number | null {
  const next = rovingTarget(key, place, rows.length);
  if (next === null || isStop(rows[next], group)) return next;
  const by = key === 'ArrowUp' || key === 'End' ? -1 : 1;
  return next + by < 0 ? place : next + by;
}
