// What can still be read of a damaged project, put together by revision: readable snapshots, and every line of the
// journal that is what was written, also behind a gap. Changes nothing on the disk.
import { applyDiff } from '../../core/history/diff';
import type { JournalRecord } from '../../core/history/record';
import type { AnnotationsSnapshot, ProjectSnapshot } from '../../core/history/snapshot';
import { tagsOf, type Annotation } from '../../core/model/annotation';
import type { Project } from '../../core/model/project';
import { emptyState, type ProjectState } from '../../core/model/state';
import { attempt, unlessMissing } from './disk-failure';
import type { FileSystem } from './file-system';
import { decodeLine, linesOf } from './journal-line';
import { putAnnotations } from './load-project';
import { segmentFile, segmentsIn, sourceOfFile, annotationsPath, type ProjectPaths } from './project-paths';
import { annotationsFile, projectFile, readSnapshot } from './snapshot-file';

export interface Remains {
  readonly project: ProjectSnapshot | null;
  readonly annotations: readonly AnnotationsSnapshot[];
  /** Each revision once, ascending. */
  readonly records: readonly JournalRecord[];
}

/** What cannot be read, for whatever reason, is left out. */
export async function readRemains(fileSystem: FileSystem, paths: ProjectPaths): Promise<Remains> {
  const project = await readSnapshot(projectFile(fileSystem, paths), paths.project);
  const annotations: AnnotationsSnapshot[] = [];
  for (const source of (await namesIn(fileSystem, paths.annotations)).map(sourceOfFile)) {
    if (source === undefined) continue;
    const file = annotationsFile(fileSystem, paths, source);
    const read = await readSnapshot(file, annotationsPath(paths, source));
    if (read.ok && read.value?.source === source) annotations.push(read.value);
  }
  return { project: project.ok ? project.value : null, annotations, records: await readLines(fileSystem, paths) };
}

async function namesIn(fileSystem: FileSystem, folder: string): Promise<string[]> {
  const names = await attempt(folder, 'open the folder', () => unlessMissing(fileSystem.readdir(folder), []));
  return names.ok ? names.value : [];
}

async function readLines(fileSystem: FileSystem, paths: ProjectPaths): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for (const first of segmentsIn(await namesIn(fileSystem, paths.history))) {
    const file = segmentFile(paths, first);
    const bytes = await attempt(file, 'read the history', () => fileSystem.readFile(file));
    for (const line of linesOf(bytes.ok ? bytes.value : Buffer.alloc(0))) {
      const decoded = decodeLine(line.bytes);
      if (typeof decoded === 'string') continue;
      if (decoded.record.revision > (records.at(-1)?.revision ?? 0)) records.push(decoded.record);
    }
  }
  return records;
}

/** The newest revision that anything speaks of. */
export function newestOf({ project, annotations, records }: Remains): number {
  const snapshots = annotations.map(({ revision }) => revision);
  return Math.max(project?.revision ?? 0, records.at(-1)?.revision ?? 0, ...snapshots);
}

/** First and last revision, both included, that have no line. */
export type Gap = readonly [first: number, last: number];

export function gapsIn(remains: Remains): Gap[] {
  const gaps: Gap[] = [];
  let next = 1;
  for (const revision of [...remains.records.map((record) => record.revision), newestOf(remains) + 1]) {
    if (revision > next) gaps.push([next, revision - 1]);
    next = revision + 1;
  }
  return gaps;
}

/** The state that the lines and snapshots give, each at its turn: a snapshot replaces what older lines say. */
export function pieceTogether({ project, annotations, records }: Remains, otherwise: Project): ProjectState {
  const state = emptyState(project?.project ?? otherwise);
  const steps: { readonly revision: number; readonly take: () => void }[] = records.map((record) => ({
    revision: record.revision,
    take: () => {
      const { creator } = record;
      if (creator !== null && !state.creators.has(creator.id)) {
        state.creators.set(creator.id, { kind: 'creator', ...creator });
      }
      applyDiff(state, record.diff);
    },
  }));
  if (project !== null) steps.push({ revision: project.revision, take: () => takeProject(state, project) });
  for (const snapshot of annotations) {
    const take = () => {
      for (const id of state.annotations.get(snapshot.source)?.keys() ?? []) state.sourceOf.delete(id);
      putAnnotations(state, snapshot);
    };
    steps.push({ revision: snapshot.revision, take });
  }
  // Lines were put in first and sorting keeps their order: a snapshot of a revision comes after its line.
  for (const { take } of steps.sort((a, b) => a.revision - b.revision)) take();
  return state;
}

function takeProject(state: ProjectState, { project, creators, tags, sources }: ProjectSnapshot): void {
  state.project = project;
  for (const creator of creators) state.creators.set(creator.id, creator);
  state.tags.clear();
  for (const tag of tags) state.tags.set(tag.id, tag);
  state.sources.clear();
  for (const source of sources) state.sources.set(source.id, source);
}

export interface Trimmed {
  /** Passages left out, because their source is not known. */
  readonly homeless: number;
  /** Passages that lost a tag that is not known. */
  readonly untagged: number;
}

/** Takes out what points to nothing, as gaps may leave it behind. */
export function trim(state: ProjectState): Trimmed {
  let homeless = 0;
  let untagged = 0;
  for (const tag of state.tags.values()) {
    if (tag.parent !== null && !state.tags.has(tag.parent)) state.tags.set(tag.id, { ...tag, parent: null });
  }
  for (const [source, siblings] of state.annotations) {
    if (!state.sources.has(source)) {
      homeless += siblings.size;
      for (const id of siblings.keys()) state.sourceOf.delete(id);
      state.annotations.delete(source);
    } else untagged += untag(state, siblings);
  }
  return { homeless, untagged };
}

function untag(state: ProjectState, siblings: Map<Annotation['id'], Annotation>): number {
  let count = 0;
  for (const annotation of siblings.values()) {
    if (tagsOf(annotation).every((tag) => state.tags.has(tag))) continue;
    const bodies = annotation.bodies.filter((body) => body.type !== 'tag' || state.tags.has(body.tag));
    siblings.set(annotation.id, { ...annotation, bodies });
    count += 1;
  }
  return count;
}
