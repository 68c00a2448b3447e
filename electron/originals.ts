// The kept original of a revision: found by its hash among the files beside the text, shown as text, never run.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Original, OriginalAsked } from '../core/contract';
import { strings } from '../core/language/index';
import type { Revision } from '../core/model/source';
import { fail, succeed, type Result } from '../core/result';
import { sha256 } from './bundled';
import { decodeToShow } from './extract/encodings';
import type { Session } from './session';
import { attempt } from './storage/disk-failure';

/** Bytes that are shown at most. */
const shown = 1_000_000;

interface Found {
  readonly file: string;
  readonly bytes: Buffer;
  readonly revision: Revision;
}

/** NOT_FOUND, or FILE_MISSING when the bytes are not kept or not those that were received. */
export async function findOriginal(
  { store }: Session,
  { source, text, original }: OriginalAsked,
): Promise<Result<Found>> {
  // By both: the same text can have come from other bytes before.
  const revision = store.state.sources
    .get(source)
    ?.revisions.find(({ textSha256, originalSha256 }) => textSha256 === text && originalSha256 === original);
  if (revision === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
  const folder = path.join(store.directory, 'sources');
  const read = await attempt(folder, 'read a source text', async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith(`${text}.orig`));
    for (const name of names.sort()) {
      const bytes = await readFile(path.join(folder, name));
      if (sha256(bytes) === original) return { file: path.join(folder, name), bytes, revision };
    }
    return null;
  });
  if (!read.ok) return read;
  if (read.value !== null) return succeed(read.value);
  return fail('FILE_MISSING', strings.originals.notKept, { advice: strings.originals.notKeptAdvice });
}

/** The bytes as text: what a program, a page or a picture would do with them does not happen. */
export async function readOriginal(session: Session, asked: OriginalAsked): Promise<Result<Original>> {
  const found = await findOriginal(session, asked);
  if (!found.ok) return found;
  const { file, bytes, revision } = found.value;
  const isWhole = bytes.length <= shown;
  const text = decodeToShow(bytes.subarray(0, shown), revision.encoding, isWhole);
  return succeed({ file, size: bytes.length, text, isWhole });
}
