import { describe, expect, it } from 'vitest';
import { Creator } from '../model/project';
import type { ProjectRecord } from '../model/state';
import { Tag } from '../model/tag';
import { emptyDiff, invert } from './diff';
import { doChange, noHistory, redoChange, undoChange, type Change, type HistoryPointers } from './record';
import { countDiff, squash, undoPath } from './undo-path';

/** A history as a session writes it: 'd' does, 'u' undoes, 'r' redoes. */
function historyOf(steps: string) {
  const records: Change[] = [];
  let now: HistoryPointers = noHistory;
  for (const step of steps) {
    const next = records.length + 1;
    const target = step === 'u' ? now.undo : now.redo;
    const record = { ...records[(target ?? 1) - 1], revision: target ?? 0 } as never;
    const change =
      step === 'd'
        ? doChange('x', 'x', emptyDiff, now, next)
        : step === 'u'
          ? undoChange(record, now, next)
          : redoChange(record, now, next);
    records.push(change);
    now = change.after;
  }
  return { now, before: (revision: number) => records[revision - 1]?.before ?? noHistory };
}

const pathIn = (steps: string, target: number) => {
  const { now, before } = historyOf(steps);
  return undoPath(now, target, before);
};

describe('the way back to a line of the history', () => {
  it('is every step since, the newest first', () => {
    expect(pathIn('ddd', 1)).toEqual([3, 2]);
    expect(pathIn('ddd', 3)).toEqual([]);
  });

  it('leaves out what was undone on the way', () => {
    expect(pathIn('ddud', 1)).toEqual([4]); // 2 was undone by 3
    expect(pathIn('dduru', 1)).toEqual([]);
    expect(pathIn('ddurd', 1)).toEqual([5, 4]); // 4 redid 2
    expect(pathIn('ddurd', 4)).toEqual([5]);
  });

  it('does not exist to a line that was undone later, or that is an undo', () => {
    expect(pathIn('ddu', 2)).toBeNull();
    expect(pathIn('ddud', 3)).toBeNull();
    expect(pathIn('du', 1)).toBeNull();
  });
});

const tag = (id: string, name: string): ProjectRecord =>
  Tag.parse({ kind: 'tag', id, name, parent: null, definition: '', colour: '#e0a30f', shortcut: null, order: 0 });
const [a, b, c] = [tag('a', 'one'), tag('a', 'two'), tag('a', 'three')];
const creator = Creator.parse({ kind: 'creator', id: 'c', name: 'C' });
const adds = (record: ProjectRecord) => ({ ...emptyDiff, added: [record] });
const updates = (before: ProjectRecord, after: ProjectRecord) => ({ ...emptyDiff, updated: [{ before, after }] });

describe('squash', () => {
  it('joins successive changes of a record into one', () => {
    expect(squash([updates(a, b), updates(b, c)])).toEqual(updates(a, c));
    expect(squash([adds(a), updates(a, b)])).toEqual(adds(b));
    expect(squash([updates(a, b), invert(adds(b))])).toEqual(invert(adds(a)));
  });

  it('says nothing of what came and went, and of what is as it was', () => {
    expect(squash([adds(a), invert(adds(a))])).toEqual(emptyDiff);
    expect(squash([updates(a, b), updates(b, tag('a', 'one'))])).toEqual(emptyDiff);
    expect(squash([invert(adds(a)), adds(b)])).toEqual(updates(a, b));
  });

  it('is counted by kind', () => {
    const counts = countDiff({ added: [a, creator], updated: [{ before: a, after: b }], removed: [c] });
    expect(counts.tags).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(counts.passages).toEqual({ added: 0, changed: 0, removed: 0 });
  });
});
