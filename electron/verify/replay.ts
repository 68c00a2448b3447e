// The journal, from its first line to its last: every line proves itself and the one before it, and all are replayed.
import { setTimeout as wait } from 'node:timers/promises';
import { strings } from '../../core/language/index';
import { applyDiff } from '../../core/history/diff';
import { noHistory, type HistoryPointers, type JournalRecord } from '../../core/history/record';
import { emptyState, type ProjectState } from '../../core/model/state';
import type { Project } from '../../core/model/project';
import type { Revision } from '../../core/model/source';
import { decodeLine, linesOf, noHash } from '../storage/journal-line';
import { segmentName, segmentsIn } from '../storage/project-paths';
import type { Folder } from './folder';

/** Where the replay has come to. */
export interface Moment {
  readonly state: ProjectState;
  readonly revision: number;
  readonly hash: string;
  readonly pointers: HistoryPointers;
}

/** A revision of a text that was in the project at some time, and the command that brought it. */
export interface Received {
  readonly revision: Revision;
  readonly title: string;
  readonly command: string;
}

export interface Replayed extends Moment {
  /** Whether every line from the first to the last stood. */
  readonly whole: boolean;
  readonly received: readonly Received[];
}

/** A change that certainly is in the journal, and the hash of its line. */
export type Written = Pick<Moment, 'revision' | 'hash'>;

export interface Begin {
  /** The record that a project begins with. */
  readonly project: Project;
  /** The change that whoever has the project open knows to be on the disk; null: nobody here does. */
  readonly written: Written | null;
}

/** At most so many damaged lines of a file are named. */
const mostNamed = 20;

/**
 * Follows the chain; what does not stand becomes findings. `visit` is called at every moment, the empty project
 * (revision 0) included, until the first damage.
 */
export async function replay(
  folder: Folder,
  { project, written }: Begin,
  visit: (moment: Moment) => void,
): Promise<Replayed> {
  const segments = await segmentsOf(folder);
  const received: Received[] = [];
  let now: Moment = { state: emptyState(project), revision: 0, hash: noHash, pointers: noHistory };
  let whole = true;
  visit(now);
  for (const first of segments) {
    const file = fileOf(first);
    const bytes = await readSegment(folder, file, first === segments.at(-1));
    const lines = bytes === null ? [] : read(folder, file, bytes);
    if (bytes !== null && bytes.length > 0 && whole && first > now.revision + 1) {
      folder.find(file, strings.verify.gap(now.revision + 1, first - 1));
    }
    whole &&= bytes !== null && (bytes.length === 0 || first === now.revision + 1);
    for (const [at, record] of lines.entries()) {
      const follows = record !== null && record.revision === now.revision + 1 && record.previous === now.hash;
      if (whole && record !== null && !follows) folder.find(file, strings.verify.chain(at + 1));
      whole &&= follows;
      if (!whole || record === null) break;
      if (record.revision === written?.revision && record.hash !== written.hash) {
        folder.find(file, strings.verify.otherLine(at + 1));
      }
      applyDiff(now.state, record.diff);
      now = { state: now.state, revision: record.revision, hash: record.hash, pointers: record.after };
      received.push(...receivedBy(record));
      visit(now);
    }
  }
  if (whole && written !== null && now.revision < written.revision) {
    folder.find(fileOf(segments.at(-1) ?? 1), strings.verify.cutOff(now.revision + 1, written.revision));
    whole = false;
  }
  return { ...now, whole, received };
}

const fileOf = (segment: number) => `history/${segmentName(segment)}`;

async function segmentsOf(folder: Folder): Promise<number[]> {
  const files = await folder.list();
  return segmentsIn(files.filter((file) => file.startsWith('history/')).map((file) => file.slice('history/'.length)));
}

/** Milliseconds in which a line that is on its way to the disk gets further. */
const patience = 200;

/** A segment; null when it cannot be read. A line that somebody is just writing is complete a moment later. */
async function readSegment(folder: Folder, file: string, isNewest: boolean): Promise<Buffer | null> {
  let bytes = await folder.read(file);
  for (let round = 0; isNewest && round < 20 && bytes !== null && isTorn(bytes); round += 1) {
    await wait(patience);
    const again = await folder.read(file);
    if (again?.equals(bytes)) break;
    bytes = again;
  }
  return bytes;
}

const isTorn = (bytes: Buffer) => bytes.length > 0 && bytes.at(-1) !== 10;

type Proved = JournalRecord & { readonly hash: string };

/** The lines of a segment; null for one that is not what was written, which is a finding. */
function read(folder: Folder, file: string, bytes: Buffer): (Proved | null)[] {
  const records: (Proved | null)[] = [];
  let named = 0;
  for (const line of linesOf(bytes)) {
    const decoded = decodeLine(line.bytes);
    const record = typeof decoded === 'string' ? null : { ...decoded.record, hash: decoded.hash };
    records.push(record);
    if (record === null && (named += 1) <= mostNamed) folder.find(file, strings.verify.line(records.length));
  }
  if (isTorn(bytes)) {
    folder.find(file, strings.verify.torn);
    records.push(null);
  }
  return records;
}

/** The revisions that a change brings: added, or new in a source that was there. Undo and redo bring none that is new. */
function receivedBy({ diff, command, action }: JournalRecord): Received[] {
  if (action !== 'do') return [];
  const before = new Set(
    diff.updated.flatMap((update) => (update.before.kind === 'source' ? update.before.revisions : [])).map(pairOf),
  );
  const sources = [...diff.added, ...diff.updated.map(({ after }) => after)].filter(({ kind }) => kind === 'source');
  return sources.flatMap((source) =>
    source.kind !== 'source'
      ? []
      : source.revisions
          .filter((revision) => !before.has(pairOf(revision)))
          .map((revision) => ({ revision, title: source.title, command })),
  );
}

/** A text and the bytes it came from, by their hashes. */
export const pairOf = ({ textSha256, originalSha256 }: Revision) => `${textSha256} ${originalSha256}`;
