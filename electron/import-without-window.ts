// glossator import: files and folders into a project without a window, as the window's own import takes them when the
// analyst changes nothing of its plan. The project must be free: what another Glossator has open is left as it is.
import { usualChoices, type ImportReport } from '../core/analysis/source-plan';
import { strings } from '../core/language/index';
import { fail, type Result } from '../core/result';
import { complain, noNameAdvice, noProject, stopped } from './cli-words';
import { newId, now } from './clock';
import { ExtractPool, poolLimits, type Reader } from './extract/pool';
import { usualLimits } from './extract/kinds';
import { collectFiles } from './importing/collect-files';
import { SourceImport } from './importing/source-import';
import { Session } from './session';
import { openSettings } from './settings';
import { openProject } from './storage/store';

export interface ImportRequest {
  /** Null: the project that was opened last. */
  readonly project: string | null;
  readonly paths: readonly string[];
  readonly encoding: string | null;
}

export interface ImportSurroundings {
  readonly settings: string;
  /** Starts a process that reads files. */
  readonly startReader: () => Reader;
  /** Ends the import early: what has been imported by then stays. */
  readonly signal: AbortSignal;
}

/** NOT_FOUND, NO_CREATOR, READ_ONLY (another Glossator has it), and what opening and saving say; CANCELLED: nothing was imported. */
export async function importWithoutWindow(
  { project, paths, encoding }: ImportRequest,
  { settings: file, startReader, signal }: ImportSurroundings,
): Promise<Result<ImportReport>> {
  const settings = (await openSettings(file, complain, { passing: true })).stored;
  const directory = project ?? settings.lastProject;
  if (directory === null) return fail('NOT_FOUND', noProject);
  const opened = await openProject(directory, { creatorName: settings.creator?.name ?? null });
  if (!opened.ok) return opened;
  for (const message of opened.value.notices) complain({ message });
  const session = new Session(opened.value, { newId, now, creator: () => settings.creator, changed: () => undefined });
  const pool = new ExtractPool(startReader, poolLimits);
  const limits = { ...usualLimits, bytes: settings.preferences.importLimit * 1_000_000 };
  const ports = { id: newId(), session, pool, limits, encoding, language: 'en', now, tell: () => undefined } as const;
  const imported = await importInto(paths, ports, signal);
  pool.close();
  const closed = await session.close({ discardUnsaved: false });
  if (!closed.ok) await session.close({ discardUnsaved: true }); // the lock goes; what the disk refused was never said
  return closed.ok ? imported : closed;
}

async function importInto(
  paths: readonly string[],
  ports: ConstructorParameters<typeof SourceImport>[1],
  signal: AbortSignal,
): Promise<Result<ImportReport>> {
  const { session } = ports;
  const allowed = session.mayChange();
  if (!allowed.ok)
    return allowed.error.code === 'NO_CREATOR'
      ? fail('NO_CREATOR', allowed.error.message, { advice: noNameAdvice })
      : allowed;
  const files = await collectFiles(paths, () => signal.aborted);
  if (signal.aborted) return fail('CANCELLED', stopped);
  if (files.length === 0) return fail('NOT_FOUND', strings.sourceImport.noFiles);
  const begun = new SourceImport(files, ports);
  signal.addEventListener('abort', () => {
    begun.cancel();
  });
  const plan = await begun.plan();
  if (!plan.ok) return plan.error.code === 'CANCELLED' ? fail('CANCELLED', stopped) : plan;
  return begun.apply(usualChoices(plan.value));
}
