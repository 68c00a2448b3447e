// What a command is: {type, input schema, label, apply → diff}. The aggregates beside this file declare them.
import type { z } from 'zod';
import type { Diff } from '../history/diff';
import type { JournalRecord } from '../history/record';
import type { Sha256, Timestamp } from '../model/identifier';
import type { Creator } from '../model/project';
import type { ProjectState } from '../model/state';
import type { Result } from '../result';

/** What a command needs from outside: core has no clock, no randomness and no disk. */
export interface CommandContext {
  /** A new identifier that no record has. */
  readonly newId: () => string;
  readonly now: Timestamp;
  readonly creator: Creator;
  /** The canonical text of a revision, when it is at hand (the session loads those that `texts` names). */
  readonly text: (revision: Sha256) => string | undefined;
  /** The step that the command goes on with, when there is one. */
  readonly step?: JournalRecord;
}

export interface Command<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly input: Schema;
  /** Revisions whose canonical text `apply` needs. */
  readonly texts?: (input: z.infer<Schema>) => readonly Sha256[];
  /** What it does, in words, for the Edit menu and the history: reads after "Undo" and "Redo". */
  readonly label: (state: ProjectState, input: z.infer<Schema>) => string;
  /** Tells the step that this goes on with, if undo would take that back next; null: it is a step of its own. */
  readonly goesOn?: (input: z.infer<Schema>) => ((step: JournalRecord) => boolean) | null;
  /** The change, or why not. Pure: `state` is only read. An empty diff means there is nothing to do. */
  readonly apply: (state: ProjectState, input: z.infer<Schema>, context: CommandContext) => Result<Diff>;
}

/** Declares a command; exists so that `input` is inferred from its schema. */
export function command<const Type extends string, Schema extends z.ZodType>(
  definition: Command<Type, Schema>,
): Command<Type, Schema> {
  return definition;
}
