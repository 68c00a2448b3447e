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

type ImportCalls = 'pasteSource' | 'readSourceAgain' | 'previewSource' | 'applySources' | 'cancelSources';

export class SourceImports {
  readonly #ports: SourceImportsPorts;
  #current: SourceImport | null = null;

  constructor(ports: SourceImportsPorts) {
    this.#ports = ports;
  }

  /** Plans files and folders; the plan is told piece by piece. READ_ONLY before any of them is looked at. */
  async begin(session: Session, chosen: readonly string[]): Promise<Result<null>> {
    const { readOnly } = session.store;
    if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
    const files = await collectFiles(chosen);
    if (files.length === 0) return fail('NOT_FOUND', strings.sourceImport.noFiles);
    this.#plan(session, files);
    return succeed(null);
  }

  readonly handlers: Pick<Handlers, ImportCalls> = {
    pasteSource: ({ title, text }) => {
      const session = this.#ports.current();
      if (session === null) return fail('NO_PROJECT', strings.failures.noProject);
      if (session.store.readOnly !== null) return { ok: false, error: session.store.readOnly };
      const { failures } = strings;
      if (/\p{Surrogate}/u.test(text)) return fail('NOT_UTF8', failures.halfCharacters);
      this.#plan(session, [{ pasted: text, title }]);
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
      if (this.#current?.id !== importId) return succeed(null);
      this.#current.cancel();
      if (!this.#current.isImporting) this.#current = null; // its texts are not needed any more
      return succeed(null);
    },
  };

  #plan(session: Session, chosen: readonly Chosen[]): void {
    this.#current?.cancel();
    const { newId, now, pool, limit, tell, report } = this.#ports;
    const limits = { ...usualLimits, bytes: limit() };
    const begun = new SourceImport(chosen, { id: newId(), session, pool, limits, language: locale, now, tell });
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
