// What every step of an import shares: the context it reads, the draft it writes to.
import { strings } from '../../language/index';
import type { Update } from '../../history/diff';
import type { Sha256 } from '../../model/identifier';
import type { LayoutRange } from '../../model/layout';
import type { ProjectRecord, ProjectState } from '../../model/state';
import type { PlannedItem } from './plan';

export interface ImportContext {
  readonly state: ProjectState;
  /** The canonical text of a revision that the project already has. */
  readonly text: (revision: Sha256) => string | undefined;
  readonly sha256: (text: string) => string;
}

/** What becomes of a record of the project when the file's is taken, and when the project's stays (null: nothing). */
export interface Conflict {
  readonly theirs: Update;
  readonly mine: Update | null;
}

/** Gathers what the steps of an import find out. Ids of the file lead to ids of the project, or are absent if refused. */
export class ImportDraft {
  readonly items: PlannedItem[] = [];
  readonly added: ProjectRecord[] = [];
  /** What comes whatever the analyst chooses for items in conflict. */
  readonly merged: Update[] = [];
  readonly conflicts: Conflict[] = [];
  readonly texts = new Map<Sha256, string>();
  readonly layouts = new Map<Sha256, readonly LayoutRange[]>();

  refuse(kind: PlannedItem['kind'], raw: unknown, reason: string): void {
    this.items.push({ kind, id: fieldOf(raw, 'id'), name: nameOf(raw), state: 'refused', reason });
  }

  add(kind: PlannedItem['kind'], record: ProjectRecord, name: string, reason: string | null = null): void {
    this.items.push({ kind, id: record.id, name, state: 'new', reason });
    this.added.push(record);
  }

  identical(kind: PlannedItem['kind'], id: string, name: string, reason: string | null = null): void {
    this.items.push({ kind, id, name, state: 'identical', reason });
  }

  /** Something comes to a record of the project: `merged` or a conflict says how. */
  comes(kind: PlannedItem['kind'], id: string, name: string, reason: string): void {
    this.items.push({ kind, id, name, state: 'new', reason });
  }

  conflict(kind: PlannedItem['kind'], conflict: Conflict, name: string, reason: string): void {
    this.items.push({ kind, id: conflict.theirs.after.id, name, state: 'conflict', reason });
    this.conflicts.push(conflict);
  }
}

/** A string field of an item that is not parsed yet; '' when it has none. */
export function fieldOf(raw: unknown, key: string): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const value: unknown = Object.entries(raw).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

const nameOf = (raw: unknown) =>
  fieldOf(raw, 'name') || fieldOf(raw, 'title') || fieldOf(raw, 'id') || strings.importing.noName;
