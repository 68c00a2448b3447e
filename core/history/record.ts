// One line of the journal: what was done, by whom, when, and how undo and redo continue from there.
import { z } from 'zod';
import { CreatorId, Timestamp } from '../model/identifier';
import { Diff, invert, sizeOf } from './diff';
import { squash } from './undo-path';

const revision = z.int().min(1);

/**
 * Where undo and redo go next. Both are journal revisions; following `previousUndo` and `previousRedo` from record to
 * record gives the whole stacks, so the history is unlimited and opening a project never has to read it.
 */
export const HistoryPointers = z.strictObject({ undo: revision.nullable(), redo: revision.nullable() });
export type HistoryPointers = z.infer<typeof HistoryPointers>;
export const noHistory: HistoryPointers = { undo: null, redo: null };

export const JournalRecord = z.strictObject({
  /** Counts the project's changes from 1, without gaps. */
  revision,
  time: Timestamp,
  creator: z.strictObject({ id: CreatorId, name: z.string() }).nullable(),
  /** The command's type; for an undo or a redo, that of the command undone or redone. */
  command: z.string(),
  action: z.enum(['do', 'undo', 'redo']),
  /** What was done, in words: "tag passage 'THAAD' as Weapon system". */
  label: z.string(),
  diff: Diff,
  /** The pointers before this record ... */
  before: HistoryPointers,
  /** ... and after it. */
  after: HistoryPointers,
  /** Hash of the line before; 64 zeros for the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});
export type JournalRecord = Omit<z.infer<typeof JournalRecord>, 'diff'> & { readonly diff: Diff };

/** A record before it has its place in the chain. */
export type Change = Pick<JournalRecord, 'command' | 'action' | 'label' | 'diff' | 'before' | 'after'>;

/** A command done now: undo leads to it, redo is gone. `next` is the revision it will get. */
export function doChange(command: string, label: string, diff: Diff, before: HistoryPointers, next: number): Change {
  return { command, action: 'do', label, diff, before, after: { undo: next, redo: null } };
}

/**
 * A command that goes on with `step`, the record that undo would take back next: together they are one step. The journal
 * then says of this one what both did (records are put by id, so that replaying both is harmless). When both did nothing
 * altogether, the step is as if it had never been.
 */
export function continueChange(step: JournalRecord, command: string, label: string, diff: Diff, next: number): Change {
  const whole = squash([step.diff, diff]);
  const { before } = step;
  if (sizeOf(whole) === 0) return { command, action: 'do', label, diff, before, after: before };
  return { command, action: 'do', label, diff: whole, before, after: { undo: next, redo: null } };
}

/** The undo of `record` (the one `before.undo` names): undo continues where it was before it, redo leads to the undo. */
export function undoChange(record: JournalRecord, before: HistoryPointers, next: number): Change {
  return {
    command: record.command,
    action: 'undo',
    label: record.label,
    diff: invert(record.diff),
    before,
    after: { undo: record.before.undo, redo: next },
  };
}

/** The redo of `record`, an undo (the one `before.redo` names). */
export function redoChange(record: JournalRecord, before: HistoryPointers, next: number): Change {
  return {
    command: record.command,
    action: 'redo',
    label: record.label,
    diff: invert(record.diff),
    before,
    after: { undo: next, redo: record.before.redo },
  };
}
