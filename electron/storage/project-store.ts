// An open project: its state in memory, and the disk that follows it. Changes enter through commit() and nowhere else.
import { strings } from '../../core/language/index';
import { applyDiff } from '../../core/history/diff';
import { entryOf, type HistoryEntry } from '../../core/history/entry';
import type { Change, HistoryPointers, JournalRecord } from '../../core/history/record';
import type { Sha256 } from '../../core/model/identifier';
import type { Layout, LayoutRange } from '../../core/model/layout';
import type { SaveState } from '../../core/model/save-state';
import type { ProjectState } from '../../core/model/state';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import { Checkpointer } from './checkpointer';
import type { FileSystem } from './file-system';
import { readRecord, verifyChain } from './journal-history';
import { readEntries, readRecords, type Stretch } from './journal-pages';
import { encodeLine } from './journal-line';
import { assertReadable } from './quick-check';
import { JournalWriter } from './journal-writer';
import { sourcesIn, type LoadedProject } from './load-project';
import type { Lock } from './lock';
import type { ProjectPaths } from './project-paths';
import { readLayout, readText, writeLayout, writeText } from './source-texts';

export interface StoreSettings {
  readonly fileSystem: FileSystem;
  readonly onSaveState: (state: SaveState) => void;
  /** A checkpoint follows so many changes, or so many milliseconds without one. */
  readonly checkpointEvery: number;
  readonly checkpointIdle: number;
  /** Milliseconds between attempts while the disk refuses. */
  readonly retry: { readonly first: number; readonly longest: number };
}

export interface StoreParts {
  readonly paths: ProjectPaths;
  readonly loaded: LoadedProject;
  readonly notices: readonly string[];
  /** The lock, or why there is none: then the project is read only. */
  readonly lock: Result<Lock>;
  readonly settings: StoreSettings;
}

interface Pending {
  readonly record: JournalRecord;
  readonly hash: string;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export interface Committed {
  readonly revision: number;
  /** Resolves when the change is on the disk; rejects only when the store is closed without it. */
  readonly durable: Promise<void>;
}

export class ProjectStore {
  readonly directory: string;
  readonly state: ProjectState;
  /** What opening found and set aside, in words. */
  readonly notices: readonly string[];
  /** Why the project is read only; null when it can be edited. */
  readonly readOnly: Failure | null;
  readonly #parts: StoreParts;
  readonly #writer: JournalWriter;
  readonly #checkpointer: Checkpointer;
  readonly #pending = new Map<number, Pending>();
  #revision: number;
  #hash: string;
  #pointers: HistoryPointers;
  #durable: { readonly revision: number; readonly hash: string };
  #failure: Failure | null = null;
  #flushes: { readonly revision: number; readonly settle: (result: Result<void>) => void }[] = [];
  #closing: Promise<Result<void>> | null = null;
  #closed = false;

