// The canonical texts, the bytes they came from, and the layouts: immutable files named by the hash of the canonical text,
// a layout by its own.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { strings } from '../../core/language/index';
import { Sha256 } from '../../core/model/identifier';
import { encodeLayout, Layout, type LayoutRange } from '../../core/model/layout';
import { fail, succeed, type Result } from '../../core/result';
import { attempt, unlessMissing } from './disk-failure';
import { makeDirectory, replaceFile, syncDirectory } from './durable-file';
import type { FileSystem } from './file-system';
import type { ProjectPaths } from './project-paths';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textFile = (paths: ProjectPaths, hash: string) => path.join(paths.sources, `${hash}.txt`);
const layoutFile = (paths: ProjectPaths, hash: string) => path.join(paths.sources, `${hash}.layout.json`);

/** The canonical text with this hash. TEXT_MISSING, or TEXT_DAMAGED when its bytes are not those that gave the hash. */
export async function readText(fileSystem: FileSystem, paths: ProjectPaths, hash: Sha256): Promise<Result<string>> {
  const file = textFile(paths, hash);
  const bytes = await attempt(file, 'read a source text', () => unlessMissing(fileSystem.readFile(file), null));
  if (!bytes.ok) return bytes;
  const advice = strings.failures.textAdvice;
  if (bytes.value === null) return fail('TEXT_MISSING', strings.failures.textMissing, { file, advice });
  if (sha256(bytes.value) !== hash) {
    return fail('TEXT_DAMAGED', strings.failures.textDamaged, { file, advice });
  }
  return succeed(bytes.value.toString('utf8'));
}

/**
 * Stores a canonical text and the bytes as received (null: they are not at hand); all of it is on the disk when this
 * succeeds. Storing twice is fine.
 */
export async function writeText(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  canonical: string,
  original: Uint8Array | null,
  extension: string,
): Promise<Result<void>> {
  const bytes = Buffer.from(canonical);
  if (bytes.toString('utf8') !== canonical) {
    return fail('NOT_UTF8', strings.failures.halfCharacters);
  }
  const hash = sha256(bytes);
  return attempt(textFile(paths, hash), 'write a source text', async () => {
    await makeDirectory(fileSystem, paths.sources);
    if (original !== null) await writeOriginal(fileSystem, paths, hash, original, extension);
    await writeOnce(fileSystem, textFile(paths, hash), bytes);
  });
}

/** Stores a layout; it is on the disk when this succeeds. Its hash, for the revision to name. Storing twice is fine. */
export async function writeLayout(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  ranges: readonly LayoutRange[],
): Promise<Result<Sha256>> {
  const bytes = Buffer.from(encodeLayout(ranges));
  const hash = Sha256.parse(sha256(bytes));
  return attempt(layoutFile(paths, hash), 'write a source text', async () => {
    await makeDirectory(fileSystem, paths.sources);
    await writeOnce(fileSystem, layoutFile(paths, hash), bytes);
    return hash;
  });
}

/** The layout with this hash. TEXT_MISSING, or TEXT_DAMAGED when its bytes are not those that gave the hash. */
export async function readLayout(fileSystem: FileSystem, paths: ProjectPaths, hash: Sha256): Promise<Result<Layout>> {
  const file = layoutFile(paths, hash);
  const bytes = await attempt(file, 'read a source text', () => unlessMissing(fileSystem.readFile(file), null));
  if (!bytes.ok) return bytes;
  const advice = strings.failures.textAdvice;
  if (bytes.value === null) return fail('TEXT_MISSING', strings.failures.layoutMissing, { file, advice });
  const layout = sha256(bytes.value) === hash ? parseLayout(bytes.value) : null;
  return layout === null ? fail('TEXT_DAMAGED', strings.failures.layoutDamaged, { file, advice }) : succeed(layout);
}

function parseLayout(bytes: Buffer): Layout | null {
  try {
    return Layout.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** The same canonical text can come from different bytes (line ends, BOM, encoding): each of them is kept. */
async function writeOriginal(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  hash: string,
  original: Uint8Array,
  extension: string,
): Promise<void> {
  const ending = /^[a-z0-9]{1,16}$/i.test(extension) ? extension.toLowerCase() : 'bin';
  for (let number = 1; ; number += 1) {
    const file = path.join(paths.sources, `${hash}.orig${number === 1 ? '' : `-${number}`}.${ending}`);
    const known = await unlessMissing(fileSystem.readFile(file), null);
    if (known !== null && !known.equals(original)) continue;
    await writeOnce(fileSystem, file, original);
    return;
  }
}

/** Leaves a file that holds `bytes` as it is; one that does not (damaged since) is written again. */
async function writeOnce(fileSystem: FileSystem, file: string, bytes: Uint8Array): Promise<void> {
  const known = await unlessMissing(fileSystem.readFile(file), null);
  if (known?.equals(bytes)) await syncDirectory(fileSystem, path.dirname(file));
  else await replaceFile(fileSystem, file, [bytes]);
}
