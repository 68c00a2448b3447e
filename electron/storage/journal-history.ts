// Reading the journal behind the snapshots: one record (for undo), or the whole chain (to verify it). Read only.
import { strings } from '../../core/language/index';
import type { JournalRecord } from '../../core/history/record';
import { fail, succeed, type Result } from '../../core/result';
import { attempt, unlessMissing } from './disk-failure';
import type { FileSystem } from './file-system';
import { decodeLine, linesOf, mayBeRevision, noHash } from './journal-line';
import { segmentFile, segmentName, segmentsIn, type ProjectPaths } from './project-paths';

/** How long the main thread may be kept from other work, in milliseconds. */
const slice = 6;

/** The failure for a line that is not what was written. */
export function damaged(paths: ProjectPaths, segment: number, revision: number) {
  const { failures } = strings;
  return fail('JOURNAL_DAMAGED', failures.historyDamaged(revision, `history/${segmentName(segment)}`), {
    file: segmentFile(paths, segment),
    advice: failures.historyDamagedAdvice,
  });
}

/** The record of `revision`, its hash verified. JOURNAL_DAMAGED when its line is not what was written. */
export async function readRecord(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  revision: number,
): Promise<Result<JournalRecord>> {
  const read = await attempt(paths.history, 'read the history', async () => {
    const names = await unlessMissing(fileSystem.readdir(paths.history), []);
    const segment = segmentsIn(names).findLast((first) => first <= revision);
    return segment === undefined ? null : { segment, bytes: await fileSystem.readFile(segmentFile(paths, segment)) };
  });
  if (!read.ok) return read;
  if (read.value === null) return damaged(paths, revision, revision);
  for (const line of linesOf(read.value.bytes)) {
    if (!mayBeRevision(line.bytes, revision)) continue;
    const decoded = decodeLine(line.bytes);
    if (typeof decoded !== 'string') return succeed(decoded.record);
  }
  return damaged(paths, read.value.segment, revision);
}

/** Verifies every line from the first to `last`, giving way to other work; returns their number. */
export async function verifyChain(
  fileSystem: FileSystem,
  paths: ProjectPaths,
  last: { readonly revision: number; readonly hash: string },
): Promise<Result<{ readonly records: number }>> {
  const names = await attempt(paths.history, 'read the history', () => fileSystem.readdir(paths.history));
  if (!names.ok) return names;
  let end = { revision: 0, hash: noHash };
  for (const segment of segmentsIn(names.value)) {
    if (end.revision === last.revision) break;
    if (segment !== end.revision + 1) return damaged(paths, segment, end.revision + 1);
    const bytes = await attempt(segmentFile(paths, segment), 'read the history', () =>
      fileSystem.readFile(segmentFile(paths, segment)),
    );
    if (!bytes.ok) return bytes;
    const verified = await verifySegment(bytes.value, end, last.revision);
    if (verified.damaged) return damaged(paths, segment, verified.revision + 1);
    end = verified;
  }
  if (end.revision !== last.revision || end.hash !== last.hash)
    return damaged(paths, end.revision + 1, end.revision + 1);
  return succeed({ records: end.revision });
}

/** Follows the chain through one segment, up to `last` at most: later lines may still be on their way to the disk. */
async function verifySegment(bytes: Buffer, from: { readonly revision: number; readonly hash: string }, last: number) {
  let { revision, hash } = from;
  let length = 0;
  let started = performance.now();
  for (const line of linesOf(bytes)) {
    if (revision === last) return { revision, hash, damaged: false };
    const decoded = decodeLine(line.bytes);
    if (typeof decoded === 'string') break;
    if (decoded.record.previous !== hash || decoded.record.revision !== revision + 1) break;
    ({ hash } = decoded);
    revision += 1;
    length = line.end;
    if (performance.now() - started < slice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  }
  return { revision, hash, damaged: length < bytes.length && revision < last };
}
