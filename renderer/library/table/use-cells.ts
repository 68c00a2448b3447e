// Which cell of the table has the keyboard and whether it is edited; what keys and presses in the grid do to that.
import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { SourceList } from '../../../core/analysis/source-list';
import { focusSoon } from '../../ui/roving';
import { chooseSourcesThrough } from '../choosing';
import { askGrade } from '../source-actions';
import { isText, type Column } from './cells';
import { act, placeNear, walk, type CellPlace } from './keys';

interface Parts {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<VirtualizerHandle | null>;
}

interface Cells {
  readonly here: CellPlace;
  /** What the field of the cell begins with; null: nothing is edited. */
  readonly seed: string | null;
  readonly go: (to: CellPlace) => void;
  /** The rows stand in another order. */
  readonly toTop: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

export function useCells(
  { grid, list }: Parts,
  { rows, sources }: SourceList,
  columns: readonly Column[],
  isReadOnly: boolean,
): Cells {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 1 });
  const [seed, setSeed] = useState<string | null>(null);
  const here = placeNear(place, -1, rows, columns.length);
  const cellAt = ({ row, column }: CellPlace) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${String(row)} ${String(column)}"]`) ?? null;
  const go = (wanted: CellPlace) => {
    const to = placeNear(wanted, here.row, rows, columns.length);
    setSeed(null);
    setPlace(to);
    if (to.row >= 0) list.current?.scrollToIndex(to.row, { align: 'nearest' });
    focusSoon(() => cellAt(to));
    requestAnimationFrame(() => cellAt(to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const edit = (at: CellPlace, text: string) => {
    setPlace(at);
    setSeed(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (seed !== null || !(event.target as HTMLElement).matches('[data-cell]')) return;
    const source = rows[here.row];
    const next = walk(event, here, rows, columns.length);
    if (next !== null) go(next);
    else if (source?.kind !== 'source') return;
    else {
      const goBy = (by: number) => go({ row: here.row + by, column: here.column });
      const acting = { isReadOnly, sources, edit: (text: string) => edit(here, text), goBy };
      if (!act(event, source, columns[here.column], acting)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const at = pressedCell(event);
    const [from, to] = [rows[here.row], rows[at?.row ?? -1]];
    if (at === null || to?.kind !== 'source') return;
    if (event.shiftKey && from?.kind === 'source') chooseSourcesThrough(from.id, to.id, sources);
    go(at);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const at = isReadOnly ? null : pressedCell(event);
    const source = rows[at?.row ?? -1];
    if (at === null || source?.kind !== 'source') return;
    if (isText(columns[at.column])) edit(at, '');
    else if (columns[at.column] === 'grade') askGrade([source.id]);
  };
  const toTop = () => {
    if (here.row >= 0) setPlace({ row: 0, column: here.column });
    list.current?.scrollToIndex(0);
  };
  return { here, seed, go, toTop, onKeyDown, onClick, onDoubleClick };
}

/** The cell of the body that was pressed; a press in its field or on its box is theirs. */
function pressedCell({ target }: MouseEvent): CellPlace | null {
  if (!(target instanceof Element) || target.closest('input, button')) return null;
  const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
