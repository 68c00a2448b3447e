// The lowdb side: our Adapter (two methods) for project.json and annotations/*.json. lowdb's own presets never sync.
import { Low, type Adapter } from 'lowdb';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { strings } from '../../core/language/index';
import { AnnotationsSnapshot, ProjectSnapshot, schemaVersion } from '../../core/history/snapshot';
import { fail, firstIssue, succeed, type Failure, type Result } from '../../core/result';
import { attempt, unlessMissing } from './disk-failure';
import { swapFile } from './durable-file';
import type { FileSystem } from './file-system';
import { migrate } from './migrations';
import { annotationsPath, type ProjectPaths } from './project-paths';
import { isAnnotationsSnapshot } from './quick-check';

/** About how many characters are turned into JSON between two chances for the main thread to do something else. */
const pieceLength = 128 * 1024;

/**
 * `snapshot` as JSON in pieces: arrays (the records) with one element per line, everything else compact; last the SHA-256
 * of all bytes before it, by which a changed byte is found (electron/verify).
 */
export function* snapshotPieces(snapshot: object): Generator<string> {
  const hash = createHash('sha256');
  for (const piece of contentPieces(snapshot)) {
    hash.update(piece);
    yield piece;
  }
  yield `,\n"${hashKey}":"${hash.digest('hex')}"}\n`;
}

const hashKey = 'sha256' satisfies keyof ProjectSnapshot;

/** Whether the bytes of a snapshot are those that its last entry was made of; null when it has none (version 1). */
export function provesItself(bytes: Buffer): boolean | null {
  const at = bytes.lastIndexOf(`,\n"${hashKey}":"`);
  if (at < 0) return null;
  const expected = `,\n"${hashKey}":"${createHash('sha256').update(bytes.subarray(0, at)).digest('hex')}"}\n`;
  return bytes.subarray(at).equals(Buffer.from(expected));
}

/** Whether the bytes of a snapshot of version 1 are those that what they say was written as: to the last space. */
export function isAsWritten(bytes: Buffer, snapshot: object): boolean {
  return bytes.equals(Buffer.from(`${[...contentPieces(snapshot)].join('')}}\n`));
}

function* contentPieces(snapshot: object): Generator<string> {
  let piece = '';
  let before = '{';
  for (const [key, value] of Object.entries(snapshot)) {
    if (key === hashKey) continue;
    piece += `${before}${JSON.stringify(key)}:`;
    before = ',\n';
    if (!Array.isArray(value)) {
      piece += JSON.stringify(value);
      continue;
    }
    let separator = '[\n';
    for (const element of value as readonly unknown[]) {
      piece += separator + JSON.stringify(element);
      separator = ',\n';
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    piece += value.length === 0 ? '[]' : '\n]';
  }
  yield piece;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Shape<T> {
  readonly schema: z.ZodType<T>;
  /** A faster yes than the schema's; what it does not accept the schema decides. */
  readonly quick?: (value: unknown) => value is T;
}

/** File → JSON → version → migrate → schema; and the version that the file had. */
function parseSnapshot<T>(text: string, shape: Shape<T>, file: string): Result<{ data: T; version: number }> {
  const more = { file, advice: strings.failures.restoreAdvice };
  if (!/\S/.test(text)) return fail('SNAPSHOT_EMPTY', strings.failures.fileEmpty, more);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('SNAPSHOT_TORN', strings.failures.fileTorn, more);
  }
  const version = isObject(value) ? value['version'] : undefined;
  if (!isObject(value) || typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('SNAPSHOT_WRONG_SHAPE', strings.failures.fileForeign, more);
  }
  if (version > schemaVersion) {
    return fail('SNAPSHOT_NEWER_VERSION', strings.failures.fileNewer(version, schemaVersion), {
      file,
      advice: strings.failures.fileNewerAdvice,
    });
  }
  const current = migrate(value, version);
  if (shape.quick?.(current)) return succeed({ data: current, version });
  const parsed = shape.schema.safeParse(current);
  if (parsed.success) return succeed({ data: parsed.data, version });
  return fail('SNAPSHOT_WRONG_SHAPE', strings.failures.fileShape(firstIssue(parsed.error)), more);
}

/** How a Failure gets through lowdb's read(), which knows only exceptions. Never leaves this file. */
class SnapshotError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export type Snapshot<T> = Low<T | null> & {
  /** The version that the file had when it was read. */
  storedVersion: number;
};

/** A lowdb store of one snapshot file. Use readSnapshot and writeSnapshot on it. */
function snapshotFile<T extends object>(fileSystem: FileSystem, file: string, shape: Shape<T>): Snapshot<T> {
  const adapter: Adapter<T | null> = {
    read: async () => {
      const bytes = await unlessMissing(fileSystem.readFile(file), null);
      if (bytes === null) return null;
      const parsed = parseSnapshot(bytes.toString('utf8'), shape, file);
      if (!parsed.ok) throw new SnapshotError(parsed.error);
      snapshot.storedVersion = parsed.value.version;
      return parsed.value.data;
    },
    write: async (data) => {
      if (data !== null) await swapFile(fileSystem, file, snapshotPieces(data));
    },
  };
  const snapshot: Snapshot<T> = Object.assign(new Low<T | null>(adapter, null), { storedVersion: schemaVersion });
  return snapshot;
}

/** project.json. */
export const projectFile = (fileSystem: FileSystem, paths: ProjectPaths): Snapshot<ProjectSnapshot> =>
  snapshotFile(fileSystem, paths.project, { schema: ProjectSnapshot });

/** annotations/<source>.json. */
export const annotationsFile = (
  fileSystem: FileSystem,
  paths: ProjectPaths,
  source: string,
): Snapshot<AnnotationsSnapshot> =>
  snapshotFile(fileSystem, annotationsPath(paths, source), {
    schema: AnnotationsSnapshot,
    quick: isAnnotationsSnapshot,
  });

/** What the file holds, or null when it is not there. */
export async function readSnapshot<T>(snapshot: Snapshot<T>, file: string): Promise<Result<T | null>> {
  return attempt(file, 'read the file', async () => {
    await snapshot.read();
    return snapshot.data;
  }).catch((error: unknown) => {
    if (error instanceof SnapshotError) return { ok: false, error: error.failure };
    throw error;
  });
}

/** Replaces the file by `data`: after a power loss it is the old one or the new; sync the folder to be sure of the new. */
export async function writeSnapshot<T>(snapshot: Snapshot<T>, data: T, file: string): Promise<Result<void>> {
  snapshot.data = data;
  const written = await attempt(file, 'write the file', () => snapshot.write());
  snapshot.data = null; // the project in memory is the only copy to keep
  return written;
}
