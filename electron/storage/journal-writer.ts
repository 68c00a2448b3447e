// Appends journal lines: group commit, one fdatasync each, and trying again for as long as the disk refuses.
// Owns the open segment. Knows bytes and segments, nothing of what the lines say.
import type { Failure } from '../../core/result';
import { diskFailure } from './disk-failure';
import { syncDirectory, writeAll } from './durable-file';
import type { FileSystem, OpenFile } from './file-system';
import { segmentFile, type ProjectPaths } from './project-paths';

export interface PendingLine {
  readonly revision: number;
  /** First revision of the segment that the line belongs to. */
  readonly segment: number;
  readonly bytes: Buffer;
  readonly onDurable: () => void;
}

export interface WriterOptions {
  readonly fileSystem: FileSystem;
  readonly paths: ProjectPaths;
  /** The segment to continue, and its verified length in bytes. */
  readonly segment: number;
  readonly length: number;
  /** Milliseconds before the first new attempt, and at most between two. */
  readonly retry: { readonly first: number; readonly longest: number };
  /** Called after every attempt: null when it succeeded. */
  readonly onAttempt: (failure: Failure | null) => void;
}

/** A group commit no larger than this, so that on a nearly full disk a part of a long queue still gets through. */
const batchBytes = 4 * 1024 * 1024;

export class JournalWriter {
  readonly #options: WriterOptions;
  readonly #queue: PendingLine[] = [];
  #handle: OpenFile | null = null;
  #segment: number;
  /** Bytes of the segment that are on the disk: what is behind them is rewritten after a failure. */
  #length: number;
  /** Whether this writer has written to the segment: only then may bytes after #length be its own failed attempt. */
  #touched = false;
  #draining = false;
  #stopped = false;
  #idle: Promise<void> = Promise.resolve();
  #wake: (() => void) | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#segment = options.segment;
    this.#length = options.length;
  }

  /** Lines that are not on the disk yet, oldest first. */
  get pending(): readonly PendingLine[] {
    return this.#queue;
  }

  append(line: PendingLine): void {
    this.#queue.push(line);
    this.retryNow();
    if (!this.#draining) this.#idle = this.#drain();
  }

  /** When waiting for a refusing disk: tries again at once. */
  retryNow(): void {
    this.#wake?.();
  }

  /** Ends after the attempt under way. Lines still pending are given up: the caller has asked the analyst. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.retryNow();
    await this.#idle;
    await this.#closeHandle();
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    await Promise.resolve(); // edits of this turn join the first commit
    let delay = this.#options.retry.first;
    while (this.#queue.length > 0 && !this.#stopped) {
      const failure = await this.#writeBatch();
      if (failure === null) {
        delay = this.#options.retry.first;
        continue;
      }
      this.#options.onAttempt(failure);
      await this.#pause(delay);
      delay = Math.min(delay * 2, this.#options.retry.longest);
    }
    // In the same tick as the loop's last look at the queue: in a promise's finally() it would be a tick late,
    // and an edit that came in between would wait for ever.
    this.#draining = false;
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  async #writeBatch(): Promise<Failure | null> {
    const batch = this.#nextBatch();
    const segment = batch[0]?.segment ?? this.#segment;
    const bytes =
      batch[0] !== undefined && batch.length === 1 ? batch[0].bytes : Buffer.concat(batch.map((line) => line.bytes));
    try {
      const handle = this.#handle !== null && segment === this.#segment ? this.#handle : await this.#open(segment);
      this.#touched = true;
      await writeAll(handle, bytes);
      await handle.datasync();
    } catch (error) {
      // After a failed sync the page cache may claim what the disk does not have: start again from #length.
      await this.#closeHandle();
      return diskFailure(error, segmentFile(this.#options.paths, segment), 'write the journal');
    }
    this.#length += bytes.length;
    this.#queue.splice(0, batch.length);
    for (const line of batch) line.onDurable();
    this.#options.onAttempt(null); // in the same tick: the save state is never behind a resolved promise
    return null;
  }

  /** The longest run of lines at the head of the queue that fits one commit: at least one, all of one segment. */
  #nextBatch(): PendingLine[] {
    const batch: PendingLine[] = [];
    let bytes = 0;
    for (const line of this.#queue) {
      if (line.segment !== this.#queue[0]?.segment) break;
      if (batch.length > 0 && bytes + line.bytes.length > batchBytes) break;
      batch.push(line);
      bytes += line.bytes.length;
    }
    return batch;
  }

  /** Opens `segment` at its durable length, its name on the disk. */
  async #open(segment: number): Promise<OpenFile> {
    await this.#closeHandle();
    if (segment !== this.#segment) {
      this.#segment = segment;
      this.#length = 0;
      this.#touched = false;
    }
    const { fileSystem, paths } = this.#options;
    const handle = await fileSystem.open(segmentFile(paths, segment), 'a');
    this.#handle = handle;
    const size = await handle.size();
    if (size < this.#length || (size > this.#length && !this.#touched)) {
      const strange = new Error(
        `the segment has ${size} bytes instead of ${this.#length}: something else writes to it`,
      );
      throw Object.assign(strange, { code: 'EBUSY' });
    }
    if (size > this.#length) await handle.truncate(this.#length);
    await syncDirectory(fileSystem, paths.history);
    return handle;
  }

  async #closeHandle(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    // Everything acknowledged was synced before; a failing close loses nothing and there is nothing else to do.
    await handle?.close().catch(() => undefined);
  }
}
