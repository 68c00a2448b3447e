// A journal record as the history shows it: small, whatever the size of the change.
import { isLost, type Annotation } from '../model/annotation';
import type { AnnotationId, SourceId } from '../model/identifier';
import type { JournalRecord } from './record';

export interface HistoryEntry extends Pick<
  JournalRecord,
  'revision' | 'time' | 'action' | 'label' | 'before' | 'after'
> {
  /** Who did it; null for what Glossator did by itself. */
  readonly creator: string | null;
  /** The first passage it touched, where it stood; null when it touched none, or too much to say. */
  readonly passage: TouchedPassage | null;
}

export interface TouchedPassage {
  readonly annotation: AnnotationId;
  readonly source: SourceId;
  /** Of its first target, half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A record without its diff: what can be read of a line without reading all of it. */
export type RecordHeading = Omit<JournalRecord, 'diff'>;

/** What the history says of a record; without its diff it knows no passage. */
export function entryOf(record: RecordHeading & Partial<Pick<JournalRecord, 'diff'>>): HistoryEntry {
  const { revision, time, action, label, before, after, creator, diff } = record;
  const passage = diff ? passageOf(diff) : null;
  return { revision, time, action, label, before, after, creator: creator?.name ?? null, passage };
}

/** `entries` (newest first) without those that the next one went on with: that one says what both did. */
export function stepsOf(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.filter((entry, i) => {
    const next = entries[i - 1];
    const goesOn = next?.action === 'do' && entry.after.undo === entry.revision && next.before.undo !== entry.revision;
    return !(entry.action === 'do' && goesOn);
  });
}

function passageOf({ added, updated, removed }: JournalRecord['diff']): TouchedPassage | null {
  const records = [...added, ...updated.map(({ after }) => after), ...removed];
  const annotation = records.find((record): record is Annotation => record.kind === 'annotation');
  const target = annotation?.targets[0];
  if (annotation === undefined || target === undefined || isLost(annotation)) return null;
  return { annotation: annotation.id, source: annotation.source, start: target.start, end: target.end };
}
