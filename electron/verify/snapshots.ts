// The snapshots (project.json, annotations/): each proves itself by its own hash, and says what the replayed history says.
import { strings } from '../../core/language/index';
import { AnnotationsSnapshot, ProjectSnapshot, schemaVersion } from '../../core/history/snapshot';
import type { ProjectState } from '../../core/model/state';
import { migrate } from '../storage/migrations';
import { sourceOfFile } from '../storage/project-paths';
import { isAsWritten, provesItself } from '../storage/snapshot-file';
import type { Folder } from './folder';
import type { Moment } from './replay';

export interface Snapshots {
  readonly project: ProjectSnapshot | null;
  readonly annotations: ReadonlyMap<string, AnnotationsSnapshot>;
}

/** Reads them all before the journal: beside a writer, no snapshot is then newer than the journal. */
export async function readSnapshots(folder: Folder, files: readonly string[]): Promise<Snapshots> {
  const project = await readOne(folder, 'project.json', ProjectSnapshot);
  const annotations = new Map<string, AnnotationsSnapshot>();
  for (const file of files) {
    const source = file.startsWith('annotations/') ? sourceOfFile(file.slice('annotations/'.length)) : undefined;
    const snapshot = source === undefined ? null : await readOne(folder, file, AnnotationsSnapshot);
    if (snapshot !== null) annotations.set(file, snapshot);
    if (snapshot !== null && snapshot.source !== source) folder.find(file, strings.verify.snapshotContent);
  }
  return { project, annotations };
}

interface Schema<T> {
  readonly safeParse: (value: unknown) => { readonly data?: T | undefined };
}

async function readOne<T>(folder: Folder, file: string, schema: Schema<T>): Promise<T | null> {
  const bytes = await folder.read(file);
  if (bytes === null) return null;
  const version = versionOf(bytes);
  const proved = provesItself(bytes);
  if (proved === false || version === null || (proved === null && version.number > 1)) {
    folder.find(file, strings.verify.snapshotBytes);
    return null;
  }
  if (proved === null) {
    if (!isAsWritten(bytes, version.value)) folder.find(file, strings.verify.snapshotBytes);
    const { oldProject, oldSnapshot } = strings.verify;
    folder.note(file, file === 'project.json' ? oldProject : oldSnapshot);
  }
  const parsed = schema.safeParse(migrate(version.value, version.number)).data ?? null;
  if (parsed === null) folder.find(file, strings.verify.snapshotBytes);
  return parsed;
}

function versionOf(bytes: Buffer): { readonly value: Record<string, unknown>; readonly number: number } | null {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const number = Number(value['version']);
    return Number.isInteger(number) && number >= 1 && number <= schemaVersion ? { value, number } : null;
  } catch {
    return null;
  }
}

/** Compares each snapshot with the moment of the replay that it is of; `finish` names those that were never reached. */
export function compareSnapshots(folder: Folder, { project, annotations }: Snapshots) {
  const due = new Map<number, (() => void)[]>();
  const expect = (revision: number, file: string, holds: (moment: Moment) => boolean) => {
    const check = () => {
      if (current !== null && !holds(current)) folder.find(file, strings.verify.snapshotContent);
      waiting.delete(file);
    };
    waiting.set(file, revision);
    due.set(revision, [...(due.get(revision) ?? []), check]);
  };
  const waiting = new Map<string, number>();
  let current: Moment | null = null;
  if (project !== null) expect(project.revision, 'project.json', (moment) => agrees(project, moment));
  for (const [file, snapshot] of annotations) {
    expect(snapshot.revision, file, ({ state }) => {
      const siblings = state.annotations.get(snapshot.source)?.values() ?? [];
      return sameRecords(snapshot.annotations, [...siblings]);
    });
  }
  return {
    visit: (moment: Moment) => {
      current = moment;
      for (const check of due.get(moment.revision) ?? []) check();
    },
    finish: (newest: number, whole: boolean) => {
      for (const [file, revision] of waiting) {
        if (whole) folder.find(file, strings.verify.snapshotAhead(revision, newest));
        else folder.note(file, strings.verify.notCompared);
      }
    },
  };
}

function agrees(snapshot: ProjectSnapshot, { state, hash, pointers }: Moment): boolean {
  return (
    snapshot.journalHash === hash &&
    canonical(snapshot.pointers) === canonical(pointers) &&
    canonical(snapshot.project) === canonical(state.project) &&
    sameRecords(snapshot.creators, [...state.creators.values()]) &&
    sameRecords(snapshot.tags, [...state.tags.values()]) &&
    sameRecords(snapshot.sources, [...state.sources.values()])
  );
}

interface Identified {
  readonly id: string;
}

/** The same records, whatever their order. */
function sameRecords(some: readonly Identified[], others: readonly Identified[]): boolean {
  const byId = new Map(others.map((record) => [record.id, record]));
  return (
    some.length === others.length &&
    byId.size === new Set(some.map(({ id }) => id)).size &&
    some.every((record) => canonical(record) === canonical(byId.get(record.id)))
  );
}

/** Equal values give equal text, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The project as the snapshots alone have it: what is left to check passages by when the journal is damaged. */
export function stateOf({ project, annotations }: Snapshots, empty: ProjectState): ProjectState {
  for (const source of project?.sources ?? []) empty.sources.set(source.id, source);
  for (const snapshot of annotations.values()) {
    empty.annotations.set(snapshot.source, new Map(snapshot.annotations.map((one) => [one.id, one])));
  }
  return empty;
}
