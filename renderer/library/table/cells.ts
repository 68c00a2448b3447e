// Pure: the columns of the table of sources, what a cell shows, and what typing into it means.
import type { SourceChanges } from '../../../core/commands/source-metadata';
import { strings } from '../../../core/language/index';
import {
  gradeOf,
  metadataFields,
  parsePartialDate,
  Reliability,
  type PartialDate,
  type Source,
} from '../../../core/model/source';

export const editable = [...metadataFields, 'grade'] as const;
export type EditableColumn = (typeof editable)[number];
export const columns = ['chosen', ...editable, 'passages'] as const;
export type Column = (typeof columns)[number];

export const columnName = (column: Column): string =>
  column === 'chosen' || column === 'grade' || column === 'passages'
    ? {
        chosen: strings.sourcesTable.choose,
        grade: strings.sourcesTable.grade,
        passages: strings.sourcesTable.passages,
      }[column]
    : strings.sourceFields[column];

export const isEditable = (column: Column | undefined): column is EditableColumn =>
  column !== undefined && column !== 'chosen' && column !== 'passages';

/** What the cell says, and what its field begins with: an inferred date ends in a question mark. */
export function cellText(source: Source, column: EditableColumn): string {
  if (column === 'grade') return gradeOf(source) ?? '';
  const value = source[column] ?? null;
  if (value === null) return '';
  return typeof value === 'string' ? value : value.value + (value.inferred ? '?' : '');
}

/** What is to be done with a value; `refused` says why it cannot be one. */
export type CellEdit =
  { readonly changes: SourceChanges } | { readonly grade: Reliability | null } | { readonly refused: string };

/** `source`: whose date keeps what its inference rests on; none when the value is for several. */
export function readCell(column: EditableColumn, typed: string, source: Source | null): CellEdit {
  const text = typed.trim();
  const words = strings.sourcesTable;
  if (column === 'grade') {
    const grade = Reliability.safeParse(text.toUpperCase()).data;
    return text === '' ? { grade: null } : grade === undefined ? { refused: words.wrongGrade } : { grade };
  }
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
