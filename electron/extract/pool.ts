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

/** Milliseconds that a process waits for another file. */
const idleFor = 20_000;

type Outcome = Told | { readonly kind: 'exit' | 'time' | 'closed' };

interface Waiting {
  readonly job: Job;
  readonly settle: (outcome: Outcome) => void;
}

export class ExtractPool {
  readonly #start: () => Reader;
  readonly #limits: PoolLimits;
  readonly #idle: Reader[] = [];
  readonly #busy = new Map<Reader, (outcome: Outcome) => void>();
  readonly #queue: Waiting[] = [];
  #rest: NodeJS.Timeout | undefined;

  constructor(start: () => Reader, limits: PoolLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** The texts of a file. Beside what extractors say: TIMED_OUT, TOO_LARGE (memory), CANNOT_EXTRACT (it crashed), CANCELLED. */
  async read(job: Omit<ReadJob, 'kind'>): Promise<Result<ReadFile>> {
    const outcome = await this.#run({ kind: 'read', ...job });
    if (outcome.kind === 'answer') return outcome.answer as Result<ReadFile>; // a read job is answered by this
    const { extraction } = strings;
    if (outcome.kind === 'closed') return fail('CANCELLED', strings.failures.nothingChosen);
    if (outcome.kind === 'time') return fail('TIMED_OUT', extraction.tooSlow(job.name, this.#limits.time / 1000));
    const isMemory = outcome.kind === 'ended' && outcome.because === 'memory';
    if (isMemory) return fail('TOO_LARGE', extraction.tooMuchMemory(job.name, this.#limits.memory));
    return fail('CANNOT_EXTRACT', extraction.crashed(job.name));
  }

  /** Null when it could not be made: then nothing is known of what the text shares. */
  async sketch(text: string): Promise<Sketch | null> {
    const outcome = await this.#run({ kind: 'sketch', text });
    return outcome.kind === 'answer' ? (outcome.answer as Sketch) : null;
  }

  /** Ends every process at once; what still waits is CANCELLED. Later jobs start new ones. */
  close(): void {
    for (const { settle } of this.#queue.splice(0)) settle({ kind: 'closed' });
    for (const reader of this.#idle.splice(0)) reader.kill();
    for (const [reader, settle] of this.#busy) {
      this.#busy.delete(reader);
      reader.kill();
      settle({ kind: 'closed' });
    }
  }

  #run(job: Job): Promise<Outcome> {
    return new Promise((settle) => {
      this.#queue.push({ job, settle });
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
    }, idleFor);
    this.#rest.unref();
  }

  #prepare(): Reader {
    const reader = this.#start();
    reader.onTold((told) => this.#busy.get(reader)?.(told));
    reader.onExit(() => {
      const at = this.#idle.indexOf(reader);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#busy.get(reader)?.({ kind: 'exit' });
    });
    return reader;
  }

  #give(reader: Reader, { job, settle }: Waiting): void {
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
    this.#busy.set(reader, finish);
    reader.ask({ job, memory: this.#limits.memory });
  }
}
