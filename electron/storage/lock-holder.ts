// Who holds a lock, and whether that process is certainly gone. When in doubt it is alive: its lock is respected.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** A process, so that it cannot be mistaken for a later one with the same number. null: this system does not tell. */
export const ProcessIdentity = z.object({
  pid: z.int().min(1),
  host: z.string(),
  /** This start of the machine, and the pid namespace (a container counts its own pids). */
  boot: z.string().nullable(),
  space: z.string().nullable(),
  /** When the process started, in clock ticks since the machine did. */
  started: z.string().nullable(),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

export const LockHolder = z.object({
  ...ProcessIdentity.shape,
  /** Names this one taking of the lock. */
  token: z.string().regex(/^[0-9a-f]{24}$/),
  name: z.string().nullable(),
  opened: z.string(),
});
export type LockHolder = z.infer<typeof LockHolder>;

/** What the lock asks about processes; tests answer for processes that never were. */
export interface Processes {
  readonly self: ProcessIdentity;
  /** When the process started; null when it runs but that is not known; undefined when there is no such process. */
  startOf(pid: number): string | null | undefined;
}

function ask(question: () => string): string | null {
  try {
    return question();
  } catch {
    return null; // not Linux, or /proc is not there: the answer is not known
  }
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold blanks and brackets, so count from its end. */
function startTime(pid: number): string | null {
  const stat = ask(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH'); // EPERM: another account's process
  }
}

export function systemProcesses(): Processes {
  const self = {
    pid: process.pid,
    host: hostname(),
    boot: ask(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
    space: ask(() => readlinkSync('/proc/self/ns/pid')),
    started: startTime(process.pid),
  };
  return { self, startOf: (pid) => (isRunning(pid) ? startTime(pid) : undefined) };
}

/** Tokens of the locks that this very process holds. */
export const heldHere = new Set<string>();

/** Whether the process that took this lock is certainly gone. */
export function isDead(holder: LockHolder, processes: Processes): boolean {
  const { self } = processes;
  if (holder.host !== self.host) return false;
  if (holder.boot !== null && self.boot !== null && holder.boot !== self.boot) return true;
  if (holder.space !== self.space) return false;
  if (holder.pid === self.pid && holder.started === self.started) return !heldHere.has(holder.token);
  const started = processes.startOf(holder.pid);
  if (started === undefined) return true;
  return holder.started !== null && started !== null && holder.started !== started;
}

/** Whether the process that took this lock is certainly still there. Neither this nor dead: nobody here can tell. */
export function isAlive(holder: LockHolder, processes: Processes): boolean {
  const { self } = processes;
  if (holder.host !== self.host || holder.space !== self.space || isDead(holder, processes)) return false;
  return holder.started !== null && holder.started === processes.startOf(holder.pid);
}
