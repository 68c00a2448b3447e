// Opening, the reading half: snapshots and the journal after them become a state in memory. Changes nothing on the disk.
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId, SourceId } from '../../core/model/identifier';
import { emptyState, type ProjectRecord, type ProjectState } from '../../core/model/state';
import { applyDiff, type Diff } from '../../core/history/diff';
import type { HistoryPointers, JournalRecord } from '../../core/history/record';
import type { AnnotationsSnapshot, ProjectSnapshot } from '../../core/history/snapshot';
import { fail, succeed, type Result } from '../../core/result';
import { unlessMissing } from './disk-failure';
import type { FileSystem } from './file-system';
import { readTail, type JournalTail } from './journal-tail';
import { annotationsPath, sourceOfFile, type ProjectPaths } from './project-paths';
import { annotationsFile, projectFile, readSnapshot } from './snapshot-file';

export interface LoadedProject {
  readonly state: ProjectState;
  readonly pointers: HistoryPointers;
  readonly tail: JournalTail;
  /** The version that project.json is of: an older one must be raised before a line of today's shape is appended. */
  readonly storedVersion: number;
  /** Revision that project.json reflects. */
  readonly snapshotRevision: number;
  /** Sources whose snapshot is behind the state. */
  readonly dirty: Set<SourceId>;
  /** Files in annotations/ that belong to no source and are not empty. */
  readonly orphans: readonly SourceId[];
}

type Annotations = ReadonlyMap<string, Result<AnnotationsSnapshot>>;

/** Reads a project. Throws the operating system's errors. */
export async function loadProject(fileSystem: FileSystem, paths: ProjectPaths): Promise<Result<LoadedProject>> {
  const file = projectFile(fileSystem, paths);
  const read = await readSnapshot(file, paths.project);
  if (!read.ok) return read;
  const project = read.value;
  if (project === null) {
    const more = { file: paths.directory, advice: strings.failures.notAProjectAdvice };
    return fail('NOT_A_PROJECT', strings.failures.notAProject, more);
  }
  // The journal last: a reader beside a writer then never sees a snapshot newer than the journal it read.
  const annotations = await readAnnotations(fileSystem, paths);
  const tail = await readTail(fileSystem, paths, { revision: project.revision, hash: project.journalHash });
  if (!tail.ok) return tail;
  const known = knownSources(project, tail.value.records);
  const chosen = chooseAnnotations(paths, project, tail.value, annotations, known);
  if (!chosen.ok) return chosen;
  const loaded = assemble(project, tail.value, chosen.value, orphansIn(annotations, known));
  return succeed({ ...loaded, storedVersion: file.storedVersion });
}

/** Every annotations snapshot by the name of its file, readable or not. */
async function readAnnotations(fileSystem: FileSystem, paths: ProjectPaths): Promise<Annotations> {
  const names = await unlessMissing(fileSystem.readdir(paths.annotations), []);
  const read = new Map<string, Result<AnnotationsSnapshot>>();
  const waiting = names.map(sourceOfFile).filter((source) => source !== undefined);
  const readOne = async (source: string) => {
    const file = annotationsPath(paths, source);
    const snapshot = await readSnapshot(annotationsFile(fileSystem, paths, source), file);
    if (!snapshot.ok) read.set(source, snapshot);
    else if (snapshot.value?.source === source) read.set(source, succeed(snapshot.value));
    else if (snapshot.value !== null) {
      const message = strings.failures.fileOfOtherSource(snapshot.value.source);
      read.set(
        source,
        fail('SNAPSHOT_WRONG_SHAPE', message, { file, advice: strings.failures.fileOfOtherSourceAdvice }),
      );
    }
  };
  const worker = async () => {
    for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) await readOne(source);
  };
  // A few at a time: reading overlaps with parsing without a thousand open files.
  await Promise.all(Array.from({ length: 8 }, worker));
  return read;
}

