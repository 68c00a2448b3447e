// The grid: rows in sight only, one cell with the keyboard. Arrows walk, typing or Enter edits, Space selects the row.
import { memo, useRef, type CSSProperties } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SourceHeading, SourceList, SourceRow } from '../../../core/analysis/source-list';
import { strings } from '../../../core/language/index';
import { formatNumber } from '../../../core/language/numbers';
import type { SourceId } from '../../../core/model/identifier';
import type { TableColumn, TableView } from '../../../core/model/table-view';
import { useGroupName } from '../group-name';
import { tracksOf, type Column } from './cells';
import { Header } from './header';
import { useKeptRows } from '../../ui/roving';
import { Row } from './row';
import { useCells } from './use-cells';

/** CSS pixels of a row and of the header, before they are measured. */
const usualHeight = 32;

interface GridProps {
  readonly list: SourceList;
  readonly columns: readonly Column[];
  readonly counts: Readonly<Record<string, number>>;
  readonly view: TableView;
  readonly onSort: (column: TableColumn) => void;
  readonly isReadOnly: boolean;
  readonly chosen: ReadonlySet<SourceId>;
}

export const Grid = memo(function Grid(props: GridProps) {
  const { list, columns, counts, view, onSort, isReadOnly, chosen } = props;
  const { rows, sources } = list;
  const grid = useRef<HTMLDivElement>(null);
  const virtual = useRef<VirtualizerHandle>(null);
  const cells = useCells({ grid, list: virtual }, list, columns, isReadOnly);
  const { here, seed, go } = cells;
  const [kept, onFocus] = useKeptRows(Math.max(0, here.row));
  const { tracks, width } = tracksOf(columns);
  return (
    <div
      ref={grid}
      className="table-grid"
      style={{ '--table-tracks': tracks, '--table-width': width } as CSSProperties}
      role="grid"
      aria-label={strings.sourcesTable.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-readonly={isReadOnly}
      onKeyDown={cells.onKeyDown}
      onFocus={onFocus}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()} // no words are selected on the way
      onClick={cells.onClick}
      onDoubleClick={cells.onDoubleClick}
    >
      <Header
        columns={columns}
        view={view}
        onSort={(column) => {
          onSort(column);
          cells.toTop();
        }}
        sources={sources}
        chosen={chosen}
        stop={here.row < 0 ? here.column : null}
      />
      <div role="rowgroup">
        <Virtualizer
          ref={virtual}
          scrollRef={grid}
          data={rows}
          itemSize={usualHeight}
          startMargin={usualHeight}
          keepMounted={kept}
        >
          {(item: SourceRow, row) =>
            item.kind === 'group' ? (
              <GroupRow key={`${item.name ?? ''}·`} heading={item} row={row} span={columns.length} />
            ) : (
              <Row
                key={item.id}
                source={item}
                row={row}
                columns={columns}
                count={counts[item.id] ?? 0}
                isChosen={chosen.has(item.id)}
                column={row === here.row ? here.column : null}
                isReadOnly={isReadOnly}
                edited={
                  row === here.row && seed !== null
                    ? { seed, onEnd: (by) => go({ row: here.row + by.row, column: here.column + by.column }) }
                    : null
                }
              />
            )
          }
        </Virtualizer>
      </div>
    </div>
  );
});

interface GroupRowProps {
  readonly heading: SourceHeading;
  readonly row: number;
  /** Over how many columns. */
  readonly span: number;
}

/** Keys pass over it. */
function GroupRow({ heading: { name, count }, row, span }: GroupRowProps) {
  const groupName = useGroupName();
  return (
    <div role="row" className="table-group" aria-rowindex={row + 2}>
      <div role="gridcell" aria-colspan={span}>
        {groupName(name)} <span className="panel-count">{formatNumber(count)}</span>
      </div>
    </div>
  );
}
