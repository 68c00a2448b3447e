// One journal line: {"hash":"<sha256 of the line without this entry>", ...JournalRecord} and a newline. Pure but for the hash.
import { createHash, hash as sha256 } from 'node:crypto';
import type { RecordHeading } from '../../core/history/entry';
import { JournalRecord } from '../../core/history/record';

/** What the first line names as the line before it. */
export const noHash = '0'.repeat(64);

const opening = Buffer.from('{"hash":"');
const brace = Buffer.from('{');
const closing = Buffer.from('",');
const hashEnd = opening.length + 64;
const restStart = hashEnd + closing.length;

export interface Line {
  readonly hash: string;
  readonly record: JournalRecord;
}

/** `record` (whose first key is `revision`: mayBeRevision looks for it there) as a line with its newline, and its hash. */
export function encodeLine(record: JournalRecord): { readonly hash: string; readonly bytes: Buffer } {
  const json = JSON.stringify(record);
  const hash = sha256('sha256', json);
  return { hash, bytes: Buffer.from(`{"hash":"${hash}",${json.slice(1)}\n`) };
}

/** Whether a line (without its newline) claims to be that of `revision`; cheap, to find a line among thousands. */
export function mayBeRevision(bytes: Buffer, revision: number): boolean {
  const start = `"revision":${revision},`;
  return bytes.toString('latin1', restStart, restStart + start.length) === start;
}

/** The revision that a line claims to be; NaN when it claims none. */
export function revisionOf(bytes: Buffer): number {
  return Number(/^"revision":(\d+),/.exec(bytes.toString('latin1', restStart, restStart + 32))?.[1]);
}

const beforeDiff = Buffer.from(',"diff":{');
const Heading = JournalRecord.omit({ diff: true });
const headingLimit = 16 * 1024;

/**
 * What stands around a line's diff, without reading the diff or the hash; null when it cannot be read. Inside JSON's
 * strings quotes are escaped, so that `,"diff":{` can only be the key.
 */
export function decodeHeading(bytes: Buffer): RecordHeading | null {
  const end = bytes.subarray(0, headingLimit).indexOf(beforeDiff);
  const tail = bytes.lastIndexOf('"before":{"undo":');
  if (end < 0 || tail < 0) return null;
  try {
    const head: unknown = JSON.parse(`{${bytes.toString('utf8', restStart, end)}}`);
    const rest: unknown = JSON.parse(`{${bytes.toString('utf8', tail)}`);
    const parsed = Heading.safeParse({ ...(head as object), ...(rest as object) });
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Reads a line without its newline. damaged: its bytes are not the ones written. unknown: they are, but this version
 * cannot read them, so they must not be cut off.
 */
export function decodeLine(bytes: Buffer): Line | 'damaged' | 'unknown' {
  if (bytes.length <= restStart) return 'damaged';
  if (!bytes.subarray(0, opening.length).equals(opening)) return 'damaged';
  if (!bytes.subarray(hashEnd, restStart).equals(closing)) return 'damaged';
  const hash = createHash('sha256').update(brace).update(bytes.subarray(restStart)).digest('hex');
  if (bytes.toString('latin1', opening.length, hashEnd) !== hash) return 'damaged';
  let value: unknown;
  try {
    value = JSON.parse(`{${bytes.toString('utf8', restStart)}`);
  } catch {
    return 'unknown';
  }
  const parsed = JournalRecord.safeParse(value);
  return parsed.success ? { hash, record: parsed.data } : 'unknown';
}

/** The lines of a segment without their newlines; bytes after the last newline are torn and left out. */
export function* linesOf(bytes: Buffer): Generator<{ readonly bytes: Buffer; readonly end: number }> {
  for (let start = 0; ;) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return;
    yield { bytes: bytes.subarray(start, end), end: end + 1 };
    start = end + 1;
  }
}

export interface Prefix {
  readonly lines: readonly Line[];
  /** Bytes that they take. */
  readonly length: number;
  /** Number of the line that is intact but unreadable for this version, when that is why the prefix ends. */
  readonly unknown: number | null;
}

/** The longest valid prefix of a segment that must start with `revision`, after the line with hash `previous`. */
export function validPrefix(bytes: Buffer, revision: number, previous: string): Prefix {
  const lines: Line[] = [];
  let length = 0;
  for (const candidate of linesOf(bytes)) {
    const line = decodeLine(candidate.bytes);
    if (line === 'unknown') return { lines, length, unknown: lines.length + 1 };
    const before = lines.at(-1)?.hash ?? previous;
    if (line === 'damaged' || line.record.previous !== before) break;
    if (line.record.revision !== revision + lines.length) break;
    lines.push(line);
    length = candidate.end;
  }
  return { lines, length, unknown: null };
}
