// The journal read backwards, a stretch at a time: for the history on screen and for going back several steps. Read only.
import { entryOf, type HistoryEntry } from '../../core/history/entry';
import type { JournalRecord } from '../../core/history/record';
import { succeed, type Result } from '../../core/result';
import { attempt } from './disk-failure';
import type { FileSystem } from './file-system';
import { damaged } from './journal-history';
import { decodeHeading, decodeLine, revisionOf } from './journal-line';
import { segmentFile, segmentsIn, type ProjectPaths } from './project-paths';

/** Bytes above which a line is not read whole to be shown: an import of 100,000 passages is one line of 60 MB. */
const largestShown = 64 * 1024;

/** A stretch of the journal, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The records of a stretch as the history shows them, newest first. */
export function readEntries(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  stretch: Stretch,
): Promise<Result<readonly HistoryEntry[]>> {
  return readLines(fileSystem, paths, stretch, (line) => {
    const heading = line.length > largestShown ? decodeHeading(line) : fullRecord(line);
    return heading && entryOf(heading);
  });
}

/** The records of a stretch, newest first, their hashes verified. */
export function readRecords(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  stretch: Stretch,
): Promise<Result<readonly JournalRecord[]>> {
  return readLines(fileSystem, paths, stretch, fullRecord);
}

function fullRecord(line: Buffer): JournalRecord | null {
  const decoded = decodeLine(line);
  return typeof decoded === 'string' ? null : decoded.record;
}

async function readLines<T>(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  { first, last }: Stretch,
  decode: (line: Buffer) => T | null,
): Promise<Result<readonly T[]>> {
  const names = await attempt(paths.history, 'read the history', () => fileSystem.readdir(paths.history));
  if (!names.ok) return names;
  const read: T[] = [];
  let expected = last;
  for (const segment of segmentsIn(names.value).reverse()) {
    if (segment > expected) continue;
    if (expected < first) break;
    const file = segmentFile(paths, segment);
    const bytes = await attempt(file, 'read the history', () => fileSystem.readFile(file));
    if (!bytes.ok) return bytes;
    for (const line of linesBackwards(bytes.value)) {
      const revision = revisionOf(line);
      if (revision > expected) continue; // younger than what was asked for, or still on its way to the disk
      const item = revision === expected ? decode(line) : null;
      if (item === null) return damaged(paths, segment, expected);
      read.push(item);
      expected -= 1;
      if (expected < first) return succeed(read);
    }
    if (expected >= segment) return damaged(paths, segment, expected);
  }
  return expected < first ? succeed(read) : damaged(paths, expected, expected);
}

/** The lines of a segment from its end, without their newlines; a torn last line is left out. */
function* linesBackwards(bytes: Buffer): Generator<Buffer> {
  for (let end = bytes.lastIndexOf(10); end >= 0;) {
    const before = end === 0 ? -1 : bytes.lastIndexOf(10, end - 1);
    yield bytes.subarray(before + 1, end);
    end = before;
  }
}
