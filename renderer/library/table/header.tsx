// The names of the columns: each sorts the table, there and back, and takes the keyboard from the cells below it.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { strings } from '../../../core/language/index';
import type { Source } from '../../../core/model/source';
import type { TableColumn, TableView } from '../../../core/model/table-view';
import type { SourceId } from '../../../core/model/identifier';
import { chooseSources } from '../choosing';
import { columnName, type Column } from './cells';

interface HeaderProps {
  readonly columns: readonly Column[];
  readonly view: TableView;
  readonly onSort: (column: TableColumn) => void;
  readonly sources: readonly Source[];
  readonly chosen: ReadonlySet<SourceId>;
  /** The one that has the keyboard. */
  readonly stop: number | null;
}

export function Header({ columns, view, onSort, sources, chosen, stop }: HeaderProps) {
  const words = strings.sourcesTable;
  const isAll = chosen.size >= sources.length && sources.length > 0 && sources.every(({ id }) => chosen.has(id));
  return (
    <div role="rowgroup" className="table-header">
      <div role="row" className="table-row" aria-rowindex={1}>
        {columns.map((column, i) => (
          <div
            key={column}
            role="columnheader"
            className="table-cell"
            aria-colindex={i + 1}
            {...(column !== 'chosen' && { 'aria-sort': sortOf(column, view) })}
          >
            {column === 'chosen' ? (
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                tabIndex={stop === i ? 0 : -1}
                data-cell={`-1 ${String(i)}`}
                checked={isAll}
                onChange={() => chooseSources(isAll ? [] : sources.map(({ id }) => id))}
              />
            ) : (
              <button
                type="button"
                className="table-sort"
                aria-label={words.sorted(columnName(column))}
                tabIndex={stop === i ? 0 : -1}
                data-cell={`-1 ${String(i)}`}
                onClick={() => onSort(column)}
              >
                <span>{columnName(column)}</span>
                <SortSign sort={sortOf(column, view)} />
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

type Sort = 'ascending' | 'descending' | 'none';

/** Passages begin with the most. */
function sortOf(column: TableColumn, { sort, reversed }: TableView): Sort {
  if (column !== sort) return 'none';
  return reversed === (column === 'passages') ? 'ascending' : 'descending';
}

function SortSign({ sort }: { readonly sort: Sort }) {
  if (sort === 'none') return null;
  return sort === 'ascending' ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />;
}
