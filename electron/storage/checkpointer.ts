// When checkpoints happen, and one at a time: after so many changes, after idle time, and when asked.
import type { SourceId } from '../../core/model/identifier';
import type { ProjectState } from '../../core/model/state';
import type { HistoryPointers } from '../../core/history/record';
import { succeed, type Result } from '../../core/result';
import { checkpointContent, moveAside, writeCheckpoint } from './checkpoint';
import type { FileSystem } from './file-system';
import type { LoadedProject } from './load-project';
import type { ProjectPaths } from './project-paths';

export interface CheckpointerOptions {
  readonly fileSystem: FileSystem;
  readonly paths: ProjectPaths;
  readonly loaded: LoadedProject;
  /** A checkpoint follows so many changes, or so many milliseconds without one. */
  readonly every: number;
  readonly idle: number;
  /** The newest change in memory ... */
  readonly newest: () => { readonly revision: number; readonly hash: string; readonly pointers: HistoryPointers };
  /** ... and the promise that the disk has it. */
  readonly flushed: () => Promise<Result<void>>;
}

export class Checkpointer {
  readonly #options: CheckpointerOptions;
  readonly #state: ProjectState;
  readonly #orphans: Set<SourceId>;
  /** Sources whose snapshot is behind the state. */
  #dirty: Set<SourceId>;
  #segment: number;
  /** Revision of the last checkpoint, and at which the next one is due. */
  #reached: number;
  #due: number;
  #last: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(options: CheckpointerOptions) {
    const { loaded, every } = options;
    this.#options = options;
    this.#state = loaded.state;
    this.#orphans = new Set(loaded.orphans);
    this.#dirty = loaded.dirty;
    this.#segment = loaded.tail.segment;
    this.#reached = loaded.snapshotRevision;
    this.#due = this.#reached + every;
  }

  /** First revision of the segment that the next change goes to. */
  get segment(): number {
    return this.#segment;
  }

  noteChanged(sources: Iterable<SourceId>): void {
    for (const source of sources) this.#dirty.add(source);
  }

  /** To be called when the disk has changes up to `durable`. */
  schedule(durable: number): void {
    if (this.#stopped || durable === this.#reached) return;
    if (durable >= this.#due) {
      this.#due = Infinity; // until this one has ended
      void this.run();
    } else this.#timer ??= this.#startTimer();
  }

  /** Writes the snapshots of what has changed. Failing loses nothing: the journal has it. */
  run(): Promise<Result<void>> {
    const run = this.#last.then(() => this.#write());
    this.#last = run.catch(() => undefined); // the caller has the error
    return run;
  }

  /** No more by itself; resolves when none is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#last;
  }

  #startTimer(): NodeJS.Timeout {
    const { revision } = this.#options.newest();
    const timer = setTimeout(() => {
      this.#timer = null;
      const now = this.#options.newest().revision;
      if (now !== revision)
        this.schedule(now); // not idle: cheaper than a new timer at every commit
      else void this.run();
    }, this.#options.idle);
    return timer.unref(); // it must not keep a process alive
  }

  async #write(): Promise<Result<void>> {
    const { fileSystem, paths, every, newest, flushed } = this.#options;
    const at = newest();
    if (at.revision === this.#reached && this.#dirty.size === 0) return succeed(undefined);
    const dirty = this.#dirty;
    this.#dirty = new Set();
    const content = checkpointContent(this.#state, at, dirty);
    // Opening reads the segments that begin after project.json's revision: later changes need one of their own.
    this.#segment = at.revision + 1;
    const saved = await flushed();
    const free = saved.ok ? await this.#freeOrphans(dirty) : saved;
    const written = free.ok ? await writeCheckpoint(fileSystem, paths, content) : free;
    if (written.ok) this.#reached = at.revision;
    else this.noteChanged(dirty);
    this.#due = (written.ok ? at.revision : newest().revision) + every;
    return written;
  }

  /** A source that came back finds a file nobody read in its snapshot's place: that is kept aside. */
  async #freeOrphans(sources: ReadonlySet<SourceId>): Promise<Result<void>> {
    for (const source of sources) {
      if (!this.#orphans.has(source)) continue;
      const moved = await moveAside(this.#options.fileSystem, this.#options.paths, source);
      if (!moved.ok) return moved;
      this.#orphans.delete(source);
    }
    return succeed(undefined);
  }
}
