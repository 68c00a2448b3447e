// Verifying a whole project folder, reading only: snapshots, journal, texts, originals, passages. Every byte of every file
// of ours is accounted for; what is not as it was written is named.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../../core/language/index';
import { ProjectId } from '../../core/model/identifier';
import { emptyState } from '../../core/model/state';
import { fail, succeed, type Result } from '../../core/result';
import type { Verification, VerificationProgress } from '../../core/verification';
import { isTemporary } from '../storage/durable-file';
import { segmentsIn } from '../storage/project-paths';
import { Folder } from './folder';
import { checkPassages } from './passages';
import { replay } from './replay';
import { compareSnapshots, readSnapshots, stateOf } from './snapshots';
import { checkTexts, isSourceFile } from './texts';

export interface VerifyRequest {
  readonly directory: string;
  readonly time: string;
  /** Version of the app. */
  readonly app: string;
}

/** What is not as it was written is in the report; a failure is NOT_A_PROJECT alone. */
export async function verifyProject(
  { directory, time, app }: VerifyRequest,
  onProgress: (progress: VerificationProgress) => void = () => undefined,
): Promise<Result<Verification>> {
  const isFolder = await stat(path.join(directory, 'history')).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const more = { file: directory, advice: strings.failures.notAProjectAdvice };
    return fail('NOT_A_PROJECT', strings.failures.notAProject, more);
  }
  const folder = new Folder(directory, onProgress);
  const files = await folder.list();
  const live = files.includes('lock'); // somebody has it open: the last line may be on its way to the disk
  const snapshots = await readSnapshots(folder, files);
  const nobody = { kind: 'project' as const, id: ProjectId.parse('unknown'), name: path.basename(directory) || 'x' };
  const project = snapshots.project?.project ?? nobody;
  const comparison = compareSnapshots(folder, snapshots);
  const history = live ? await folder.list() : files; // a checkpoint meanwhile begins a new segment
  const replayed = await replay(folder, history, { project, live }, comparison.visit);
  comparison.finish(replayed.revision, replayed.whole);
  const state = replayed.whole ? replayed.state : stateOf(snapshots, emptyState(project));
  for (const id of snapshots.project?.sources.map((source) => source.id) ?? []) {
    const file = `annotations/${id}.json`;
    if (!files.includes(file)) folder.find(file, strings.verify.missing);
  }
  const texts = await checkTexts(folder, files, state, replayed.received);
  const passages = await checkPassages(folder, state, texts.texts);
  for (const file of files) if (!isOurs(file)) folder.note(file, strings.verify.foreign);
  return succeed({
    ...{ project: state.project.name, directory, time, app },
    findings: folder.findings,
    notes: folder.notes,
    checked: {
      ...{ files: folder.files, changes: replayed.revision, passages },
      ...{ texts: texts.texts.size, originals: texts.originals, derived: texts.derived },
    },
    journalHash: replayed.hash,
  });
}

/** What Glossator itself writes; the lock comes and goes with whoever has the project open. */
function isOurs(file: string): boolean {
  const history = file.startsWith('history/') ? [file.slice('history/'.length)] : [];
  return (
    file === 'project.json' ||
    /^lock($|[.-])/.test(file) ||
    /^annotations\/[A-Za-z0-9_-]{1,64}\.json$/.test(file) ||
    segmentsIn(history).length > 0 ||
    isSourceFile(file) ||
    isTemporary(path.posix.basename(file))
  );
}
