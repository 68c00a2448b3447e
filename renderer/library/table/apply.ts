// A value typed into the table on its way into the project: one command, one step of undo.
import type { SourceId } from '../../../core/model/identifier';
import type { Source } from '../../../core/model/source';
import { run } from '../../commands';
import { announce } from '../../state/ui';
import { cellText, readCell, type TextColumn } from './cells';

/** Why the value is refused, or null: then it is on its way. */
export function setCell(source: Source, column: TextColumn, typed: string): string | null {
  if (typed.trim() === cellText(source, column)) return null;
  const set = setAll([source.id], column, typed, source);
  return typeof set === 'string' ? set : null;
}

/** The same for several sources; resolves when it is done, to whether it was. */
export function setAll(
  ids: readonly SourceId[],
  column: TextColumn,
  typed: string,
  source: Source | null = null,
): string | Promise<boolean> {
  const edit = readCell(column, typed, source);
  if ('refused' in edit) {
    announce(edit.refused);
    return edit.refused;
  }
  return run({ type: 'editSources', input: { ids: [...ids], changes: edit.changes } }).then((done) => done !== null);
}
