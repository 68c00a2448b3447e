// The bundled project (data/, read-only) on its way to a folder of the user's, and its starter tag set.
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Doing } from '../core/language/en/failures';
import { strings } from '../core/language/index';
import { decodeBundled, parseBundled, type BundledProject, type BundledText } from '../core/formats/bundled';
import type { Diff } from '../core/history/diff';
import { noHistory } from '../core/history/record';
import { ProjectId, Sha256, type Timestamp } from '../core/model/identifier';
import type { Project } from '../core/model/project';
import type { Tag } from '../core/model/tag';
import { canonicalise } from '../core/text/canonical';
import { fail, succeed, type ErrorCode, type Result } from '../core/result';
import { decodeUtf8, parseJson } from './decoding';
import { attempt, unlessMissing } from './storage/disk-failure';
import { createProject, openProject, type ProjectStore } from './storage/store';

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
  const read = await readUtf8(file, 'read the bundled project');
  if (!read.ok) return read;
  const json = parseJson(read.value.text);
  if (json === undefined) return broken('NOT_JSON', strings.failures.bundledNotJson, file);
  const description = parseBundled(json);
  if (!description.ok)
    return { ok: false, error: { file, advice: strings.failures.installAgainAdvice, ...description.error } };
  const texts = new Map<string, BundledText & { readonly bytes: Uint8Array }>();
  for (const { file: name } of description.value.sources) {
    const source = path.join(data, 'sources', name);
    const text = await readUtf8(source, 'read a bundled text');
    if (!text.ok) return text;
    const { bytes } = text.value;
    texts.set(name, { bytes, text: canonicalise(text.value.text), originalSha256: sha256(bytes) });
  }
  const diff = decodeBundled(description.value, texts, sha256);
  if (!diff.ok) return { ok: false, error: { file, advice: strings.failures.installAgainAdvice, ...diff.error } };
  return succeed({ description: description.value, diff: diff.value, texts: [...texts.values()] });
}

const broken = (code: ErrorCode, message: string, file: string) =>
  fail(code, message, { file, advice: strings.failures.installAgainAdvice });

async function readUtf8(file: string, doing: Doing): Promise<Result<{ text: string; bytes: Uint8Array }>> {
  const bytes = await attempt(file, doing, () => readFile(file));
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (text === null) return broken('NOT_UTF8', strings.failures.bundledNotUtf8, file);
  return succeed({ text, bytes: bytes.value });
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
  await tidy(parent);
  const hidden = path.join(parent, `.new-${randomBytes(6).toString('hex')}`);
  const copied = await copyBy(hidden, bundle.value, parent, ports);
  if (!copied.ok) await remove(hidden);
  return copied;
}

async function copyBy(hidden: string, bundle: Bundle, parent: string, ports: CopyPorts): Promise<Result<string>> {
  const filled = await fill(hidden, bundle, ports);
  if (!filled.ok) return filled;
  const directory = await freeName(parent, bundle.description.name);
  if (!directory.ok) return directory;
  const renamed = await attempt(directory.value, 'make the project folder', () => rename(hidden, directory.value));
  return renamed.ok ? directory : renamed;
}

/** Milliseconds after which a hidden copy belongs to no start that is still at work: a day. */
const staleAfter = 24 * 3600 * 1000;

/** Removes the hidden copies of starts that were killed. */
async function tidy(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []); // not there yet, or unreadable: then the copying says so
  for (const name of names.filter((candidate) => /^\.new-[0-9a-f]{12}$/.test(candidate))) {
    const folder = path.join(parent, name);
    const changed = await stat(folder).catch(() => null); // another start has just renamed or removed it
    if (changed !== null && Date.now() - changed.mtimeMs > staleAfter) await remove(folder);
  }
}

/** Tidying only: litter harms nobody, and the next copy tries again. */
const remove = (folder: string) => rm(folder, { recursive: true, force: true }).catch(() => undefined);

async function fill(directory: string, bundle: Bundle, ports: CopyPorts): Promise<Result<void>> {
  const { description } = bundle;
  const project: Project = { kind: 'project', id: ProjectId.parse(ports.newId()), name: description.name };
  const created = await createProject(directory, project);
  if (!created.ok) return created;
  const opened = await openProject(directory, { creatorName: description.creator.name });
  if (!opened.ok) return opened;
  try {
    return await write(opened.value, bundle, ports);
  } finally {
    // When it failed, the store must not go on trying in a folder that will be gone. (Closed already: does nothing.)
    await opened.value.close({ discardUnsaved: true });
  }
}

async function write(
  store: ProjectStore,
  { description, diff, texts }: Bundle,
  ports: CopyPorts,
): Promise<Result<void>> {
  for (const { bytes, text } of texts) {
    const written = await store.writeText(text, bytes, 'txt');
    if (!written.ok) return written;
  }
  // The example is where the analyst starts, not a step of theirs: undo must not empty it.
  const change = { command: 'openExample', action: 'do', label: strings.commands.makeExample, diff } as const;
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
  return fail('FOLDER_NOT_EMPTY', strings.failures.noFreeName, { file: parent });
}
