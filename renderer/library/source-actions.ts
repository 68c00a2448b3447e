// What is done with sources of the library: rename, remove, grade, put into a collection, open the table.
import type { SourceId } from '../../core/model/identifier';
import type { Reliability } from '../../core/model/source';
import { run } from '../commands';
import { notify } from '../state/notices';
import { mirror } from '../state/project';
import { announce, ui, type OpenDialog, type SourceQuestion } from '../state/ui';
import { strings } from '../../core/language/index';

const isReadOnly = () => {
  const readOnly = mirror.getState().view?.readOnly ?? null;
  if (readOnly !== null) announce(`${strings.readOnly} ${readOnly.message}`);
  return readOnly !== null;
};

/** Whether a question is asked above the table. */
export const isOverTable = (dialog: OpenDialog): boolean => 'overTable' in dialog && (dialog.overTable ?? false);

/** Above the table, when that is open: it is there again afterwards. */
function ask(question: SourceQuestion): void {
  if (isReadOnly()) return;
  const overTable = ui.getState().dialog?.kind === 'sourcesTable';
  ui.setState({ dialog: { ...question, overTable }, picker: null });
}

/** Closes the question; the table that it was asked in stays. */
export function endQuestion(): void {
  ui.setState(({ dialog }) => {
    return { dialog: dialog && isOverTable(dialog) ? { kind: 'sourcesTable' } : null };
  });
}

export function askRename(id: SourceId): void {
  ask({ kind: 'renameSource', id });
}

/** Asks first, and says how many passages go with them. */
export function askRemove(ids: readonly SourceId[]): void {
  if (ids.length > 0) ask({ kind: 'removeSources', ids });
}

export function askCollection(ids: readonly SourceId[]): void {
  ask({ kind: 'newCollection', ids });
}

/** Asks for the reason, and for the grade unless it is named. */
export function askGrade(ids: readonly SourceId[], grade: Reliability | null = null): void {
  ask({ kind: 'gradeSources', ids, grade });
}

/** `name`: whose; null: that of the text being read comes first. */
export function askRenameCollection(name: string | null): void {
  if (collections().length > 0) ask({ kind: 'renameCollection', name });
  else if (!isReadOnly()) notify({ level: 'info', message: strings.library.noCollections });
}

export function putInto(ids: readonly SourceId[], collection: string | null): Promise<unknown> {
  return run({ type: 'editSources', input: { ids: [...ids], changes: { collection } } });
}

export function openTable(): void {
  ui.setState({ dialog: { kind: 'sourcesTable' }, picker: null });
}

/** The collections that there are, by name. */
export function collections(): string[] {
  const sources = mirror.getState().view?.sources ?? [];
  return [...new Set(sources.flatMap(({ collection }) => collection ?? []))].sort((a, b) => a.localeCompare(b));
}
