// The grid: rows in sight only, one cell with the keyboard. Arrows walk, typing or Enter edits, Space selects the row.
import { ArrowDown } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SourceSort } from '../../../core/analysis/source-list';
import { strings } from '../../../core/language/index';
import type { SourceId } from '../../../core/model/identifier';
import type { Source } from '../../../core/model/source';
import { travel } from '../../commands';
import { focusSoon } from '../../ui/roving';
import { chooseSources, toggleSource } from '../choosing';
import { setCell } from './apply';
import { columnName, columns, isEditable, type Column } from './cells';
import { Row } from './row';

/** CSS pixels of a row and of the header, before they are measured. */
const usualHeight = 32;

interface GridProps {
  readonly sources: readonly Source[];
  readonly counts: Readonly<Record<string, number>>;
  readonly sort: SourceSort;
  readonly onSort: (sort: SourceSort) => void;
  readonly isReadOnly: boolean;
  readonly chosen: ReadonlySet<SourceId>;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function Grid({ sources, counts, sort, onSort, isReadOnly, chosen }: GridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 1 });
  /** What the field of the cell begins with; null: nothing is edited. */
  const [seed, setSeed] = useState<string | null>(null);
  const here = { row: Math.max(0, Math.min(place.row, sources.length - 1)), column: place.column };
  const go = ({ row, column }: CellPlace) => {
    const to = {
      row: Math.max(0, Math.min(row, sources.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    };
    setSeed(null);
    setPlace(to);
    list.current?.scrollToIndex(to.row, { align: 'nearest' });
    const cell = `[data-cell="${String(to.row)} ${String(to.column)}"]`;
    focusSoon(() => grid.current?.querySelector<HTMLElement>(cell) ?? null);
    requestAnimationFrame(() =>
      grid.current?.querySelector(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  };
  const sortBy = (by: SourceSort) => {
    onSort(by);
    setPlace({ row: 0, column: here.column });
    list.current?.scrollToIndex(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const source = sources[here.row];
    if (seed !== null || source === undefined || !(event.target as HTMLElement).matches('[role="gridcell"]')) return;
    const next = walk(event, here, sources.length);
    if (next !== null) go(next);
    else if (!act(event, source, columns[here.column], { isReadOnly, sources, edit: setSeed })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={grid}
      className="table-grid"
      role="grid"
      aria-label={strings.sourcesTable.grid}
      aria-rowcount={sources.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-readonly={isReadOnly}
      onKeyDown={onKeyDown}
    >
      <Header sort={sort} onSort={sortBy} sources={sources} chosen={chosen} />
      <div role="rowgroup">
        <Virtualizer
          ref={list}
          scrollRef={grid}
          data={sources}
          itemSize={usualHeight}
          startMargin={usualHeight}
          keepMounted={[here.row]}
        >
          {(source: Source, row) => (
            <Row
              key={source.id}
              source={source}
              row={row}
              count={counts[source.id] ?? 0}
              isChosen={chosen.has(source.id)}
              column={row === here.row ? here.column : null}
              seed={row === here.row ? seed : null}
              isReadOnly={isReadOnly}
              onGo={go}
              onEdit={(at, text) => {
                setPlace(at);
                setSeed(text);
              }}
              onEnd={(by) => go({ row: here.row + by.row, column: here.column + by.column })}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

const sortable: Partial<Record<Column, SourceSort>> = {
  title: 'title',
  publisher: 'publisher',
  date: 'date',
  grade: 'grade',
  passages: 'passages',
};

function Header({ sort, onSort, sources, chosen }: Pick<GridProps, 'sort' | 'onSort' | 'sources' | 'chosen'>) {
  const words = strings.sourcesTable;
  const isAll = sources.length > 0 && sources.every(({ id }) => chosen.has(id));
  return (
    <div role="rowgroup" className="table-header">
      <div role="row" className="table-row" aria-rowindex={1}>
        {columns.map((column, i) => {
          const by = sortable[column];
          return (
            <div
              key={column}
              role="columnheader"
              className="table-cell"
              aria-colindex={i + 1}
              {...(by !== undefined && { 'aria-sort': by === sort ? ('ascending' as const) : ('none' as const) })}
            >
              {column === 'chosen' ? (
                <input
                  type="checkbox"
                  aria-label={words.chooseAll}
                  checked={isAll}
                  onChange={() => chooseSources(isAll ? [] : sources.map(({ id }) => id))}
                />
              ) : by === undefined ? (
                columnName(column)
              ) : (
                <button
                  type="button"
                  className="table-sort"
                  aria-label={words.sorted(columnName(column))}
                  onClick={() => onSort(by === sort ? 'library' : by)}
                >
                  {columnName(column)}
                  {by === sort && <ArrowDown aria-hidden="true" />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Rows that PageUp and PageDown go by. */
const page = 12;

function walk({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { row, column }: CellPlace, rows: number) {
  if (altKey) return null;
  const isFar = ctrlKey || metaKey;
  const last = columns.length - 1;
  const to: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { row: isFar ? rows - 1 : row + 1, column },
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowRight: { row, column: isFar ? last : column + 1 },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? rows - 1 : row, column: last },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
  };
  return Object.hasOwn(to, key) ? (to[key] ?? null) : null;
}

interface Acting {
  readonly isReadOnly: boolean;
  readonly sources: readonly Source[];
  readonly edit: (seed: string) => void;
}

/** Carries out a key that a cell knows, beside those that walk; answers whether it was one. */
function act(event: KeyboardEvent, source: Source, column: Column | undefined, { isReadOnly, sources, edit }: Acting) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || event.nativeEvent.isComposing) return false;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'a') chooseSources(sources.map(({ id }) => id));
    else if (letter === 'z') void travel(shiftKey ? 'redo' : 'undo');
    else if (letter === 'y') void travel('redo');
    else return false;
    return true;
  }
  if (key === ' ') toggleSource(source.id);
  else if (isReadOnly || !isEditable(column)) return false;
  else if (key === 'Enter' || key === 'F2') edit('');
  else if (key === 'Delete') setCell(source, column, column === 'title' ? source.title : '');
  else if (/^.$/u.test(key)) edit(key);
  else return false;
  return true;
}