/** The sources that the project has, or had at some moment after its snapshot. */
function knownSources(project: ProjectSnapshot, records: readonly JournalRecord[]): Set<SourceId> {
  const known = new Set(project.sources.map((source) => source.id));
  for (const { diff } of records) {
    for (const record of diff.added) if (record.kind === 'source') known.add(record.id);
  }
  return known;
}

/** The snapshots of the known sources; a failure when one is unreadable, missing, or newer than the journal. */
function chooseAnnotations(
  paths: ProjectPaths,
  project: ProjectSnapshot,
  tail: JournalTail,
  annotations: Annotations,
  known: ReadonlySet<SourceId>,
): Result<AnnotationsSnapshot[]> {
  const chosen: AnnotationsSnapshot[] = [];
  for (const source of known) {
    const snapshot = annotations.get(source);
    if (snapshot === undefined) continue;
    if (!snapshot.ok) return snapshot;
    if (snapshot.value.revision > tail.revision) {
      const message = strings.failures.fileAhead(snapshot.value.revision, tail.revision);
      return fail('SNAPSHOT_AHEAD_OF_JOURNAL', message, {
        file: annotationsPath(paths, source),
        advice: strings.failures.fileAheadAdvice,
      });
    }
    chosen.push(snapshot.value);
  }
  const missing = project.sources.find((source) => !annotations.has(source.id));
  if (missing === undefined) return succeed(chosen);
  return fail('FILE_MISSING', strings.failures.annotationsMissing(missing.title), {
    file: annotationsPath(paths, missing.id),
    advice: strings.failures.missingAdvice,
  });
}

function orphansIn(annotations: Annotations, known: ReadonlySet<string>): SourceId[] {
  const orphans: SourceId[] = [];
  for (const [source, snapshot] of annotations) {
    const empty = snapshot.ok && snapshot.value.annotations.length === 0;
    // The cast is checked: sourceOfFile accepts exactly the identifiers.
    if (!known.has(source) && !empty) orphans.push(source as SourceId);
  }
  return orphans;
}

function assemble(
  project: ProjectSnapshot,
  tail: JournalTail,
  annotations: readonly AnnotationsSnapshot[],
  orphans: readonly SourceId[],
): Omit<LoadedProject, 'storedVersion'> {
  const state = emptyState(project.project);
  for (const creator of project.creators) state.creators.set(creator.id, creator);
  for (const tag of project.tags) state.tags.set(tag.id, tag);
  for (const source of project.sources) state.sources.set(source.id, source);
  for (const snapshot of annotations) putAnnotations(state, snapshot);
  const dirty = new Set<SourceId>();
  for (const { diff } of tail.records) {
    // Some snapshots may reflect it already (a checkpoint was interrupted): putting and deleting by id again, up to the
    // last record, ends in the same state.
    applyDiff(state, diff);
    for (const source of sourcesIn(diff)) dirty.add(source);
  }
  const pointers = tail.records.at(-1)?.after ?? project.pointers;
  return { state, pointers, tail, snapshotRevision: project.revision, dirty, orphans };
}

/** applyDiff's put for many annotations of one source at once. */
export function putAnnotations(state: ProjectState, snapshot: AnnotationsSnapshot): void {
  const siblings = new Map<AnnotationId, Annotation>();
  for (const annotation of snapshot.annotations) {
    siblings.set(annotation.id, annotation);
    state.sourceOf.set(annotation.id, snapshot.source);
  }
  state.annotations.set(snapshot.source, siblings);
}

/** Sources whose annotations snapshot `diff` makes stale; a new source gets one at once, so that none may be missing. */
export function sourcesIn(diff: Diff): Set<SourceId> {
  const sources = new Set<SourceId>();
  const note = (record: ProjectRecord) => {
    if (record.kind === 'annotation') sources.add(record.source);
  };
  diff.removed.forEach(note);
  for (const record of diff.added) {
    note(record);
    if (record.kind === 'source') sources.add(record.id);
  }
  for (const { before, after } of diff.updated) [before, after].forEach(note);
  return sources;
}
