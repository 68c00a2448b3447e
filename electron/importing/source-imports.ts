// Which import of texts is at hand: one at a time, for the project it was begun in. Answers the window's calls.
import type { ImportProgress } from '../../core/analysis/source-plan';
import { locale, strings } from '../../core/language/index';
import type { Timestamp } from '../../core/model/identifier';
import { fail, succeed, type Result } from '../../core/result';
import { usualLimits } from '../extract/kinds';
import type { ExtractPool } from '../extract/pool';
import type { Handlers } from '../ipc';
import type { Session } from '../session';
import { collectFiles } from './collect-files';
import { pace } from './progress';
import { SourceImport, type Chosen } from './source-import';

export interface SourceImportsPorts {
  readonly newId: () => string;
  readonly now: () => Timestamp;
  readonly pool: ExtractPool;
  /** Bytes of a file, and of the text in it. */
  readonly limit: () => number;
  readonly tell: (progress: ImportProgress) => void;
  readonly current: () => Session | null;
  /** What goes wrong while nobody waits for the answer. */
  readonly report: (error: unknown) => void;
}

/** Folders that are being looked through, before there is a plan. */
interface Looking {
  readonly id: string;
  isCancelled: boolean;
}

type ImportCalls = 'pasteSource' | 'readSourceAgain' | 'previewSource' | 'applySources' | 'cancelSources';

export class SourceImports {
  readonly #ports: SourceImportsPorts;
  #current: SourceImport | null = null;
  #looking: Looking | null = null;

  constructor(ports: SourceImportsPorts) {
    this.#ports = ports;
  }

  /** Begins to plan files and folders; all else is told piece by piece. READ_ONLY before any of them is looked at. */
  begin(session: Session, chosen: readonly string[]): Result<null> {
    const { readOnly } = session.store;
    if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
    this.#end();
    const looking = { id: this.#ports.newId(), isCancelled: false };
    this.#looking = looking;
    this.#look(session, chosen, looking).catch(this.#ports.report);
    return succeed(null);
  }

  readonly handlers: Pick<Handlers, ImportCalls> = {
    pasteSource: ({ title, text }) => {
      const session = this.#ports.current();
      if (session === null) return fail('NO_PROJECT', strings.failures.noProject);
      if (session.store.readOnly !== null) return { ok: false, error: session.store.readOnly };
      const { failures } = strings;
      if (/\p{Surrogate}/u.test(text)) return fail('NOT_UTF8', failures.halfCharacters);
      this.#end();
      this.#plan(session, [{ pasted: text, title }], this.#ports.newId());
      return succeed(null);
    },
    readSourceAgain: ({ importId, item, encoding }) => this.#with(importId, (one) => one.readAgain(item, encoding)),
    previewSource: ({ importId, item, variant }) => this.#with(importId, (one) => one.preview(item, variant)),
    applySources: ({ importId, choices }) =>
      this.#with(importId, async (one) => {
        const applied = await one.apply(choices);
        if (applied.ok && this.#current === one) this.#current = null;
        return applied;
      }),
    cancelSources: ({ importId }) => {
      if (this.#looking?.id === importId) this.#looking.isCancelled = true;
      if (this.#current?.id !== importId) return succeed(null);
      this.#current.cancel();
      if (!this.#current.isImporting) this.#current = null; // its texts are not needed any more
      return succeed(null);
    },
  };

  /** What is at hand gives way to the next one. */
  #end(): void {
    this.#current?.cancel();
    this.#current = null;
    if (this.#looking !== null) this.#looking.isCancelled = true;
  }

  /** A folder may be a whole disk: how many files have been found is told at once and all the while. */
  async #look(session: Session, chosen: readonly string[], looking: Looking): Promise<void> {
    const { tell, current } = this.#ports;
    const isCancelled = () => looking.isCancelled || current() !== session;
    let told = -Infinity;
    const say = (done: number, folder?: string) => {
      if (performance.now() - told < pace) return;
      told = performance.now();
      const files = folder === undefined ? [] : [folder];
      tell({ importId: looking.id, phase: 'looking', done, total: 0, files, items: [] });
    };
    say(0);
    const found = await collectFiles(chosen, isCancelled, say);
    if (isCancelled()) return;
    this.#looking = null;
    this.#plan(session, found, looking.id);
  }

  #plan(session: Session, chosen: readonly Chosen[], id: string): void {
    const { now, pool, limit, tell, report } = this.#ports;
    const limits = { ...usualLimits, bytes: limit() };
    const begun = new SourceImport(chosen, { id, session, pool, limits, language: locale, now, tell });
    this.#current = begun;
    begun.plan().catch(report);
  }

  async #with<T>(importId: string, task: (found: SourceImport) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    const found = this.#current;
    if (found?.id !== importId || found.session !== this.#ports.current()) {
      return fail('NOT_FOUND', strings.failures.planGone, { advice: strings.failures.planGoneAdvice });
    }
    return task(found);
  }
}
