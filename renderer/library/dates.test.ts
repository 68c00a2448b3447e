import { expect, it } from 'vitest';
import { shortDate } from './dates';

it('writes a date as far as it is known, and marks an inferred one', () => {
  expect(shortDate({ value: '2017-03-29', inferred: false, basis: null })).toBe('29 Mar 2017');
  expect(shortDate({ value: '2017-04-28', inferred: true, basis: 'the two texts together' })).toBe('28 Apr 2017?');
  expect(shortDate({ value: '2017-04', inferred: false, basis: null })).toBe('Apr 2017');
  expect(shortDate({ value: '2017', inferred: false, basis: null })).toBe('2017');
});
