// What is done with sources of the library: rename, remove, grade, put into a collection, open the table.
import type { SourceId } from '../../core/model/identifier';
import type { Reliability } from '../../core/model/source';
import { run } from '../commands';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';

const isReadOnly = () => {
  const readOnly = mirror.getState().view?.readOnly ?? null;
  if (readOnly !== null) announce(`${strings.readOnly} ${readOnly.message}`);
  return readOnly !== null;
};

export function askRename(id: SourceId): void {
  if (!isReadOnly()) ui.setState({ dialog: { kind: 'renameSource', id }, picker: null });
}

/** Asks first, and says how many passages go with them. */
export function askRemove(ids: readonly SourceId[]): void {
  if (!isReadOnly() && ids.length > 0) ui.setState({ dialog: { kind: 'removeSources', ids }, picker: null });
}

export function askCollection(ids: readonly SourceId[]): void {
  if (!isReadOnly()) ui.setState({ dialog: { kind: 'newCollection', ids }, picker: null });
}

export function putInto(ids: readonly SourceId[], collection: string | null): Promise<unknown> {
  return run({ type: 'editSources', input: { ids: [...ids], changes: { collection } } });
}

export function grade(ids: readonly SourceId[], reliability: Reliability | null): Promise<unknown> {
  return run({ type: 'gradeSources', input: { ids: [...ids], reliability, reason: '' } });
}

export function openTable(): void {
  ui.setState({ dialog: { kind: 'sourcesTable' }, picker: null });
}

/** The collections that there are, by name. */
export function collections(): string[] {
  const sources = mirror.getState().view?.sources ?? [];
  return [...new Set(sources.flatMap(({ collection }) => collection ?? []))].sort((a, b) => a.localeCompare(b));
}
