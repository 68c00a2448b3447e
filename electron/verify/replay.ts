// The journal, from its first line to its last: every line proves itself and the one before it, and all are replayed.
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

/** At most so many damaged lines of a file are named. */
const mostNamed = 20;

/**
 * Follows the chain; what does not stand becomes findings. `project`: the record that a project begins with. `live`: the
 * last line may be on its way. `visit` is called at every moment, the empty project (revision 0) included, until the
 * first damage.
 */
export async function replay(
  folder: Folder,
  files: readonly string[],
  begin: { readonly project: Project; readonly live: boolean },
  visit: (moment: Moment) => void,
): Promise<Replayed> {
  const names = files.filter((file) => file.startsWith('history/')).map((file) => file.slice('history/'.length));
  const received: Received[] = [];
  let now: Moment = { state: emptyState(begin.project), revision: 0, hash: noHash, pointers: noHistory };
  let whole = true;
  visit(now);
  for (const first of segmentsIn(names)) {
    const file = `history/${segmentName(first)}`;
    const bytes = await folder.read(file);
    const lines = bytes === null ? [] : read(folder, file, bytes, begin.live);
    if (bytes !== null && bytes.length > 0 && whole && first > now.revision + 1) {
      folder.find(file, strings.verify.gap(now.revision + 1, first - 1));
    }
    whole &&= bytes !== null && (bytes.length === 0 || first === now.revision + 1);
    for (const [at, record] of lines.entries()) {
      const follows = record !== null && record.revision === now.revision + 1 && record.previous === now.hash;
      if (whole && record !== null && !follows) folder.find(file, strings.verify.chain(at + 1));
      whole &&= follows;
      if (!whole || record === null) break;
      applyDiff(now.state, record.diff);
      now = { state: now.state, revision: record.revision, hash: record.hash, pointers: record.after };
      received.push(...receivedBy(record));
      visit(now);
    }
  }
  return { ...now, whole, received };
}

type Proved = JournalRecord & { readonly hash: string };

/** The lines of a segment; null for one that is not what was written, which is a finding. */
function read(folder: Folder, file: string, bytes: Buffer, live: boolean): (Proved | null)[] {
  const records: (Proved | null)[] = [];
  let [end, named] = [0, 0];
  for (const line of linesOf(bytes)) {
    const decoded = decodeLine(line.bytes);
    const record = typeof decoded === 'string' ? null : { ...decoded.record, hash: decoded.hash };
    records.push(record);
    end = line.end;
    if (record === null && (named += 1) <= mostNamed) folder.find(file, strings.verify.line(records.length));
  }
  if (end < bytes.length && !live) {
    folder.find(file, strings.verify.torn);
    records.push(null);
  }
  return records;
}

/** The revisions that a change brings: added, or new in a source that was there. */
function receivedBy({ diff, command }: JournalRecord): Received[] {
  const before = new Set(
    diff.updated.flatMap((update) => (update.before.kind === 'source' ? update.before.revisions : [])).map(keyOf),
  );
  const sources = [...diff.added, ...diff.updated.map(({ after }) => after)].filter(({ kind }) => kind === 'source');
  return sources.flatMap((source) =>
    source.kind !== 'source'
      ? []
      : source.revisions
          .filter((revision) => !before.has(keyOf(revision)))
          .map((revision) => ({ revision, title: source.title, command })),
  );
}

const keyOf = ({ textSha256, originalSha256 }: Revision) => `${textSha256} ${originalSha256}`;
