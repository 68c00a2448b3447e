// Add Text Files…: strict UTF-8 → canonical text → on disk → one addSources command. A file that cannot be taken is
// named and left out; the others go on.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../core/language/index';
import type { Revision, Source } from '../core/model/source';
import { CodePointIndex } from '../core/text/offsets';
import { canonicalise } from '../core/text/canonical';
import { fail, succeed, type Failure, type Result } from '../core/result';
import { sha256 } from './bundled';
import { decodeUtf8 } from './decoding';
import type { Session } from './session';
import { attempt } from './storage/disk-failure';

type NewSource = Omit<Source, 'kind' | 'id' | 'order'>;

export interface ReadText {
  readonly source: NewSource;
  readonly revision: Revision;
  readonly text: string;
  readonly bytes: Uint8Array;
}

export interface AddedTexts {
  readonly added: readonly string[];
  readonly refused: readonly Failure[];
}

const longestTitle = 200;
/** Beyond this a text no longer fits into one string of the engine with room to work. */
const largestFile = 200_000_000;

/** The bytes of a text file → a source. NOT_UTF8 or INVALID_INPUT, naming the file. */
export function readText(bytes: Uint8Array, file: string): Result<ReadText> {
  const name = path.basename(file);
  if (bytes.length > largestFile) return fail('INVALID_INPUT', strings.failures.tooLarge(name), { file });
  const decoded = decodeUtf8(bytes);
  if (decoded === null) {
    return fail('NOT_UTF8', strings.failures.notUtf8(name), { file, advice: strings.failures.notUtf8Advice });
  }
  const text = canonicalise(decoded);
  const title = titleOf(text);
  if (title === null) return fail('INVALID_INPUT', strings.failures.noText(name), { file });
  const revision: Revision = {
    textSha256: sha256(text),
    originalSha256: sha256(bytes),
    originalName: name.slice(-255),
    encoding: 'utf-8',
    utf16Length: text.length,
    codePointLength: new CodePointIndex(text).codePointLength,
  };
  const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  return succeed({ source: { title, ...unknown, revisions: [revision] }, revision, text, bytes });
}

/** The first line that is not blank, cut between code points. */
function titleOf(text: string): string | null {
  const line = /\S.*/u.exec(text)?.[0].trim();
  if (line === undefined) return null;
  return line.length <= longestTitle ? line : line.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/u, '');
}

/** Adds the files to the project: one command, hence one undo step. */
export async function addTextFiles(session: Session, files: readonly string[]): Promise<Result<AddedTexts>> {
  const refused: Failure[] = [];
  const taken: ReadText[] = [];
  const titles = titlesByText(session);
  for (const file of files) {
    const read = await readOne(file, titles);
    if (!read.ok) {
      refused.push(read.error);
      continue;
    }
    const written = await session.store.writeText(read.value.text, read.value.bytes, 'txt');
    if (!written.ok) return written;
    titles.set(read.value.revision.textSha256, read.value.source.title);
    taken.push(read.value);
  }
  const sources = taken.map(({ source }) => source);
  if (sources.length > 0) {
    const added = await session.run('addSources', { sources });
    if (!added.ok) return added;
  }
  return succeed({ added: sources.map(({ title }) => title), refused });
}

async function readOne(file: string, titles: ReadonlyMap<string, string>): Promise<Result<ReadText>> {
  const bytes = await attempt(file, 'read the file', () => readFile(file));
  if (!bytes.ok) return bytes;
  const read = readText(bytes.value, file);
  const twin = read.ok ? titles.get(read.value.revision.textSha256) : undefined;
  if (twin === undefined) return read;
  return fail('ALREADY_EXISTS', strings.failures.alreadyAdded(path.basename(file), twin), { file });
}

function titlesByText(session: Session): Map<string, string> {
  const sources = [...session.store.state.sources.values()];
  return new Map(sources.flatMap((source) => source.revisions.map((r) => [r.textSha256, source.title] as const)));
}
