// The kept original of a revision: found by its hash among the files beside the text, shown as text, never run.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Original } from '../core/contract';
import { strings } from '../core/language/index';
import type { Sha256, SourceId } from '../core/model/identifier';
import type { Revision } from '../core/model/source';
import { fail, succeed, type Result } from '../core/result';
import { sha256 } from './bundled';
import { decodeAs } from './extract/encodings';
import type { Session } from './session';
import { attempt } from './storage/disk-failure';

/** Bytes that are shown at most. */
const shown = 1_000_000;

export interface Asked {
  readonly source: SourceId;
  readonly revision: Sha256;
}

interface Found {
  readonly file: string;
  readonly bytes: Buffer;
  readonly revision: Revision;
}

/** NOT_FOUND, or FILE_MISSING when the bytes are not kept or not those that were received. */
export async function findOriginal({ store }: Session, { source, revision: hash }: Asked): Promise<Result<Found>> {
  const revision = store.state.sources.get(source)?.revisions.find((one) => one.textSha256 === hash);
  if (revision === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
  const folder = path.join(store.directory, 'sources');
  const read = await attempt(folder, 'read a source text', async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith(`${hash}.orig`));
    for (const name of names.sort()) {
      const bytes = await readFile(path.join(folder, name));
      if (sha256(bytes) === revision.originalSha256) return { file: path.join(folder, name), bytes, revision };
    }
    return null;
  });
  if (!read.ok) return read;
  if (read.value !== null) return succeed(read.value);
  return fail('FILE_MISSING', strings.originals.notKept, { advice: strings.originals.notKeptAdvice });
}

/** The bytes as text: what a program, a page or a picture would do with them does not happen. */
export async function readOriginal(session: Session, asked: Asked): Promise<Result<Original>> {
  const found = await findOriginal(session, asked);
  if (!found.ok) return found;
  const { file, bytes, revision } = found.value;
  const beginning = bytes.subarray(0, shown);
  const decoder = new TextDecoder(); // whatever it is: what is no UTF-8 shows as such
  const text = decodeAs(beginning, revision.encoding)?.text ?? decoder.decode(beginning);
  return succeed({ file, size: bytes.length, text, isWhole: bytes.length <= shown });
}
