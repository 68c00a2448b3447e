import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CreatorId, ProjectId, TagId } from '../model/identifier';
import { emptyState, type ProjectState } from '../model/state';
import type { Tag } from '../model/tag';
import { stepsOf, entryOf } from './entry';
import { applyDiff, emptyDiff, invert, type Diff } from './diff';
import {
  continueChange,
  doChange,
  JournalRecord,
  noHistory,
  redoChange,
  undoChange,
  type Change,
  type HistoryPointers,
} from './record';

const fresh = () => emptyState({ kind: 'project', id: ProjectId.parse('p'), name: 'P' });

const tag = (id: string, name: string): Tag => ({
  kind: 'tag',
  id: TagId.parse(id),
  name,
  parent: null,
  definition: '',
  colour: '#000000',
  shortcut: null,
  order: 0,
});

/** The diff that sets (name) or deletes (null) one tag in `state`; null when it would change nothing. */
function change(state: ProjectState, id: string, name: string | null): Diff | null {
  const before = state.tags.get(TagId.parse(id));
  if (name === null) return before ? { ...emptyDiff, removed: [before] } : null;
  const after = tag(id, name);
  return before ? { ...emptyDiff, updated: [{ before, after }] } : { ...emptyDiff, added: [after] };
}

const look = (state: ProjectState) =>
  [...state.tags.values()]
    .map((t) => `${t.id}=${t.name}`)
    .sort()
    .join();
const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('x', 'y', 'z')));

describe('diffs', () => {
  it('apply then invert leads back, and applying twice is harmless', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const state = fresh();
        for (const [id, name] of steps) {
          const diff = change(state, id, name);
          if (!diff) continue;
          const before = look(state);
          applyDiff(state, diff);
          const after = look(state);
          applyDiff(state, diff);
          expect(look(state)).toBe(after);
          applyDiff(state, invert(diff));
          expect(look(state)).toBe(before);
          applyDiff(state, diff);
        }
      }),
    );
  });
});

/** A journal in memory: what the session and the store do with changes, without a disk. */
class Journal {
  readonly state = fresh();
  readonly records: JournalRecord[] = [];
  pointers: HistoryPointers = noHistory;

  commit(made: Change) {
    applyDiff(this.state, made.diff);
    this.pointers = made.after;
    const creator = { id: CreatorId.parse('c'), name: 'C' };
    const time = '2026-01-01T00:00:00.000Z';
    const record = { revision: this.records.length + 1, time, creator, ...made, previous: '0'.repeat(64) };
    this.records.push(JournalRecord.parse(JSON.parse(JSON.stringify(record))));
  }

  at(revision: number | null): JournalRecord | undefined {
    return revision === null ? undefined : this.records[revision - 1];
  }
}

describe('undo and redo', () => {
  it('follow the pointers exactly as two stacks would, without limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(step, fc.constant('undo' as const), fc.constant('redo' as const)), { maxLength: 60 }),
        (acts) => {
          const journal = new Journal();
          const past: string[] = [];
          let future: string[] = [];
          for (const act of acts) {
            const next = journal.records.length + 1;
            if (act === 'undo') {
              const record = journal.at(journal.pointers.undo);
              expect(record === undefined).toBe(past.length === 0);
              if (!record) continue;
              future.push(look(journal.state));
              journal.commit(undoChange(record, journal.pointers, next));
              expect(look(journal.state)).toBe(past.pop());
            } else if (act === 'redo') {
              const record = journal.at(journal.pointers.redo);
              expect(record === undefined).toBe(future.length === 0);
              if (!record) continue;
              past.push(look(journal.state));
              journal.commit(redoChange(record, journal.pointers, next));
              expect(look(journal.state)).toBe(future.pop());
            } else {
              const diff = change(journal.state, act[0], act[1]);
              if (!diff) continue;
              past.push(look(journal.state));
              future = [];
              journal.commit(doChange('test', `set ${act[0]}`, diff, journal.pointers, next));
            }
          }
        },
      ),
    );
  });
});

describe('a step that is gone on with', () => {
  it('is one line of the history and one undo, after replaying too', () => {
    const journal = new Journal();
    const write = (name: string, goesOn: boolean) => {
      const diff = change(journal.state, 'a', name) ?? emptyDiff;
      const next = journal.records.length + 1;
      const step = journal.records.at(-1);
      const made = goesOn && step ? continueChange(step, 'test', name, diff, next) : undefined;
      journal.commit(made ?? doChange('test', name, diff, journal.pointers, next));
    };
    write('x', false);
    write('y', false);
    write('yy', true);
    write('yyy', true);
    const labels = stepsOf(journal.records.map(entryOf).reverse()).map(({ label }) => label);
    expect(labels).toEqual(['yyy', 'x']);
    const state = fresh();
    for (const { diff } of journal.records) applyDiff(state, diff);
    expect(look(state)).toBe('a=yyy');
    const last = journal.at(journal.pointers.undo);
    if (last) journal.commit(undoChange(last, journal.pointers, 5));
    expect(look(journal.state)).toBe('a=x');
    expect(journal.pointers.undo).toBe(1);
    write('z', false);
    expect(stepsOf(journal.records.map(entryOf).reverse()).map(({ label }) => label)).toEqual(['z', 'yyy', 'yyy', 'x']);
  });
});
