// A damaged project's copy to work on, in a new folder beside it: its history replayed from the first change, or, where
// that does not reach, what can still be read. The damaged folder is only read.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../../core/language/index';
import { noHistory, type JournalRecord } from '../../core/history/record';
import type { ProjectId, Timestamp } from '../../core/model/identifier';
import type { Project } from '../../core/model/project';
import { countAnnotations, sortedSources, type ProjectState } from '../../core/model/state';
import { succeed, type Result } from '../../core/result';
import { createProject } from './create-project';
import { attempt, systemCode, unlessMissing } from './disk-failure';
import { isTemporary, makeDirectory, syncDirectory, writeNewFile } from './durable-file';
import { realFileSystem as fileSystem } from './file-system';
import { noHash } from './journal-line';
import { readTail } from './journal-tail';
import { openProject } from './open-project';
import { projectPaths, segmentName, segmentsIn, type ProjectPaths } from './project-paths';
import type { ProjectStore } from './project-store';
import { gapsIn, newestOf, pieceTogether, readRemains, trim, type Remains, type Trimmed } from './salvage';

export interface RebuildPorts {
  /** For a project whose own id cannot be read. */
  readonly newId: () => ProjectId;
  readonly now: () => Timestamp;
  readonly creator: JournalRecord['creator'];
}

export interface Rebuilt {
  readonly directory: string;
  readonly passages: number;
  /** What could not be brought back, or may be missing, in words; empty: everything came back. */
  readonly losses: readonly string[];
}

/** Makes the copy. Fails only when it cannot be written; nothing is left of it then. */
export async function rebuildProject(damaged: string, ports: RebuildPorts): Promise<Result<Rebuilt>> {
  const from = projectPaths(damaged);
  const remains = await readRemains(fileSystem, from);
  const made = await attempt(damaged, 'make the project folder', () => makeBeside(damaged));
  if (!made.ok) return made;
  const to = projectPaths(made.value);
  const filled = await fill(from, to, remains, ports);
  if (!filled.ok) await rm(to.directory, { recursive: true, force: true }).catch(() => undefined); // litter harms nobody
  return filled;
}

/** A folder that was not there before, whoever else makes one at this moment. */
async function makeBeside(damaged: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const directory = path.join(path.dirname(damaged), strings.rebuilding.folder(path.basename(damaged), number));
    try {
      await fileSystem.mkdir(directory);
      return directory;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function fill(
  from: ProjectPaths,
  to: ProjectPaths,
  remains: Remains,
  ports: RebuildPorts,
): Promise<Result<Rebuilt>> {
  const name = path.basename(from.directory).slice(0, 200);
  const project: Project = remains.project?.project ?? { kind: 'project', id: ports.newId(), name };
  const created = await createProject(to.directory, project);
  if (!created.ok) return created;
  const texts = await copyFiles(from.sources, to.sources, (file) => !isTemporary(file));
  if (!texts.ok) return texts;
  const isWhole = await reachesBack(from, remains);
  const segments = new Set(segmentsIn(await readdir(from.history).catch(() => [])).map(segmentName));
  const history = isWhole ? await copyFiles(from.history, to.history, (file) => segments.has(file)) : texts;
  if (!history.ok) return history;
  const opened = await openProject(to.directory, { creatorName: ports.creator?.name ?? null });
  if (!opened.ok) return opened;
  const store = opened.value;
  const losses = isWhole ? store.notices : commitRemains(store, remains, project, ports);
  const rebuilt = {
    directory: to.directory,
    passages: countAnnotations(store.state),
    losses: [...losses, ...(await missingTexts(store))],
  };
  const closed = await store.close();
  if (closed.ok) return succeed(rebuilt);
  await store.close({ discardUnsaved: true }); // it must not go on trying in a folder that will be gone
  return closed;
}

/** Whether the journal's chain leads from the first change to the newest that anything speaks of. */
async function reachesBack(from: ProjectPaths, remains: Remains): Promise<boolean> {
  const start = { revision: 0, hash: noHash };
  const tail = await attempt(from.history, 'read the history', () => readTail(fileSystem, from, start));
  return tail.ok && tail.value.ok && tail.value.value.revision === newestOf(remains);
}

/** Copies the files that `wanted` names. What cannot be read is left out; a copy that cannot be written is a failure. */
async function copyFiles(from: string, to: string, wanted: (name: string) => boolean): Promise<Result<void>> {
  const read = await attempt(from, 'open the folder', () => unlessMissing(readdir(from, { withFileTypes: true }), []));
  const names = (read.ok ? read.value : []).filter((entry) => entry.isFile() && wanted(entry.name));
  return attempt(to, 'write the file', async () => {
    await makeDirectory(fileSystem, to);
    for (const { name } of names) {
      const file = path.join(from, name);
      const bytes = await attempt(file, 'read the file', () => fileSystem.readFile(file));
      if (bytes.ok) await writeNewFile(fileSystem, path.join(to, name), [bytes.value]);
    }
    await syncDirectory(fileSystem, to);
  });
}

/** Puts what remains into the empty project, as one change that undo does not take back; returns the losses. */
function commitRemains(store: ProjectStore, remains: Remains, project: Project, ports: RebuildPorts): string[] {
  const state = pieceTogether(remains, project);
  const trimmed = trim(state);
  const added = [
    ...state.creators.values(),
    ...state.tags.values(),
    ...state.sources.values(),
    ...[...state.annotations.values()].flatMap((siblings) => [...siblings.values()]),
  ];
  const change = { command: 'rebuild', action: 'do', label: strings.rebuilding.label } as const;
  const diff = { added, updated: [], removed: [] };
  const who = { time: ports.now(), creator: ports.creator };
  store.commit({ ...change, diff, before: noHistory, after: noHistory }, who);
  return [...gapLosses(state, remains), ...trimLosses(trimmed), strings.rebuilding.historyBegins];
}

function gapLosses(state: ProjectState, remains: Remains): string[] {
  const gaps = gapsIn(remains);
  if (gaps.length === 0) return [];
  const revisionOf = new Map(remains.annotations.map(({ source, revision }) => [source, revision]));
  const isOpen = (revision: number) => gaps.some(([, last]) => last > revision);
  const titles = sortedSources(state)
    .filter(({ id }) => isOpen(revisionOf.get(id) ?? 0))
    .map(({ title }) => strings.rebuilding.quoted(title));
  const words = strings.rebuilding;
  return [
    words.gaps(gaps.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')),
    ...(titles.length === 0 ? [] : [words.mayLack(titles.join(', '))]),
    ...(isOpen(remains.project?.revision ?? 0) ? [words.mayLackTags] : []),
  ];
}

function trimLosses({ homeless, untagged }: Trimmed): string[] {
  const words = strings.rebuilding;
  return [...(homeless > 0 ? [words.homeless(homeless)] : []), ...(untagged > 0 ? [words.untagged(untagged)] : [])];
}

async function missingTexts(store: ProjectStore): Promise<string[]> {
  const missing: string[] = [];
  for (const { title, revisions } of sortedSources(store.state)) {
    for (const { textSha256 } of revisions) {
      if (!(await store.readText(textSha256)).ok) missing.push(strings.rebuilding.textLost(title));
    }
  }
  return [...new Set(missing)];
}
