// From what came over the wire to a diff: find the command, parse its input, apply it.
import { strings } from '../language/index';
import type { Diff } from '../history/diff';
import type { JournalRecord } from '../history/record';
import type { Sha256 } from '../model/identifier';
import type { ProjectState } from '../model/state';
import { fail, firstIssue, succeed, type Result } from '../result';
import type { CommandContext, Command } from './command';
import type { z } from 'zod';
import { commands } from './index';

export interface Prepared {
  readonly type: string;
  /** Revisions whose text must be at hand when `apply` is called. */
  readonly texts: readonly Sha256[];
  readonly label: (state: ProjectState) => string;
  /** Whether it goes on with this step; null: it is a step of its own. */
  readonly goesOn: ((step: JournalRecord) => boolean) | null;
  readonly apply: (state: ProjectState, context: CommandContext) => Result<Diff>;
}

/** Parses a command. UNKNOWN_COMMAND or INVALID_INPUT (naming the first wrong field) when it is none. */
export function prepare(type: string, input: unknown): Result<Prepared> {
  const known: Readonly<Record<string, Command<string, z.ZodType>>> = commands;
  const definition = Object.hasOwn(known, type) ? known[type] : undefined;
  if (definition === undefined) return fail('UNKNOWN_COMMAND', strings.failures.unknownCommand(type.slice(0, 80)));
  const parsed = definition.input.safeParse(input);
  if (!parsed.success) {
    return fail('INVALID_INPUT', `${type}: ${firstIssue(parsed.error)}`);
  }
  return succeed({
    type,
    texts: definition.texts?.(parsed.data) ?? [],
    label: (state) => definition.label(state, parsed.data),
    goesOn: definition.goesOn?.(parsed.data) ?? null,
    apply: (state, context) => definition.apply(state, parsed.data, context),
  });
}
