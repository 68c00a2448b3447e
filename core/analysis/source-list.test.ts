import { describe, expect, it } from 'vitest';
import { source } from '../formats/project-json/testing/sample';
import type { Source } from '../model/source';
import { sourceList, type SourceWishes } from './source-list';

const make = (title: string, more: Partial<Source>): Source => ({
  ...source(title.replace(/\W/g, '_'), `Text ${title}`, 0),
  ...{ title, publisher: null, date: null },
  ...more,
});
const grading = (reliability: 'A' | 'C' | null) => ({
  ...{ reliability, reason: '', creator: 'c' as never, time: '2026-01-01T00:00:00.000Z' },
});
const sources = [
  make('Zürich 10', { publisher: 'Reuters', date: { value: '2017-04', inferred: false, basis: null } }),
  make('Zurich 9', { collection: 'Geneva', gradings: [grading('C')] }),
  make('Moscow', {
    publisher: 'Ministry',
    date: { value: '2016-12-31', inferred: true, basis: null },
    properties: [{ key: 'Section', value: 'World' }],
    gradings: [grading('A'), grading(null)],
  }),
  make('Beijing', { publisher: 'Ministry', gradings: [grading('A')] }),
];
const counts = { Moscow: 3, Beijing: 7 };
const list = (wishes: Partial<SourceWishes>) =>
  sourceList(sources, { words: '', grade: 'all', sort: 'library', group: 'none', ...wishes }, counts);
const titles = (wishes: Partial<SourceWishes>) => list(wishes).sources.map(({ title }) => title);

describe('the list of sources', () => {
  it('is the library’s order as it is', () => {
    expect(list({}).rows).toEqual(sources);
  });

  it.each([
    ['zurich', ['Zürich 10', 'Zurich 9']],
    ['world sec', ['Moscow']],
    ['MINISTRY 2016', ['Moscow']],
    ['nothing', []],
  ])('filters by words in any field, whatever their case and accents: %s', (words, expected) => {
    expect(titles({ words })).toEqual(expected);
  });

  it('filters by the grade in force', () => {
    expect(titles({ grade: 'A' })).toEqual(['Beijing']);
    expect(titles({ grade: 'none' })).toEqual(['Zürich 10', 'Moscow']);
  });

  it.each([
    ['title', ['Beijing', 'Moscow', 'Zurich 9', 'Zürich 10']],
    ['publisher', ['Moscow', 'Beijing', 'Zürich 10', 'Zurich 9']],
    ['date', ['Moscow', 'Zürich 10', 'Zurich 9', 'Beijing']],
    ['passages', ['Beijing', 'Moscow', 'Zürich 10', 'Zurich 9']],
    ['grade', ['Beijing', 'Zurich 9', 'Zürich 10', 'Moscow']],
  ] as const)('sorts by %s, what is not known last', (sort, expected) => {
    expect(titles({ sort })).toEqual(expected);
  });

  it('sorts the other way round, what is not known still last', () => {
    expect(titles({ sort: 'date', reversed: true })).toEqual(['Zürich 10', 'Moscow', 'Zurich 9', 'Beijing']);
    expect(titles({ sort: 'collection', reversed: true })[0]).toBe('Zurich 9');
    expect(titles({ sort: 'passages', reversed: true }).at(-1)).toBe('Beijing');
  });

  it('groups with the number of members, those without last, each group sorted', () => {
    const { rows } = list({ group: 'publisher', sort: 'title' });
    expect(rows.map((row) => (row.kind === 'group' ? [row.name, row.count] : row.title))).toEqual([
      ...[['Ministry', 2], 'Beijing', 'Moscow'],
      ...[['Reuters', 1], 'Zürich 10'],
      ...[[null, 1], 'Zurich 9'],
    ]);
    expect(list({ group: 'date' }).rows[0]).toEqual({ kind: 'group', name: '2016', count: 1 });
    expect(list({ group: 'grade' }).rows[0]).toEqual({ kind: 'group', name: 'A', count: 1 });
  });

  it('is fit for typing at 2,000 sources', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      make(`Statement ${String(i)}`, { publisher: `P ${String(i % 50)}` }),
    );
    const start = performance.now();
    const { sources: found } = sourceList(
      many,
      { words: 'state 19', grade: 'all', sort: 'title', group: 'publisher' },
      {},
    );
    expect(found.length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
