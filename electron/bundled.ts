// The bundled project (data/, read-only) on its way to a folder of the user's, and its starter tag set.
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { decodeBundled, parseBundled, type BundledProject, type BundledText } from '../core/formats/bundled';
import type { Diff } from '../core/history/diff';
import { noHistory } from '../core/history/record';
import { ProjectId, Sha256, type Timestamp } from '../core/model/identifier';
import type { Project } from '../core/model/project';
import type { Tag } from '../core/model/tag';
import { canonicalise } from '../core/text/canonical';
import { fail, succeed, type Result } from '../core/result';
import { attempt, unlessMissing } from './storage/disk-failure';
import { createProject, openProject } from './storage/store';

export const sha256 = (content: string | Uint8Array): Sha256 =>
  Sha256.parse(createHash('sha256').update(content).digest('hex'));

interface Bundle {
  readonly description: BundledProject;
  readonly diff: Diff;
  /** Original bytes and canonical text of each file. */
  readonly texts: readonly { readonly bytes: Uint8Array; readonly text: string }[];
}

/** Reads and proves the bundle. Its failures mean a broken installation. */
async function readBundle(data: string): Promise<Result<Bundle>> {
  const file = path.join(data, 'project.json');
  const read = await attempt(file, 'read the bundled project', () => readFile(file, 'utf8'));
  if (!read.ok) return read;
  const description = parseBundled(JSON.parse(read.value));
  if (!description.ok) return description;
  const texts = new Map<string, BundledText & { readonly bytes: Uint8Array }>();
  for (const { file: name } of description.value.sources) {
    const source = path.join(data, 'sources', name);
    const bytes = await attempt(source, 'read a bundled text', () => readFile(source));
    if (!bytes.ok) return bytes;
    const text = canonicalise(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
    texts.set(name, { bytes: bytes.value, text, originalSha256: sha256(bytes.value) });
  }
  const diff = decodeBundled(description.value, texts, sha256);
  if (!diff.ok) return diff;
  return succeed({ description: description.value, diff: diff.value, texts: [...texts.values()] });
}

/** The tags a new project may begin with. */
export async function readStarterTags(data: string): Promise<Result<readonly Tag[]>> {
  const bundle = await readBundle(data);
  if (!bundle.ok) return bundle;
  return succeed(bundle.value.diff.added.filter((record) => record.kind === 'tag'));
}

export interface CopyPorts {
  readonly newId: () => string;
  readonly now: () => Timestamp;
}

/**
 * Copies the bundled project into a new folder below `parent`, named as the project, or with " 2" … when that name is
 * taken. Made under a hidden name and renamed when whole: a start that is killed leaves no half example.
 */
export async function copyBundled(data: string, parent: string, ports: CopyPorts): Promise<Result<string>> {
  const bundle = await readBundle(data);
  if (!bundle.ok) return bundle;
  const hidden = path.join(parent, `.new-${randomBytes(6).toString('hex')}`);
  const filled = await fill(hidden, bundle.value, ports);
  if (!filled.ok) {
    await rm(hidden, { recursive: true, force: true }).catch(() => undefined); // tidying only: the failure is what counts
    return filled;
  }
  const directory = await freeName(parent, bundle.value.description.name);
  if (!directory.ok) return directory;
  const renamed = await attempt(directory.value, 'make the project folder', () => rename(hidden, directory.value));
  return renamed.ok ? directory : renamed;
}

async function fill(directory: string, { description, diff, texts }: Bundle, ports: CopyPorts): Promise<Result<void>> {
  const project: Project = { kind: 'project', id: ProjectId.parse(ports.newId()), name: description.name };
  const created = await createProject(directory, project);
  if (!created.ok) return created;
  const opened = await openProject(directory, { creatorName: description.creator.name });
  if (!opened.ok) return opened;
  const store = opened.value;
  for (const { bytes, text } of texts) {
    const written = await store.writeText(text, bytes, 'txt');
    if (!written.ok) return written;
  }
  // The example is where the analyst starts, not a step of theirs: undo must not empty it.
  const change = { command: 'openExample', action: 'do', label: 'make the example', diff } as const;
  store.commit({ ...change, before: noHistory, after: noHistory }, { time: ports.now(), creator: description.creator });
  return store.close();
}

/** A folder that does not exist yet, or is empty. */
async function freeName(parent: string, name: string): Promise<Result<string>> {
  for (let number = 1; number < 1000; number++) {
    const directory = path.join(parent, number === 1 ? name : `${name} ${number}`);
    const entries = await attempt(directory, 'look at the folder', () => unlessMissing(readdir(directory), []));
    if (entries.ok && entries.value.length === 0) return succeed(directory);
  }
  return fail('FOLDER_NOT_EMPTY', 'There is no free name for the example.', { file: parent });
}
