import { describe, expect, it } from 'vitest';
import { source } from '../../../core/formats/project-json/testing/sample';
import { defaultTableView } from '../../../core/model/table-view';
import { cellText, readCell, shownColumns, tracksOf } from './cells';

const one = source('s', 'Words.', 0);

describe('a cell of the table of sources', () => {
  it('shows a partial date, inferred or not, as it is typed', () => {
    expect(cellText(one, 'date')).toBe('2017-04?');
    expect(readCell('date', '2017-4 ?', one)).toEqual({
      changes: { date: { value: '2017-04', inferred: true, basis: 'both texts' } },
    });
    expect(readCell('date', '2018', one)).toEqual({
      changes: { date: { value: '2018', inferred: false, basis: null } },
    });
    expect(readCell('retrieved', '', one)).toEqual({ changes: { retrieved: null } });
  });

  it.each([
    ['date', '31.12.2017'],
    ['date', '2017-02-30'],
    ['title', '  '],
  ] as const)('refuses %s: %s', (column, typed) => {
    expect(readCell(column, typed, one)).toHaveProperty('refused');
  });

  it('takes what is emptied as not known', () => {
    expect(readCell('publisher', ' Reuters ', one)).toEqual({ changes: { publisher: 'Reuters' } });
    expect(readCell('publisher', '', one)).toEqual({ changes: { publisher: null } });
  });

  it('leaves out the columns that are not wanted; a row is as wide as those it has', () => {
    const columns = shownColumns({ ...defaultTableView, hidden: ['url', 'language'] });
    expect(columns.slice(0, 2)).toEqual(['chosen', 'title']);
    expect(columns).not.toContain('url');
    expect(shownColumns(defaultTableView)).toHaveLength(columns.length + 2);
    expect(tracksOf(['chosen', 'title', 'date'])).toEqual({
      tracks: '2.25rem minmax(18rem, 1fr) 8rem',
      width: '28.25rem',
    });
  });
});
