import { expect, it } from 'vitest';
import { applyDiff, type Diff } from '../core/history/diff';
import { Annotation } from '../core/model/annotation';
import { Project } from '../core/model/project';
import { emptyState } from '../core/model/state';
import { PassageFinder } from './passage-finder';

const time = '2026-01-01T00:00:00.000Z';
const passage = (id: string, exact: string) =>
  Annotation.parse({
    kind: 'annotation',
    id,
    source: `source-${id.length}`,
    targets: [{ revision: 'a'.repeat(64), start: 0, end: exact.length, exact, prefix: '', suffix: '' }],
    bodies: [],
    creator: 'ann',
    created: time,
    modified: time,
  });
const diff = (changes: Partial<Diff>): Diff => ({ added: [], updated: [], removed: [], ...changes });

it('finds what the project holds, also what changes while it is read for the first time', async () => {
  const state = emptyState(Project.parse({ kind: 'project', id: 'p', name: 'P' }));
  const finder = new PassageFinder(() => state);
  const change = (changes: Partial<Diff>) => {
    applyDiff(state, diff(changes));
    finder.apply(diff(changes));
  };
  const first = passage('first', 'the first words');
  const last = passage('last', 'the last words');
  const many = Array.from({ length: 10_000 }, (_, i) => passage(`many-${i}`, `words number ${i}`));
  change({ added: [first, ...many, last] });
  const asked = finder.find('words', 5);
  await new Promise(setImmediate);
  change({ removed: [last], added: [passage('new', 'new words')] });
  expect((await asked).total).toBe(10_002);
  expect((await finder.find('last', 5)).total).toBe(0);
  expect((await finder.find('new', 5)).hits.map(({ id }) => id)).toEqual(['new']);
  change({ removed: [first] });
  expect((await finder.find('first', 5)).total).toBe(0);
});
