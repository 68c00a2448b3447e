// Several processes that read files, one file each at a time, with a limit of time and of memory for every file. A
// process that goes beyond one, or dies, takes one file with it: the next file gets a new one.
import { availableParallelism } from 'node:os';
import { strings } from '../../core/language/index';
import { fail, type Result } from '../../core/result';
import type { Sketch } from '../../core/analysis/near-duplicates';
import type { Job, ReadFile, ReadJob } from './job';
import type { Asked, Told } from './protocol';

/** A process that runs electron/extract/process.ts: Electron's utility process, in tests a child of Node. */
export interface Reader {
  readonly ask: (asked: Asked) => void;
  readonly onTold: (listener: (told: Told) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface PoolLimits {
  readonly processes: number;
  /** Milliseconds for one file. */
  readonly time: number;
  /** Bytes of memory while one file is read. */
  readonly memory: number;
}

/** For the app. Two at least: one large file must not hold all others back. */
export const poolLimits: PoolLimits = {
  processes: Math.max(2, Math.min(4, availableParallelism() - 1)),
  time: 120_000,
  memory: 2_000_000_000,
};

const idleFor = 20_000;

type Outcome = Told | { readonly kind: 'exit' | 'time' | 'closed' };

interface Waiting {
  readonly job: Job;
  /** Who asked; its jobs can be ended alone. */
  readonly owner: object | undefined;
  readonly settle: (outcome: Outcome) => void;
}

export class ExtractPool {
  readonly #start: () => Reader;
  readonly #limits: PoolLimits;
  readonly #idle: Reader[] = [];
  readonly #busy = new Map<
    Reader,
    { readonly owner: object | undefined; readonly finish: (outcome: Outcome) => void }
  >();
  readonly #queue: Waiting[] = [];
  #rest: NodeJS.Timeout | undefined;
  readonly #idleFor: number;

  /** `idle`: milliseconds that a process waits for another file. */
  constructor(start: () => Reader, limits: PoolLimits, idle = idleFor) {
    this.#idleFor = idle;
    this.#start = start;
    this.#limits = limits;
  }

  /** The texts of a file. Beside what extractors say: TIMED_OUT, TOO_LARGE (memory), CANNOT_EXTRACT (it crashed), CANCELLED. */
  async read(job: Omit<ReadJob, 'kind'>, owner?: object): Promise<Result<ReadFile>> {
    const outcome = await this.#run({ kind: 'read', ...job }, owner);
    if (outcome.kind === 'answer') return outcome.answer as Result<ReadFile>; // a read job is answered by this
    const { extraction } = strings;
    if (outcome.kind === 'closed') return fail('CANCELLED', strings.failures.nothingChosen);
    if (outcome.kind === 'time') return fail('TIMED_OUT', extraction.tooSlow(job.name, this.#limits.time / 1000));
    const isMemory = outcome.kind === 'ended' && outcome.because === 'memory';
    if (isMemory) return fail('TOO_LARGE', extraction.tooMuchMemory(job.name, this.#limits.memory));
    return fail('CANNOT_EXTRACT', extraction.crashed(job.name));
  }

  /** Null when it could not be made: then nothing is known of what the text shares. */
  async sketch(text: string, owner?: object): Promise<Sketch | null> {
    const outcome = await this.#run({ kind: 'sketch', text }, owner);
    return outcome.kind === 'answer' ? (outcome.answer as Sketch) : null;
  }

  /** Ends at once what `owner` has asked for, or else everything: it is CANCELLED. Processes without work end too. */
  close(owner?: object): void {
    const isOver = (one: { readonly owner: object | undefined }) => owner === undefined || one.owner === owner;
    const all = this.#queue.splice(0);
    this.#queue.push(...all.filter((waiting) => !isOver(waiting)));
    for (const { settle } of all.filter(isOver)) settle({ kind: 'closed' });
    for (const reader of this.#idle.splice(0)) reader.kill();
    for (const { finish } of [...this.#busy.values()].filter(isOver)) finish({ kind: 'closed' });
  }

  #run(job: Job, owner: object | undefined): Promise<Outcome> {
    return new Promise((settle) => {
      this.#queue.push({ job, owner, settle });
      this.#next();
    });
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#busy.size < this.#limits.processes) {
      const reader = this.#idle.pop() ?? this.#prepare();
      const waiting = this.#queue.shift();
      if (waiting !== undefined) this.#give(reader, waiting);
    }
  }

  /** What has nothing to do for a while gives its memory back. */
  #restSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      for (const reader of this.#idle.splice(0)) reader.kill();
    }, this.#idleFor);
    this.#rest.unref();
  }

  #prepare(): Reader {
    const reader = this.#start();
    reader.onTold((told) => this.#busy.get(reader)?.finish(told));
    reader.onExit(() => {
      const at = this.#idle.indexOf(reader);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#busy.get(reader)?.finish({ kind: 'exit' });
    });
    return reader;
  }

  #give(reader: Reader, { job, owner, settle }: Waiting): void {
    const timer = setTimeout(() => {
      finish({ kind: 'time' });
    }, this.#limits.time);
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      this.#busy.delete(reader);
      if (outcome.kind === 'answer') this.#idle.push(reader);
      else reader.kill();
      settle(outcome);
      this.#next();
      this.#restSoon();
    };
    this.#busy.set(reader, { owner, finish });
    reader.ask({ job, memory: this.#limits.memory });
  }
}