  constructor(parts: StoreParts) {
    const { loaded, settings, paths } = parts;
    const { tail } = loaded;
    this.#parts = parts;
    this.directory = paths.directory;
    this.state = loaded.state;
    this.notices = parts.notices;
    this.readOnly = parts.lock.ok ? null : parts.lock.error;
    this.#revision = tail.revision;
    this.#hash = tail.hash;
    this.#pointers = loaded.pointers;
    this.#durable = { revision: tail.revision, hash: tail.hash };
    const { fileSystem, retry } = settings;
    const { segment, length } = tail;
    const onAttempt = (failure: Failure | null) => this.#afterAttempt(failure);
    this.#writer = new JournalWriter({ fileSystem, paths, segment, length, retry, onAttempt });
    const newest = () => ({ revision: this.#revision, hash: this.#hash, pointers: this.#pointers });
    const flushed = () => this.flushed();
    const { checkpointEvery: every, checkpointIdle: idle } = settings;
    this.#checkpointer = new Checkpointer({ fileSystem, paths, loaded, every, idle, newest, flushed });
    if (this.readOnly === null) this.#checkpointer.schedule(this.#revision);
  }

  /** Of the newest change in memory. */
  get revision(): number {
    return this.#revision;
  }

  /** The newest change that the disk has, by the hash of its line. */
  get durable(): { readonly revision: number; readonly hash: string } {
    return this.#durable;
  }

  /** Where undo and redo go next. */
  get pointers(): HistoryPointers {
    return this.#pointers;
  }

  get saveState(): SaveState {
    const saved = this.#durable.revision === this.#revision;
    const status = this.readOnly ? 'readOnly' : saved ? 'saved' : this.#failure ? 'unsaved' : 'saving';
    const failure = this.readOnly ?? (saved ? null : this.#failure);
    return { status, revision: this.#revision, durable: this.#durable.revision, failure };
  }

  /**
   * Applies `change` in memory, at once, and sends it on its way to the disk. A change that could not be read back is
   * a bug: it throws before anything has changed, as does a commit to a read-only or closed store.
   */
  commit(change: Change, who: Pick<JournalRecord, 'time' | 'creator'>): Committed {
    if (this.readOnly !== null || this.#closed) throw new Error('commit to a store that is read-only or closed');
    const revision = this.#revision + 1;
    const { command, action, label, diff, before, after } = change;
    const { time, creator } = who;
    const record: JournalRecord = {
      ...{ revision, time, creator, command, action, label },
      ...{ diff, before, after, previous: this.#hash },
    };
    assertReadable(record);
    const { hash, bytes } = encodeLine(record);
    applyDiff(this.state, diff);
    this.#checkpointer.noteChanged(sourcesIn(diff));
    this.#revision = revision;
    this.#hash = hash;
    this.#pointers = after;
    const durable = new Promise<void>((resolve, reject) => {
      this.#pending.set(revision, { record, hash, resolve, reject });
    });
    durable.catch(() => undefined); // who does not wait for it learns of it from the save state
    this.#writer.append({
      revision,
      segment: this.#checkpointer.segment,
      bytes,
      onDurable: () => this.#afterDurable(revision),
    });
    this.#tell();
    return { revision, durable };
  }

  /** The journal record of `revision`. JOURNAL_DAMAGED when its line is not what was written. */
  async record(revision: number): Promise<Result<JournalRecord>> {
    const pending = this.#pending.get(revision);
    if (pending !== undefined) return succeed(pending.record);
    if (revision < 1 || revision > this.#revision) return fail('NOT_FOUND', strings.failures.noChange(revision));
    return readRecord(this.#fileSystem, this.#parts.paths, revision);
  }

  /** At most `limit` changes before revision `before`, newest first, as the history shows them. */
  async history(before: number, limit: number): Promise<Result<readonly HistoryEntry[]>> {
    const last = Math.min(before - 1, this.#revision);
    const first = Math.max(1, last - limit + 1);
    return this.#joined(first, last, entryOf, (stretch) => readEntries(this.#fileSystem, this.#parts.paths, stretch));
  }

  /** The records after revision `after`, up to `last`, newest first. */
  recordsAfter(after: number, last = this.#revision): Promise<Result<readonly JournalRecord[]>> {
    const read = (stretch: Stretch) => readRecords(this.#fileSystem, this.#parts.paths, stretch);
    return this.#joined(after + 1, last, (record) => record, read);
  }

  /** Records still on their way to the disk, then what `read` finds there. */
  async #joined<T>(
    first: number,
    last: number,
    show: (record: JournalRecord) => T,
    read: (stretch: Stretch) => Promise<Result<readonly T[]>>,
  ): Promise<Result<readonly T[]>> {
    const young: T[] = [];
    let next = last;
    for (; next >= first; next--) {
      const pending = this.#pending.get(next);
      if (pending === undefined) break;
      young.push(show(pending.record));
    }
    if (next < first) return succeed(young);
    const old = await read({ first, last: next });
    return old.ok ? succeed([...young, ...old.value]) : old;
  }

  /** The canonical text with this hash, verified. TEXT_MISSING, TEXT_DAMAGED. */
  readText(hash: Sha256): Promise<Result<string>> {
    return readText(this.#fileSystem, this.#parts.paths, hash);
  }

  /** Stores a text before the change that names it is committed. `extension` without a dot. */
  async writeText(canonical: string, original: Uint8Array | null, extension: string): Promise<Result<void>> {
    if (this.readOnly !== null) return { ok: false, error: this.readOnly };
    return writeText(this.#fileSystem, this.#parts.paths, canonical, original, extension);
  }

  /** The layout with this hash, verified. TEXT_MISSING, TEXT_DAMAGED. */
  readLayout(hash: Sha256): Promise<Result<Layout>> {
    return readLayout(this.#fileSystem, this.#parts.paths, hash);
  }

  /** Stores a layout before the change that names it is committed; its hash. */
  async writeLayout(ranges: readonly LayoutRange[]): Promise<Result<Sha256>> {
    if (this.readOnly !== null) return { ok: false, error: this.readOnly };
    return writeLayout(this.#fileSystem, this.#parts.paths, ranges);
  }

  /** Follows the hash chain from the first change to the last one on the disk. Slow; gives way to other work. */
  verifyHistory(): Promise<Result<{ readonly records: number }>> {
    return verifyChain(this.#fileSystem, this.#parts.paths, this.#durable);
  }

  /** Tries at once; resolves when every change made so far is on the disk, or to the reason when the disk refuses now. */
  flushed(): Promise<Result<void>> {
    const revision = this.#revision;
    if (this.#durable.revision >= revision) return Promise.resolve(succeed(undefined));
    return new Promise((settle) => {
      this.#flushes.push({ revision, settle });
      this.#writer.retryNow();
    });
  }

  /** Writes the snapshots of what has changed. Failing loses nothing: the journal has it. */
  async checkpoint(): Promise<Result<void>> {
    return this.readOnly === null ? this.#checkpointer.run() : { ok: false, error: this.readOnly };
  }

  /** Saves and releases the project. While the disk refuses it stays open and says why, unless told to discard. */
  close(options: { readonly discardUnsaved?: boolean } = {}): Promise<Result<void>> {
    this.#closing ??= this.#close(options.discardUnsaved === true).then((result) => {
      if (!result.ok) this.#closing = null;
      return result;
    });
    return this.#closing;
  }

  get #fileSystem(): FileSystem {
    return this.#parts.settings.fileSystem;
  }

  #tell(): void {
    try {
      this.#parts.settings.onSaveState(this.saveState);
    } catch (error) {
      // A listener's bug must show, but not strand the edits behind it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #afterDurable(revision: number): void {
    const pending = this.#pending.get(revision);
    if (pending === undefined) return;
    this.#pending.delete(revision);
    this.#durable = { revision, hash: pending.hash };
    pending.resolve();
  }

  #afterAttempt(failure: Failure | null): void {
    this.#failure = failure;
    const flushes = this.#flushes;
    this.#flushes = [];
    for (const flush of flushes) {
      if (flush.revision <= this.#durable.revision) flush.settle(succeed(undefined));
      else if (failure !== null) flush.settle({ ok: false, error: failure });
      else this.#flushes.push(flush);
    }
    this.#tell();
    if (failure === null) this.#checkpointer.schedule(this.#durable.revision);
  }

  async #close(discardUnsaved: boolean): Promise<Result<void>> {
    while (this.#durable.revision < this.#revision) {
      const saved = await this.flushed();
      if (saved.ok) continue;
      if (!discardUnsaved) return saved;
      break;
    }
    this.#closed = true;
    // Without a checkpoint the next opening reads more of the journal; that is all.
    if (this.readOnly === null && this.#durable.revision === this.#revision) await this.checkpoint();
    await this.#checkpointer.stop();
    await this.#writer.stop();
    for (const { reject } of this.#pending.values()) reject(new Error('the project was closed without this change'));
    if (this.#parts.lock.ok) await this.#parts.lock.value.release();
    return succeed(undefined);
  }
}
