// Which actions can be pressed now, as far as the project decides it: for menus and the palette alike.
import { actionOf, type ActionId } from './actions';
import type { HistoryLabels } from './contract';

export interface Situation {
  /** Null when no project is open. */
  readonly history: HistoryLabels | null;
  readonly readOnly: boolean;
}

const needsProject: ReadonlySet<ActionId> = new Set([
  'exportProjectJson',
  'exportProjectJsonWithoutTexts',
  'showProjectFolder',
  'openOriginal',
  'sourcesTable',
  'verifyProject',
  'filterByTag',
  'hideTag',
]);

/** Whether the action has something to act on. One that also needs a passage says so when it is pressed. */
export function isAvailable(id: ActionId, { history, readOnly }: Situation): boolean {
  if (id === 'undo') return !readOnly && typeof history?.undo === 'string';
  if (id === 'redo') return !readOnly && typeof history?.redo === 'string';
  if (actionOf(id).changes) return history !== null && !readOnly;
  return history !== null || !needsProject.has(id);
}
