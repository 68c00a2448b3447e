// A value typed into the table on its way into the project: one command, one step of undo.
import type { SourceId } from '../../../core/model/identifier';
import type { Source } from '../../../core/model/source';
import { run } from '../../commands';
import { announce } from '../../state/ui';
import { cellText, readCell, type EditableColumn } from './cells';

/** Why the value is refused, or null: then it is on its way. */
export function setCell(source: Source, column: EditableColumn, typed: string): string | null {
  return typed.trim() === cellText(source, column) ? null : setAll([source.id], column, typed, source);
}

/** The same for several sources. */
export function setAll(
  ids: readonly SourceId[],
  column: EditableColumn,
  typed: string,
  source: Source | null = null,
): string | null {
  const edit = readCell(column, typed, source);
  if ('refused' in edit) {
    announce(edit.refused);
    return edit.refused;
  }
  if ('grade' in edit)
    void run({ type: 'gradeSources', input: { ids: [...ids], reliability: edit.grade, reason: '' } });
  else void run({ type: 'editSources', input: { ids: [...ids], changes: edit.changes } });
  return null;
}
