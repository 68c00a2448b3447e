// From what the operating system says to a Failure an analyst can act on. Nothing else in storage looks at error codes' names.
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

const advice: Partial<Record<ErrorCode, string>> = {
  DISK_FULL: 'Free some space on this disk.',
  PERMISSION_DENIED: 'Check that you may write to the project folder.',
  DISK_ERROR: 'Check that the disk is connected and healthy.',
};

const reasons: Partial<Record<ErrorCode, string>> = {
  DISK_FULL: 'the disk is full',
  PERMISSION_DENIED: 'permission was denied',
  DISK_ERROR: 'the disk refused',
};

/** The disk is well: another program has the file. */
const inUse = { reason: 'another program uses it', advice: 'Close what else works in this folder.' };

/** `doing` reads after "Could not": "write the journal". An error that is not the system's is a bug: UNEXPECTED. */
export function diskFailure(error: unknown, file: string, doing: string): Failure {
  const system = systemCode(error);
  const code = system === undefined ? 'UNEXPECTED' : (codes[system] ?? 'DISK_ERROR');
  const busy = system === 'EBUSY' ? inUse : null;
  const reason = `${busy?.reason ?? reasons[code] ?? 'an error that should not happen'} (${system ?? String(error)})`;
  const then = busy?.advice ?? advice[code];
  return { code, message: `Could not ${doing}: ${reason}.`, file, ...(then && { advice: then }) };
}

/** Turns what the operating system refuses into a Failure; anything else is a bug and stays an exception. */
export async function attempt<T>(file: string, doing: string, action: () => Promise<T>): Promise<Result<T>> {
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
