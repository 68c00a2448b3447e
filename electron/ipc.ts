// The one door from the window to main, and the only file that names ipcMain: checks the sender, parses, calls,
// answers a Result. Nothing throws across it.
import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { strings } from '../core/language/index';
import { callChannel } from '../core/channels';
import { calls, type CallName, type CallOutput } from '../core/contract';
import { fail, firstIssue, type ErrorCode, type Result } from '../core/result';
import type { Refuse } from './log';

type Parsed<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
type Answer<T> = Result<T> | Promise<Result<T>>;

/** One handler for each call of the contract: the compiler asks for it. */
export type Handlers = { readonly [Name in CallName]: (input: Parsed<Name>) => Answer<CallOutput<Name>> };

export interface Door {
  readonly handlers: Handlers;
  /** Whether a frame is the main frame of our window, showing our origin. */
  readonly trusts: (frame: WebFrameMain | null) => boolean;
  /** An exception is a bug: it goes to the error log. */
  readonly report: (where: string, error: unknown) => void;
  /** What is refused goes there too, by its code: nothing of what was sent. */
  readonly refuse: Refuse;
}

export function openDoor(door: Door): void {
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (!door.trusts(event.senderFrame)) {
      door.refuse('call', 'FOREIGN_SENDER');
      return fail('FOREIGN_SENDER', strings.failures.foreignSender);
    }
    return answer(door, name, input);
  });
}

/** Everything after the sender's check; apart, so that it is tested without Electron. */
export async function answer(
  door: Pick<Door, 'handlers' | 'report' | 'refuse'>,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !isCallName(name)) {
    door.refuse('call', 'UNKNOWN_CALL');
    return fail('UNKNOWN_CALL', strings.failures.unknownCall);
  }
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    door.refuse(`call ${name}`, 'INVALID_INPUT');
    return fail('INVALID_INPUT', `${name}: ${firstIssue(parsed.error)}`);
  }
  try {
    // The schema of `name` has just parsed what the handler of `name` takes; TypeScript cannot see the two agree.
    const answered = await (door.handlers[name] as (input: unknown) => Answer<unknown>)(parsed.data);
    if (!answered.ok && malformedCommand.has(answered.error.code)) door.refuse(`call ${name}`, answered.error.code);
    return answered;
  } catch (error) {
    door.report(`call ${name}`, error);
    return fail('UNEXPECTED', strings.failures.unexpected);
  }
}

/** A command has a schema of its own, which its call does not know. */
const malformedCommand: ReadonlySet<ErrorCode> = new Set(['UNKNOWN_COMMAND', 'INVALID_INPUT']);

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);
