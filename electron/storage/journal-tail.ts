// Opening's part of the journal: the records after a revision, and what could not be verified, set aside and never deleted.
import path from 'node:path';
import { strings } from '../../core/language/index';
import { fail, succeed, type Result } from '../../core/result';
import type { JournalRecord } from '../../core/history/record';
import { attempt, systemCode, unlessMissing } from './disk-failure';
import { syncDirectory, writeNewFile } from './durable-file';
import type { FileSystem } from './file-system';
import { validPrefix } from './journal-line';
import { segmentFile, segmentName, segmentsIn, type ProjectPaths } from './project-paths';

/** Bytes of a segment, from `start` to its end, that do not continue the chain. */
interface Damage {
  readonly segment: number;
  readonly start: number;
  readonly bytes: Buffer;
}

export interface JournalTail {
  readonly records: readonly JournalRecord[];
  /** The last verified line, and the segment and length at which the next one is appended. */
  readonly revision: number;
  readonly hash: string;
  readonly segment: number;
  readonly length: number;
  readonly damages: readonly Damage[];
}

/** Reads the lines after `from`. Changes nothing. JOURNAL_DAMAGED when an intact line is not readable for this version. */
export async function readTail(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  from: { readonly revision: number; readonly hash: string },
): Promise<Result<JournalTail>> {
  const names = await unlessMissing(fileSystem.readdir(paths.history), []);
  const damages: Damage[] = [];
  const records: JournalRecord[] = [];
  let { revision, hash } = from;
  let segment = revision + 1;
  let length = 0;
  for (const first of segmentsIn(names)) {
    if (first <= from.revision) continue;
    const file = segmentFile(paths, first);
    const bytes = await fileSystem.readFile(file);
    if (bytes.length === 0) {
      if (first === revision + 1) [segment, length] = [first, 0]; // made, but its first line never reached the disk
      continue;
    }
    if (damages.length > 0 || first !== revision + 1) {
      damages.push({ segment: first, start: 0, bytes });
      continue;
    }
    const prefix = validPrefix(bytes, first, hash);
    if (prefix.unknown !== null) {
      const message = strings.failures.lineUnknown(prefix.unknown);
      return fail('JOURNAL_DAMAGED', message, { file, advice: strings.failures.lineUnknownAdvice });
    }
    for (const line of prefix.lines) records.push(line.record);
    segment = first;
    length = prefix.length;
    revision += prefix.lines.length;
    hash = prefix.lines.at(-1)?.hash ?? hash;
    if (length < bytes.length) damages.push({ segment: first, start: length, bytes: bytes.subarray(length) });
  }
  return succeed({ records, revision, hash, segment, length, damages });
}

/** The damage in words, with where it went (`aside`) or, without, that it was only looked at. */
function describe({ segment, start, bytes }: Damage, aside: string | null): string {
  const lines = bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), bytes.at(-1) === 10 ? 0 : 1);
  const size = { bytes: bytes.length, lines, start };
  const file = `history/${segmentName(segment)}`;
  const where = aside === null ? null : `history/${aside}`;
  return strings.failures.journalDamage(file, start === 0 ? 'all' : 'end', size, where);
}

/** What a read-only opening says about damages: nothing is changed. */
export const describeDamages = (tail: JournalTail) => tail.damages.map((damage) => describe(damage, null));

/** Copies what is damaged to a file beside the segment, durably, then cuts the segment. Returns the notices. */
export async function setDamagesAside(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  tail: JournalTail,
): Promise<Result<string[]>> {
  const notices: string[] = [];
  // The last first: were this interrupted, the segment that damage begins in still stands before the others.
  for (const damage of [...tail.damages].reverse()) {
    const file = segmentFile(paths, damage.segment);
    const done = await attempt(file, 'set a damaged part of the journal aside', async () => {
      const aside = await copyAside(fileSystem, file, damage.bytes);
      if (damage.start === 0) await fileSystem.unlink(file);
      else await cut(fileSystem, file, damage.start);
      await syncDirectory(fileSystem, paths.history);
      return `${segmentName(damage.segment)}${aside}`;
    });
    if (!done.ok) return done;
    notices.unshift(describe(damage, done.value));
  }
  return succeed(notices);
}

/** Writes `bytes` to the first free name beside `file`; returns what was added to the name. */
async function copyAside(fileSystem: FileSystem, file: string, bytes: Buffer): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = `.set-aside-${number}`;
    try {
      await writeNewFile(fileSystem, file + suffix, [bytes]);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue;
      throw error;
    }
    // The copy's name must be on the disk before the original goes.
    await syncDirectory(fileSystem, path.dirname(file));
    return suffix;
  }
}

async function cut(fileSystem: FileSystem, file: string, length: number): Promise<void> {
  const handle = await fileSystem.open(file, 'a');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
