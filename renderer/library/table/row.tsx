// One source as a row of the table. A cell that is edited is a field: Enter and Tab save and go on, Esc leaves it.
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { strings } from '../../../core/language/index';
import { formatNumber } from '../../../core/language/numbers';
import { gradeOf, type Source } from '../../../core/model/source';
import { originOf } from '../../inspector/source/origin';
import { toggleSource } from '../choosing';
import { setCell } from './apply';
import { cellText, columnName, isText, type Column, type TextColumn } from './cells';
import type { CellPlace } from './keys';

interface RowProps {
  readonly source: Source;
  readonly row: number;
  readonly columns: readonly Column[];
  readonly count: number;
  readonly isChosen: boolean;
  /** The cell that has the keyboard, when it is of this row. */
  readonly column: number | null;
  readonly isReadOnly: boolean;
  /** What its field begins with and who hears of its end, when that cell is edited. */
  readonly edited: Edited | null;
}

export interface Edited {
  readonly seed: string;
  /** By how many rows and columns the keyboard goes on. */
  readonly onEnd: (by: CellPlace) => void;
}

/** Presses are heard by the grid, and nothing here changes from one key to the next: only the rows that do are made anew. */
export const Row = memo(function Row({ source, row, columns, count, isChosen, ...props }: RowProps) {
  const { column: active, edited, isReadOnly } = props;
  return (
    <div role="row" className="table-row" data-place={row} aria-rowindex={row + 2} aria-selected={isChosen}>
      {columns.map((column, i) => {
        const field = active === i && edited !== null && isText(column) ? column : null;
        return (
          <div
            key={column}
            role="gridcell"
            className="table-cell"
            aria-colindex={i + 1}
            aria-readonly={isReadOnly || column === 'chosen' || column === 'passages'}
            tabIndex={active === i && field === null ? 0 : -1}
            data-cell={`${String(row)} ${String(i)}`}
            title={tipOf(source, column)}
          >
            {field !== null && edited !== null ? (
              <CellField source={source} column={field} {...edited} />
            ) : (
              <CellContent source={source} column={column} count={count} isChosen={isChosen} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function tipOf(source: Source, column: Column): string | undefined {
  if (column === 'chosen' || column === 'passages') return undefined;
  if (column === 'grade') {
    const grade = gradeOf(source);
    return grade === null ? undefined : strings.grading.named(grade, strings.grading.scale[grade]);
  }
  return [cellText(source, column), originOf(source, column)].filter(Boolean).join(' · ') || undefined;
}

type ContentProps = Pick<RowProps, 'source' | 'count' | 'isChosen'> & { readonly column: Column };

function CellContent({ source, column, isChosen, count }: ContentProps) {
  if (column === 'passages') return formatNumber(count);
  if (column === 'grade') return gradeOf(source);
  if (column !== 'chosen') return cellText(source, column);
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`${strings.sourcesTable.choose}: ${source.title}`}
      checked={isChosen}
      onChange={() => toggleSource(source.id)}
    />
  );
}

interface CellFieldProps extends Edited {
  readonly source: Source;
  readonly column: TextColumn;
}

function CellField({ source, column, seed, onEnd }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    field.current?.focus();
    if (seed === '') field.current?.select();
  }, [seed]);
  const take = (by: CellPlace | null) => {
    if (isOver.current) return;
    const why = setCell(source, column, field.current?.value ?? '');
    setRefused(why);
    if (why !== null && by !== null) return;
    isOver.current = true;
    if (by !== null) onEnd(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take({ row: event.shiftKey ? -1 : 1, column: 0 });
    else if (event.key === 'Tab') take({ row: 0, column: event.shiftKey ? -1 : 1 });
    else if (event.key === 'Escape') {
      isOver.current = true;
      onEnd({ row: 0, column: 0 });
    } else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className="input table-field"
      aria-label={`${columnName(column)}: ${source.title}`}
      aria-invalid={refused !== null}
      defaultValue={seed === '' ? cellText(source, column) : seed}
      maxLength={2000}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={() => take(null)}
    />
  );
}
