import { describe, expect, it } from 'vitest';
import { source } from '../../../core/formats/project-json/testing/sample';
import { cellText, readCell } from './cells';

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
    ['grade', 'G'],
    ['title', '  '],
  ] as const)('refuses %s: %s', (column, typed) => {
    expect(readCell(column, typed, one)).toHaveProperty('refused');
  });

  it('takes grades in any case, and an emptied one back', () => {
    expect(readCell('grade', 'b', one)).toEqual({ grade: 'B' });
    expect(readCell('grade', '', null)).toEqual({ grade: null });
    expect(readCell('publisher', ' Reuters ', one)).toEqual({ changes: { publisher: 'Reuters' } });
    expect(readCell('publisher', '', one)).toEqual({ changes: { publisher: null } });
  });
});
