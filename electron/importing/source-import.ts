// One import of texts: files → a plan → sources. Nothing of the project changes before `apply`; that is one command,
// hence one undo step, also when it is cancelled half-way. Texts are not kept in memory beyond a budget.
import path from 'node:path';
import type { ImportProgress, ImportReport, PlannedSource, PlannedText } from '../../core/analysis/source-plan';
import { strings, type LanguageCode } from '../../core/language/index';
import type { Timestamp } from '../../core/model/identifier';
import { fail, succeed, type Failure, type Result } from '../../core/result';
import type { Limits } from '../extract/extractor';
import type { ReadFile, ReadJob, ReadText } from '../extract/job';
import type { ExtractPool } from '../extract/pool';
import type { Session } from '../session';
import type { CollectedFile } from './collect-files';
import { Comparison } from './comparing';
import { describe } from './describe';
import { titleOf } from './new-source';
import { Progress } from './progress';
import { store, type StoredSource } from './store-source';

/** What is imported: a file, or a text that was pasted. */
export type Chosen = CollectedFile | { readonly pasted: string; readonly title: string };

export interface ImportPorts {
  readonly id: string;
  readonly session: Session;
  readonly pool: ExtractPool;
  readonly limits: Limits;
  readonly language: LanguageCode;
  readonly now: () => Timestamp;
  readonly tell: (progress: ImportProgress) => void;
  /** Of every file that is in one (as TextDecoder knows it); absent: the one that is found. */
  readonly encoding?: string | null;
}

export interface ImportChoice {
  readonly item: number;
  readonly variant: string | null;
}

/** One file of the plan, as main knows it. */
export interface Item {
  readonly chosen: Chosen;
  readonly name: string;
  readonly label: string;
  read: Result<ReadFile> | null;
  encoding: string | null;
}

/** UTF-16 code units that a plan keeps, of one text and in all: longer ones are read again when they are imported. */
const longestKept = 1_000_000;
const mostKept = 30_000_000;
export class SourceImport {
  readonly #ports: ImportPorts;
  readonly #items: readonly Item[];
  #planned: PlannedSource[] = [];
  #comparison = new Comparison();
  readonly #progress: Progress;
  #kept = 0;
  #isCancelled = false;
  /** Files that are read again, one after the other: the last choice counts. */
  #rereading: Promise<void> = Promise.resolve();

