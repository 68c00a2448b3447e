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
import { sourceFileOf } from './known';
import { checkPassages } from './passages';
import { replay, type Written } from './replay';
import { compareSnapshots, readSnapshots, stateOf } from './snapshots';
import { checkTexts } from './texts';

export interface VerifyRequest {
  readonly directory: string;
  readonly time: string;
  /** Version of the app. */
  readonly app: string;
  /** The newest change that is on the disk, when who asks has the project open. */
  readonly written?: Written;
}

/** What is not as it was written is in the report; a failure is NOT_A_PROJECT alone. */
export async function verifyProject(
  { directory, time, app, written }: VerifyRequest,
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
  const before = await folder.list();
  const snapshots = await readSnapshots(folder, before);
  const nobody = { kind: 'project' as const, id: ProjectId.parse('unknown'), name: path.basename(directory) || 'x' };
  const project = snapshots.project?.project ?? nobody;
  const comparison = compareSnapshots(folder, snapshots);
  const replayed = await replay(folder, { project, written: written ?? null }, comparison.visit);
  comparison.finish(replayed.revision, replayed.whole);
  const files = await folder.list(); // beside a writer: with every text that the history brought
  const state = replayed.whole ? replayed.state : stateOf(snapshots, emptyState(project));
  for (const id of snapshots.project?.sources.map((source) => source.id) ?? []) {
    const file = `annotations/${id}.json`;
    if (!files.includes(file)) folder.find(file, strings.verify.missing);
  }
  const { foreign, setAside } = strings.verify;
  const texts = await checkTexts(folder, files, state, replayed);
  const passages = await checkPassages(folder, state, texts.texts);
  for (const file of files) if (!isOurs(file)) folder.note(file, isSetAside(file) ? setAside : foreign);
  return succeed({
    ...{ project: state.project.name, directory, time, app },
    findings: folder.findings,
    notes: folder.notes,
    checked: {
      ...{ files: folder.files, changes: replayed.revision, passages },
      ...{ ...texts, texts: texts.texts.size },
    },
    journalHash: replayed.hash,
  });
}

const isSetAside = (file: string) => /^(history|annotations)\/.+\.set-aside-\d+$/.test(file);

/** What Glossator itself writes; the lock comes and goes with whoever has the project open. */
function isOurs(file: string): boolean {
  const history = file.startsWith('history/') ? [file.slice('history/'.length)] : [];
  return (
    file === 'project.json' ||
    /^lock($|[.-])/.test(file) ||
    /^annotations\/[A-Za-z0-9_-]{1,64}\.json$/.test(file) ||
    segmentsIn(history).length > 0 ||
    sourceFileOf(file) !== null ||
    isTemporary(path.posix.basename(file))
  );
}
