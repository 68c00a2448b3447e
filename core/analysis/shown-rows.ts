// What a comparison of two revisions shows: what is unchanged is folded, and unfolds into its paragraphs. Pure.
import type { Changes } from '../anchoring/changes';
import { breaksOf, type RevisionRow } from './revision-rows';

/** fold: an unchanged stretch, named only; part: one paragraph of a fold that is open; change: paragraphs that differ. */
export interface ShownRow extends RevisionRow {
  readonly kind: 'fold' | 'part' | 'change';
}

/** UTF-16 units: a paragraph that is longer is cut between words, so that no row is endless. */
const longest = 2000;

/** `open`: the folds that are unfolded, by where they begin in the new text. */
export function shownRows(
  rows: readonly RevisionRow[],
  open: ReadonlySet<number>,
  oldText: string,
  newText: string,
): ShownRow[] {
  return rows.flatMap((row): ShownRow[] => {
    if (row.isChanged) return [{ ...row, kind: 'change' }];
    const fold: ShownRow = { ...row, kind: 'fold' };
    return open.has(row.newStart) ? [fold, ...partsOf(row, oldText, newText)] : [fold];
  });
}

/** The place among `shown` of the paragraphs with change number `change` (from 0); -1 when there is none. */
export function rowOfChange(shown: readonly ShownRow[], changes: Changes, change: number): number {
  const [oldEnd, newEnd] = [changes[4 * change + 1] ?? 0, changes[4 * change + 3] ?? 0];
  return shown.findIndex((row) => row.kind === 'change' && row.oldEnd >= oldEnd && row.newEnd >= newEnd);
}

/** Both texts have the same words here: they are cut where lines begin in both. */
function partsOf(row: RevisionRow, oldText: string, newText: string): ShownRow[] {
  const [old, fresh] = [oldText.slice(row.oldStart, row.oldEnd), newText.slice(row.newStart, row.newEnd)];
  const freshBreaks = breaksOf(fresh);
  const parts: ShownRow[] = [];
  let at = { old: 0, new: 0 };
  const put = (oldTo: number, newTo: number) => {
    if (oldTo === at.old && newTo === at.new) return;
    parts.push({
      ...{ oldStart: row.oldStart + at.old, oldEnd: row.oldStart + oldTo },
      ...{ newStart: row.newStart + at.new, newEnd: row.newStart + newTo },
      ...{ isChanged: false, kind: 'part' },
    });
    at = { old: oldTo, new: newTo };
  };
  const putCut = (oldTo: number, newTo: number) => {
    while (newTo - at.new > 2 * longest && old.slice(at.old, oldTo) === fresh.slice(at.new, newTo)) {
      const cut = fresh.indexOf(' ', at.new + longest) + 1 - at.new;
      if (cut <= 0 || at.new + cut >= newTo) break;
      put(at.old + cut, at.new + cut);
    }
    put(oldTo, newTo);
  };
  for (const [signs, oldTo] of breaksOf(old)) {
    const newTo = freshBreaks.get(signs);
    if (signs > 0 && newTo !== undefined) putCut(oldTo, newTo);
  }
  putCut(old.length, fresh.length);
  return parts;
}
