// The lock file: one writer per project. A dead process's lock is taken over, by exactly one of those who try.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { strings } from '../../core/language/index';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { diskFailure, systemCode, unlessMissing } from './disk-failure';
import { writeNewFile } from './durable-file';
import type { FileSystem } from './file-system';
import { heldHere, isAlive, isDead, LockHolder, type Processes } from './lock-holder';

export interface Lock {
  /** Removes the lock if it still is this one. Never fails. */
  release(): Promise<void>;
}

export interface LockRequest {
  readonly fileSystem: FileSystem;
  readonly file: string;
  readonly processes: Processes;
  readonly name: string | null;
  /** ISO 8601. */
  readonly now: string;
  /** Token of a holder whom the analyst declares gone. */
  readonly from?: string | undefined;
}

/** What stands in a lock file: its holder; unreadable (a power loss emptied it); or null: there is none. */
async function holderOf(fileSystem: FileSystem, file: string): Promise<LockHolder | 'unreadable' | null> {
  const bytes = await unlessMissing(fileSystem.readFile(file), null);
  if (bytes === null) return null;
  try {
    return LockHolder.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return 'unreadable'; // a lock is made whole in one step (link), so no living process is still writing it
  }
}

function heldBy(holder: LockHolder, { file, processes }: LockRequest): Failure {
  const name = holder.name === '' ? null : holder.name;
  const since = holder.opened.replace('T', ' ').slice(0, 16);
  return {
    code: 'READ_ONLY',
    message: strings.failures.heldBy(name, holder.host, holder.pid, since),
    file,
    advice: strings.failures.heldByAdvice,
    ...(isAlive(holder, processes) ? {} : { remedy: { kind: 'editAnyway', holder: holder.token } }),
  };
}

/** Takes the lock. READ_ONLY names the holder; a disk failure says why no lock can be written here. */
export async function takeLock(request: LockRequest): Promise<Result<Lock>> {
  const { fileSystem, file } = request;
  try {
    // Each round either ends or follows a change by someone else; ten is far more than any race takes.
    for (let round = 0; round < 10; round += 1) {
      const token = await create(request);
      if (token !== null) return succeed(held(fileSystem, file, token));
      const holder = await holderOf(fileSystem, file);
      if (holder === null) continue;
      if (holder !== 'unreadable' && holder.token !== request.from && !isDead(holder, request.processes))
        return { ok: false, error: heldBy(holder, request) };
      const taken = await takeOver(request, holder);
      if (taken !== null) return taken;
    }
    return fail('READ_ONLY', strings.failures.heldByMany, {
      file,
      advice: strings.failures.tryAgainAdvice,
    });
  } catch (error) {
    return { ok: false, error: diskFailure(error, file, 'lock the project') };
  }
}

function held(fileSystem: FileSystem, file: string, token: string): Lock {
  heldHere.add(token);
  return {
    release: async () => {
      heldHere.delete(token);
      try {
        const holder = await holderOf(fileSystem, file);
        if (holder !== null && holder !== 'unreadable' && holder.token === token) await fileSystem.unlink(file);
      } catch (error) {
        // A lock that cannot be removed counts as dead: its token is no longer in heldHere, and soon its process is gone.
        if (systemCode(error) === undefined) throw error;
      }
    },
  };
}

/** Writes the lock beside its place; `place` then moves it there. */
async function prepare(request: LockRequest, place: (temporary: string) => Promise<void>): Promise<string> {
  const { fileSystem, processes, name, now } = request;
  const token = randomBytes(12).toString('hex');
  const holder: LockHolder = { token, ...processes.self, name, opened: now };
  const temporary = `${request.file}.${token}.new`;
  await writeNewFile(fileSystem, temporary, [`${JSON.stringify(holder)}\n`]);
  try {
    await place(temporary);
  } finally {
    await unlessMissing(fileSystem.unlink(temporary), undefined);
  }
  return token;
}

/** Makes the lock, whole or not at all. null when there is one. */
async function create(request: LockRequest): Promise<string | null> {
  const { fileSystem, file } = request;
  try {
    return await prepare(request, async (temporary) => {
      try {
        await fileSystem.link(temporary, file);
      } catch (error) {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemCode(error) ?? '')) throw error;
        // No hard links here (FAT): then in two steps, never replacing.
        await writeNewFile(fileSystem, file, [await fileSystem.readFile(temporary)]);
      }
    });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return null;
    throw error;
  }
}

/**
 * Replaces a dead lock. Only who holds the lock *for taking over this very lock* (its name holds the dead token, which
 * never comes again) may replace it, so of two racers the second finds it replaced, whatever the order of their steps.
 * Moving the dead lock aside and looking at it afterwards, the usual way, leaves a moment without any lock.
 */
async function takeOver(request: LockRequest, dead: LockHolder | 'unreadable'): Promise<Result<Lock> | null> {
  const { fileSystem, file } = request;
  const token = dead === 'unreadable' ? dead : dead.token;
  const right = await takeLock({ ...request, file: `${file}.${token}` });
  if (!right.ok) return right.error.code === 'READ_ONLY' ? null : right;
  try {
    const now = await holderOf(fileSystem, file);
    if (now === null || (now === 'unreadable' ? now : now.token) !== token) return null;
    const own = await prepare(request, (temporary) => fileSystem.rename(temporary, file));
    return succeed(held(fileSystem, file, own));
  } finally {
    await right.value.release();
  }
}

/** Removes what interrupted attempts on the lock left beside it. Only for who holds it. */
export async function tidyLocks(request: LockRequest, names: readonly string[], directory: string): Promise<void> {
  for (const name of names.filter((candidate) => candidate.startsWith('lock.'))) {
    const file = path.join(directory, name);
    const holder = await holderOf(request.fileSystem, file);
    const dead = holder !== null && holder !== 'unreadable' && isDead(holder, request.processes);
    if (dead) await unlessMissing(request.fileSystem.unlink(file), undefined);
  }
}
