// Pure: the columns of the table of sources, what a cell shows, and what typing into it means.
import type { SourceChanges } from '../../../core/commands/source-metadata';
import { strings } from '../../../core/language/index';
import { parsePartialDate, type MetadataField, type PartialDate, type Source } from '../../../core/model/source';
import { tableColumns, type TableColumn, type TableView } from '../../../core/model/table-view';

export type TextColumn = MetadataField;
export type Column = 'chosen' | TableColumn;

export const columnName = (column: Column): string =>
  column === 'chosen' || column === 'grade' || column === 'passages'
    ? {
        chosen: strings.sourcesTable.choose,
        grade: strings.sourcesTable.grade,
        passages: strings.sourcesTable.passages,
      }[column]
    : strings.sourceFields[column];

/** Whether its cells are fields to type into; a grade is given in a form of its own, with its reason. */
export const isText = (column: Column | undefined): column is TextColumn =>
  column !== undefined && column !== 'chosen' && column !== 'grade' && column !== 'passages';

/** The columns that are shown, from the left. */
export function shownColumns({ hidden }: TableView): Column[] {
  const away = new Set<TableColumn>(hidden);
  return ['chosen', ...tableColumns.filter((column) => !away.has(column))];
}

/** In rem. */
const widths: Readonly<Record<Column, number>> = {
  ...{ chosen: 2.25, title: 18, byline: 9, publisher: 10, date: 8, retrieved: 8, place: 8, url: 11 },
  ...{ language: 6.5, collection: 10, grade: 8.5, passages: 7.5 },
};

/** As CSS: the tracks of a row, and how wide it is at least. The title takes what is left over. */
export function tracksOf(columns: readonly Column[]): { readonly tracks: string; readonly width: string } {
  const track = (column: Column) =>
    column === 'title' ? `minmax(${String(widths.title)}rem, 1fr)` : `${String(widths[column])}rem`;
  const width = columns.reduce((sum, column) => sum + widths[column], 0);
  return { tracks: columns.map(track).join(' '), width: `${String(width)}rem` };
}

/** What the cell says, and what its field begins with: an inferred date ends in a question mark. */
export function cellText(source: Source, column: TextColumn): string {
  const value = source[column] ?? null;
  if (value === null) return '';
  return typeof value === 'string' ? value : value.value + (value.inferred ? '?' : '');
}

/** What is to be done with a value; `refused` says why it cannot be one. */
export type CellEdit = { readonly changes: SourceChanges } | { readonly refused: string };

/** `source`: whose date keeps what its inference rests on; none when the value is for several. */
export function readCell(column: TextColumn, typed: string, source: Source | null): CellEdit {
  const text = typed.trim();
  const words = strings.sourcesTable;
  if (column === 'title') return text === '' ? { refused: words.titleNeeded } : { changes: { title: text } };
  if (column !== 'date' && column !== 'retrieved') return { changes: { [column]: text === '' ? null : text } };
  if (text === '') return { changes: { [column]: null } };
  const value = parsePartialDate(text.replace(/\s*\?$/, ''));
  if (value === null) return { refused: words.wrongDate };
  const inferred = text.endsWith('?');
  const before = source?.[column] ?? null;
  const date: PartialDate = { value, inferred, basis: inferred ? (before?.basis ?? null) : null };
  return { changes: { [column]: date } };
}
