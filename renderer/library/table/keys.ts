// What keys do in the table: where they lead, and what they do with the source whose cell has the keyboard.
import type { KeyboardEvent } from 'react';
import type { SourceRow } from '../../../core/analysis/source-list';
import { Reliability, type Source } from '../../../core/model/source';
import { travel } from '../../commands';
import { chooseSources, chooseSourcesThrough, toggleSource } from '../choosing';
import { askGrade } from '../source-actions';
import { setCell } from './apply';
import { isText, type Column } from './cells';

/** Row -1 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that PageUp and PageDown go by. */
const page = 12;

/** The nearest place that there is: on the way down, or up, headings of groups are passed over. */
export function placeNear({ row, column }: CellPlace, from: number, rows: readonly SourceRow[], columns: number) {
  const by = row < from ? -1 : 1;
  let at = Math.max(-1, Math.min(row, rows.length - 1));
  while (at >= 0 && rows[at]?.kind === 'group') at += by;
  return { row: at < rows.length ? at : from, column: Math.max(0, Math.min(column, columns - 1)) };
}

/** Where a key leads, if anywhere; `columns` is how many there are. */
export function walk(event: KeyboardEvent, { row, column }: CellPlace, rows: readonly SourceRow[], columns: number) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || shiftKey) return null;
  const isFar = ctrlKey || metaKey;
  const last = columns - 1;
  const first = rows[0]?.kind === 'group' ? 1 : 0;
  const end = rows.length - 1;
  const to: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { row: isFar ? end : row + 1, column },
    ArrowUp: { row: isFar ? Math.min(row, first) : row - 1, column },
    ArrowRight: { row, column: isFar ? last : column + 1 },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    Home: { row: isFar ? first : row, column: 0 },
    End: { row: isFar ? end : row, column: last },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(first, row - page), column },
  };
  return Object.hasOwn(to, key) ? (to[key] ?? null) : null;
}

interface Acting {
  readonly isReadOnly: boolean;
  readonly sources: readonly Source[];
  readonly edit: (seed: string) => void;
  /** By so many rows. */
  readonly goBy: (by: number) => void;
}

/** Carries out a key that a cell knows, beside those that walk; answers whether it was one. */
export function act(event: KeyboardEvent, source: Source, column: Column | undefined, acting: Acting): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || event.nativeEvent.isComposing) return false;
  if (ctrlKey || metaKey) return actFar(key.toLowerCase(), shiftKey, acting.sources);
  if (key === ' ') toggleSource(source.id);
  else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) extend(source, key === 'ArrowDown' ? 1 : -1, acting);
  else return !acting.isReadOnly && change(key, source, column, acting.edit);
  return true;
}

function actFar(key: string, shiftKey: boolean, sources: readonly Source[]): boolean {
  if (key === 'a') chooseSources(sources.map(({ id }) => id));
  else if (key === 'z') void travel(shiftKey ? 'redo' : 'undo');
  else if (key === 'y') void travel('redo');
  else return false;
  return true;
}

/** Selects on to the source above or below. */
function extend(source: Source, by: 1 | -1, { sources, goBy }: Acting): void {
  const next = sources[sources.indexOf(source) + by];
  if (next === undefined) return;
  chooseSourcesThrough(source.id, next.id, sources);
  goBy(by);
}

function change(key: string, source: Source, column: Column | undefined, edit: (seed: string) => void): boolean {
  const isEntered = key === 'Enter' || key === 'F2';
  if (column === 'grade') {
    const grade = Reliability.safeParse(key.toUpperCase()).data;
    if (!isEntered && key !== 'Delete' && grade === undefined) return false;
    askGrade([source.id], grade);
    return true;
  }
  if (!isText(column)) return false;
  if (isEntered) edit('');
  else if (key === 'Delete') setCell(source, column, column === 'title' ? source.title : '');
  else if (/^.$/u.test(key)) edit(key);
  else return false;
  return true;
}
