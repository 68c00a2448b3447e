// What undo and redo would do next, in words. Labels of this run are remembered; older ones come from the journal.
import type { HistoryLabels } from '../core/contract';
import type { HistoryPointers, JournalRecord } from '../core/history/record';
import { strings } from '../core/language/index';
import type { Result } from '../core/result';

export class HistoryNames {
  readonly #record: (revision: number) => Promise<Result<Pick<JournalRecord, 'label'>>>;
  readonly #labels = new Map<number, string>();

  constructor(record: (revision: number) => Promise<Result<Pick<JournalRecord, 'label'>>>) {
    this.#record = record;
  }

  note(revision: number, label: string): void {
    this.#labels.set(revision, label);
  }

  async labels(pointers: HistoryPointers): Promise<HistoryLabels> {
    return { undo: await this.#label(pointers.undo), redo: await this.#label(pointers.redo) };
  }

  async #label(revision: number | null): Promise<string | null> {
    if (revision === null) return null;
    const known = this.#labels.get(revision);
    if (known !== undefined) return known;
    const record = await this.#record(revision);
    if (!record.ok) return strings.commands.lastChange; // undo itself then says why
    this.note(revision, record.value.label);
    return record.value.label;
  }
}
