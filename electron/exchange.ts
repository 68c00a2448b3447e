// Project JSON out of and into the open project. Export: in pieces, whole or not at all. Import: a plan first, kept here
// until the analyst answers, then texts, then one undoable change.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../core/language/index';
import type { PlannedImport } from '../core/contract';
import { encodeProjectJson } from '../core/formats/project-json/encode';
import {
  planImport,
  readProjectJson,
  type ConflictChoice,
  type PreparedImport,
} from '../core/formats/project-json/import';
import type { ProjectJsonEnvelope } from '../core/formats/project-json/schema';
import { fail, succeed, type Result } from '../core/result';
import { sha256 } from './bundled';
import { decodeUtf8 } from './decoding';
import type { Session } from './session';
import { attempt } from './storage/disk-failure';
import { replaceFile } from './storage/durable-file';
import { realFileSystem } from './storage/file-system';

/** Characters written at a time: few system calls, and main answers in between. */
const pieceLength = 1_000_000;

/** INVALID_INPUT for a place inside the project's own folder, where an export could replace the project's files. */
export async function exportProjectJson(
  session: Session,
  file: string,
  options: { readonly includeTexts: boolean },
): Promise<Result<void>> {
  if (await isInside(session.store.directory, file)) {
    return fail('INVALID_INPUT', strings.failures.exportInside, {
      file,
      advice: strings.failures.exportInsideAdvice,
    });
  }
  const state = session.snapshot();
  const texts = await session.allTexts(state);
  if (!texts.ok) return texts;
  const layouts = await session.allLayouts(state);
  if (!layouts.ok) return layouts;
  const contents = { texts: texts.value, layouts: layouts.value };
  const pieces = joined(encodeProjectJson(state, contents, options), pieceLength);
  return attempt(file, 'write the export', () => replaceFile(realFileSystem, file, pieces));
}

/** Whether `file`'s folder is `directory` or below it, whichever links lead there. */
async function isInside(directory: string, file: string): Promise<boolean> {
  const real = (folder: string) => realpath(folder).catch(() => path.resolve(folder)); // not there: writing says so
  const way = path.relative(await real(directory), await real(path.dirname(file)));
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** The same text in pieces of at least `length`, but for the last. */
export function* joined(pieces: Iterable<string>, length: number): Generator<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < length) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

/** A name for the export of a project that every platform can store. */
export function suggestedName(project: string, extension: string): string {
  const name = project
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '');
  return `${name.slice(0, 120) || 'project'}.${extension}`;
}

interface Planned {
  readonly session: Session;
  readonly file: string;
  readonly envelope: ProjectJsonEnvelope;
  readonly prepared: PreparedImport;
  /** The project's revision that the plan was made for. */
  readonly revision: number;
  /** Its carrying out, while it lasts. */
  applied: Promise<Result<{ revision: number }>> | null;
}

export class Imports {
  readonly #newId: () => string;
  readonly #announce: (planned: PlannedImport) => void;
  readonly #plans = new Map<string, Planned>();

  constructor(newId: () => string, announce: (planned: PlannedImport) => void) {
    this.#newId = newId;
    this.#announce = announce;
  }

  /** Reads a file and announces what importing it would do. Nothing changes. */
  async plan(session: Session, file: string): Promise<Result<void>> {
    const bytes = await attempt(file, 'read the file', () => readFile(file));
    if (!bytes.ok) return bytes;
    const text = decodeUtf8(bytes.value);
    if (text === null)
      return fail('NOT_UTF8', strings.failures.fileNotUtf8, { file, advice: strings.failures.chooseAnExportAdvice });
    const envelope = readProjectJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (!envelope.ok)
      return { ok: false, error: { advice: strings.failures.chooseAnExportAdvice, ...envelope.error, file } };
    return this.#prepare(session, file, envelope.value);
  }

  async #prepare(session: Session, file: string, envelope: ProjectJsonEnvelope): Promise<Result<void>> {
    const state = session.snapshot();
    const { revision } = session.store;
    const texts = await session.allTexts(state);
    if (!texts.ok) return texts;
    const prepared = planImport(envelope, { state, text: (hash) => texts.value.get(hash), sha256 });
    const planId = this.#newId();
    this.#plans.clear(); // one plan is on screen at a time
    this.#plans.set(planId, { session, file, envelope, prepared, revision, applied: null });
    this.#announce({ planId, file: path.basename(file), plan: prepared.plan });
    return succeed(undefined);
  }

  /**
   * Carries out a plan, unless the project has changed since: then a new plan is announced instead. Asked again
   * meanwhile (a second click), it answers what the first time comes to.
   */
  async apply(
    planId: string,
    conflicts: ConflictChoice,
    current: Session | null,
  ): Promise<Result<{ revision: number }>> {
    const planned = this.#plans.get(planId);
    if (planned === undefined || planned.session !== current) {
      return fail('NOT_FOUND', strings.failures.planGone, { advice: strings.failures.planGoneAdvice });
    }
    planned.applied ??= this.#apply(planId, planned, conflicts).finally(() => {
      planned.applied = null; // refused by the disk, it may be tried again
    });
    return planned.applied;
  }

  async #apply(planId: string, planned: Planned, conflicts: ConflictChoice): Promise<Result<{ revision: number }>> {
    const { session, file, envelope, prepared, revision } = planned;
    if (session.store.readOnly === null) {
      for (const text of prepared.texts.values()) {
        // The bytes as received stayed where the file was made: the record keeps their hash, the folder invents none.
        const written = await session.store.writeText(text, null, 'txt');
        if (!written.ok) return written;
      }
      for (const ranges of prepared.layouts.values()) {
        const written = await session.store.writeLayout(ranges);
        if (!written.ok) return written;
      }
    }
    const label = strings.commands.importFile(path.basename(file));
    const done = await session.change('importProjectJson', label, (_state, now) =>
      now === revision
        ? succeed(prepared.diff(conflicts))
        : fail('ALREADY_EXISTS', strings.failures.planOld, {
            advice: strings.failures.planOldAdvice,
          }),
    );
    if (done.ok) this.cancel(planId);
    else if (done.error.code === 'ALREADY_EXISTS') await this.#prepare(session, file, envelope);
    return done;
  }

  cancel(planId: string): void {
    this.#plans.delete(planId);
  }
}
