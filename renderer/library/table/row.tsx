// One source as a row of the table. A cell that is edited is a field: Enter and Tab save and go on, Esc leaves it.
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { strings } from '../../../core/language/index';
import { formatNumber } from '../../../core/language/numbers';
import { gradeOf, type Source } from '../../../core/model/source';
import { originOf } from '../../inspector/source/origin';
import { toggleSource } from '../choosing';
import { setCell } from './apply';
import { cellText, columnName, columns, isEditable, type Column, type EditableColumn } from './cells';
import type { CellPlace } from './grid';

interface RowProps {
  readonly source: Source;
  readonly row: number;
  readonly count: number;
  readonly isChosen: boolean;
  /** The cell that has the keyboard, when it is of this row; what its field begins with, when it is edited. */
  readonly column: number | null;
  readonly seed: string | null;
  readonly isReadOnly: boolean;
  readonly onGo: (to: CellPlace) => void;
  readonly onEdit: (at: CellPlace, seed: string) => void;
  readonly onEnd: (by: CellPlace) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { source, row, isChosen, column: active, seed, isReadOnly, onGo, onEdit } = props;
  return (
    <div role="row" className="table-row" aria-rowindex={row + 2} aria-selected={isChosen}>
      {columns.map((column, i) => {
        const isEdited = active === i && seed !== null && isEditable(column);
        return (
          <div
            key={column}
            role="gridcell"
            className="table-cell"
            aria-colindex={i + 1}
            aria-readonly={isReadOnly || !isEditable(column)}
            tabIndex={active === i && !isEdited ? 0 : -1}
            data-cell={`${String(row)} ${String(i)}`}
            title={tipOf(source, column)}
            onClick={() => !isEdited && onGo({ row, column: i })}
            onDoubleClick={() => !isReadOnly && isEditable(column) && onEdit({ row, column: i }, '')}
          >
            {isEdited ? (
              <CellField {...props} column={column} seed={seed} />
            ) : (
              <CellContent {...props} column={column} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function tipOf(source: Source, column: Column): string {
  if (column === 'chosen' || column === 'passages') return '';
  if (column === 'grade') {
    const grade = gradeOf(source);
    return grade === null ? '' : strings.grading.named(grade, strings.grading.scale[grade]);
  }
  return [cellText(source, column), originOf(source, column)].filter(Boolean).join(' · ');
}

function CellContent({ source, column, isChosen, count }: Omit<RowProps, 'column'> & { readonly column: Column }) {
  if (column === 'passages') return formatNumber(count);
  if (column !== 'chosen') return cellText(source, column);
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`${strings.sourcesTable.choose}: ${source.title}`}
      checked={isChosen}
      onChange={() => toggleSource(source.id)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

type CellFieldProps = Omit<RowProps, 'column' | 'seed'> & { readonly column: EditableColumn; readonly seed: string };

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
