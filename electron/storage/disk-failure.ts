// From what the operating system says to a Failure an analyst can act on. Nothing else in storage looks at error codes' names.
import type { Doing } from '../../core/language/en/failures';
import { strings } from '../../core/language/index';
import { succeed, type ErrorCode, type Failure, type Result } from '../../core/result';

/** ENOSPC, EIO, ...; undefined when `error` is not the operating system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EACCES: 'PERMISSION_DENIED',
  EPERM: 'PERMISSION_DENIED',
  EROFS: 'PERMISSION_DENIED',
};

function wordsFor(code: ErrorCode, system: string | undefined): { readonly reason: string; readonly advice?: string } {
  const { failures } = strings;
  // The disk is well: another program has the file.
  if (system === 'EBUSY') return { reason: failures.inUse, advice: failures.inUseAdvice };
  if (code === 'DISK_FULL') return { reason: failures.diskFull, advice: failures.diskFullAdvice };
  if (code === 'PERMISSION_DENIED') return { reason: failures.denied, advice: failures.deniedAdvice };
  if (code === 'DISK_ERROR') return { reason: failures.diskRefused, advice: failures.diskRefusedAdvice };
  return { reason: failures.diskUnexpected };
}

/** `doing` names what was tried, in core/language. An error that is not the system's is a bug: UNEXPECTED. */
export function diskFailure(error: unknown, file: string, doing: Doing): Failure {
  const system = systemCode(error);
  const code = system === undefined ? 'UNEXPECTED' : (codes[system] ?? 'DISK_ERROR');
  const { reason, ...advice } = wordsFor(code, system);
  const message = strings.failures.disk(doing, `${reason} (${system ?? String(error)})`);
  return { code, message, file, ...advice };
}

/** Turns what the operating system refuses into a Failure; anything else is a bug and stays an exception. */
export async function attempt<T>(file: string, doing: Doing, action: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await action());
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { ok: false, error: diskFailure(error, file, doing) };
  }
}

/** `otherwise` when the file or folder is not there. */
export async function unlessMissing<T, U>(action: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await action;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
