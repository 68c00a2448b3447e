// For tasks that nobody awaits (a menu's click, a timer): an exception is a bug, noted and told, and ends nothing else.
import { strings } from '../core/language/index';
import type { Failure } from '../core/result';
import type { ErrorLog } from './log';
import type { Outbox } from './outbox';

export type Guard = (where: string, task: () => Promise<void>) => void;

export const bug = (): Failure => ({ code: 'UNEXPECTED', message: strings.failures.unexpected });

export function createGuard(log: ErrorLog, outbox: Outbox): Guard {
  return (where, task) => {
    task().catch((error: unknown) => {
      log.note(where, error);
      outbox.complain(bug());
    });
  };
}

/** Also for what nobody guards. The app goes on, because the journal keeps the project safe. */
export function watchForBugs(log: ErrorLog, outbox: Outbox): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      log.note(kind, error);
      outbox.complain(bug());
    });
  }
}