  constructor(chosen: readonly Chosen[], ports: ImportPorts) {
    this.#ports = ports;
    this.#progress = new Progress(ports, (at) => this.#planned[at]);
    const fresh = { read: null, encoding: ports.encoding ?? null };
    this.#items = chosen.map((one) =>
      'pasted' in one
        ? {
            ...{ chosen: one, label: strings.sourceImport.pasted, ...fresh },
            name: `${one.title || strings.sourceImport.pasted}.txt`,
          }
        : { chosen: one, name: path.basename(one.path), label: one.label, ...fresh },
    );
  }

  get id(): string {
    return this.#ports.id;
  }

  get isImporting(): boolean {
    return this.#progress.phase === 'importing';
  }

  get session(): Session {
    return this.#ports.session;
  }

  /** Reads everything; answers the plan, which has been told piece by piece. CANCELLED. */
  async plan(): Promise<Result<readonly PlannedSource[]>> {
    this.#progress.begin('reading', this.#items.length);
    await this.#each(this.#items.keys(), async (at) => {
      await this.#read(at);
      this.#planned[at] = this.#describe(at);
      this.#progress.change(at);
    });
    await this.#compare();
    if (this.#isCancelled) return cancelled();
    this.#progress.begin('planned', this.#items.length);
    return succeed(this.#planned);
  }

  /** Reads one file again in another encoding (null: the one that is found). */
  async readAgain(at: number, encoding: string | null): Promise<Result<PlannedSource>> {
    const item = this.#items[at];
    if (item === undefined) return fail('NOT_FOUND', strings.failures.planGone);
    this.#rereading = this.#rereading.then(async () => {
      item.encoding = encoding;
      await this.#read(at);
      this.#planned[at] = this.#describe(at);
      if (this.#progress.phase === 'planned') this.#compareAgain(at);
    });
    await this.#rereading;
    return succeed(this.#planned[at] ?? this.#describe(at));
  }

  /** The beginning of a text, as it would be imported. */
  preview(at: number, variant: string | null): Result<string> {
    const text = this.#textOf(at, variant);
    return text === undefined ? fail('NOT_FOUND', strings.failures.planGone) : succeed(text.preview);
  }

  /** Imports what was chosen. A failure of one file is a line of the report; only the command itself may fail. */
  async apply(choices: readonly ImportChoice[]): Promise<Result<ImportReport>> {
    const refused = this.session.mayChange();
    if (!refused.ok) return refused;
    await this.#rereading;
    this.#isCancelled = false;
    this.#progress.begin('importing', choices.length);
    const stored = new Map<number, StoredSource>();
    const failures = new Map<number, string>();
    let full: Failure | null = null;
    await this.#each(
      choices.map(({ item }) => item).sort((a, b) => a - b),
      async (at) => {
        if (full !== null) {
          failures.set(at, full.message);
          return;
        }
        const variant = choices.find(({ item }) => item === at)?.variant ?? null;
        const one = await this.#store(at, variant);
        if (one.ok) stored.set(at, one.value);
        else {
          failures.set(at, one.error.message);
          if (one.error.code === 'DISK_FULL' || one.error.code === 'READ_ONLY') full = one.error;
        }
      },
    );
    return this.#commit(stored, failures);
  }

  /** Ends reading or importing after the files at hand. */
  cancel(): void {
    this.#isCancelled = true;
    if (this.#progress.phase !== 'importing') this.#ports.pool.close(this);
  }

  async #commit(
    stored: ReadonlyMap<number, StoredSource>,
    failures: ReadonlyMap<number, string>,
  ): Promise<Result<ImportReport>> {
    const order = [...stored.keys()].sort((a, b) => a - b);
    const sources = order.flatMap((at) => stored.get(at)?.source ?? []);
    if (sources.length > 0) {
      const added = await this.session.run('addSources', { sources, evenTwins: true });
      if (!added.ok) return added;
    }
    const { sourceImport } = strings;
    const leftOut = this.#items.flatMap(({ label, read }, at) => {
      if (stored.has(at)) return [];
      const failure = failures.get(at) ?? this.#planned[at]?.failure;
      const twin = this.#planned[at]?.texts[0]?.twin ?? null;
      const why =
        failure ??
        (twin !== null
          ? sourceImport.twin(twin.title, twin.isPlanned)
          : read === null || this.#isCancelled
            ? sourceImport.notReached
            : sourceImport.notChosen);
      return [{ file: label, why, isFailure: typeof failure === 'string' }];
    });
    const imported = order.map((at) => ({
      file: this.#items[at]?.label ?? '',
      title: stored.get(at)?.source.title ?? '',
    }));
    this.#ports.pool.close(this);
    return succeed({ imported, leftOut, isCancelled: this.#isCancelled });
  }

  async #store(at: number, variant: string | null): Promise<Result<StoredSource>> {
    const item = this.#items[at];
    const text = this.#textOf(at, variant);
    if (item?.read?.ok !== true || text === undefined) return fail('NOT_FOUND', strings.failures.planGone);
    let whole = text.text;
    if (whole === null) {
      const again = await this.#ports.pool.read({ ...this.#job(item), longest: Infinity }, this);
      if (!again.ok) return again;
      const same = again.value.texts.find(({ textSha256 }) => textSha256 === text.textSha256);
      if (same === undefined || same.text === null)
        return fail('CANNOT_EXTRACT', strings.sourceImport.changed(item.name));
      whole = same.text;
    }
    return store(this.session, { item, file: item.read.value, text: { ...text, text: whole }, now: this.#ports.now });
  }

  async #read(at: number): Promise<void> {
    const item = this.#items[at];
    if (item === undefined) return;
    const { chosen } = item;
    if (!('pasted' in chosen) && chosen.failure !== undefined) {
      item.read = fail('WRONG_FORMAT', chosen.failure);
      return;
    }
    const longest = this.#kept < mostKept ? longestKept : 0;
    item.read = await this.#ports.pool.read({ ...this.#job(item), longest }, this);
    if (item.read.ok) for (const { text } of item.read.value.texts) this.#kept += text?.length ?? 0;
  }

  #job({ chosen, name, encoding }: Item): Omit<ReadJob, 'kind' | 'longest'> {
    const { limits, language } = this.#ports;
    if ('pasted' in chosen)
      return { from: Buffer.from(chosen.pasted), name, encoding: 'utf-8', extractor: 'text', limits, language };
    return { from: chosen.path, name, encoding, limits, language };
  }

  #each(items: Iterable<number>, task: (at: number) => Promise<void>): Promise<void> {
    const isNamed = this.#progress.phase !== 'comparing';
    const labelOf = (at: number) => (isNamed ? (this.#items[at]?.label ?? null) : null);
    return this.#progress.each(items, { task, labelOf, isCancelled: () => this.#isCancelled });
  }

  #textOf(at: number, variant: string | null): ReadText | undefined {
    const read = this.#items[at]?.read;
    return read?.ok === true ? read.value.texts.find((text) => (text.variant ?? null) === variant) : undefined;
  }

  /** The texts of the project are read too: what is compared is what they are now. */
  async #compare(): Promise<void> {
    if (this.#isCancelled || this.#items.length === 0) return;
    const { session, pool } = this.#ports;
    const sources = [...session.store.state.sources.values()];
    const comparison = new Comparison();
    this.#progress.begin('comparing', sources.length);
    await this.#each(sources.keys(), async (at) => {
      const source = sources[at];
      const revision = source?.revisions.at(-1);
      if (source === undefined || revision === undefined) return;
      const text = await session.text(revision.textSha256);
      comparison.addSource(source, text.ok ? await pool.sketch(text.value, this) : null);
    });
    this.#items.forEach((item, at) => {
      setPlanned(comparison, item, at);
    });
    this.#comparison = comparison;
    this.#planned = this.#items.map((_, at) => this.#describe(at));
    this.#planned.forEach(({ texts }, at) => {
      if (texts.some(isLike)) this.#progress.change(at);
    });
  }

  /** A file has another text: those after it may be like the one, or no longer like the other. */
  #compareAgain(changed: number): void {
    this.#items.forEach((item, at) => {
      if (at === changed) setPlanned(this.#comparison, item, at);
      if (at <= changed) return;
      const before = this.#planned[at];
      const after = this.#describe(at);
      this.#planned[at] = after;
      if (before?.texts.some(isLike) === true || after.texts.some(isLike)) this.#progress.change(at);
    });
    this.#progress.tellNow();
  }

  #describe(at: number): PlannedSource {
    const item = this.#items[at];
    if (item === undefined) throw new Error(`the plan has no item ${String(at)}`);
    return describe(item, at, this.#comparison);
  }
}

function setPlanned(comparison: Comparison, { read, name }: Item, at: number): void {
  const first = read?.ok === true ? read.value.texts[0] : undefined;
  comparison.setPlanned(at, first === undefined ? '' : titleOf(first, name).value, first ?? null);
}

const isLike = ({ twin, near }: PlannedText) => twin !== null || near !== null;
const cancelled = () => fail('CANCELLED', strings.failures.nothingChosen);
