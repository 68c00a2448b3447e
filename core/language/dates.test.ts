import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatPartialDate } from './dates';
import { setLanguage } from './index';
import { formatNumber, formatOffset } from './numbers';

afterEach(() => setLanguage('en'));

describe('dates and numbers', () => {
  it('are written as English writes them', () => {
    expect(formatPartialDate('2017-04-28', 'long')).toBe('28 April 2017');
    expect(formatPartialDate('2017-04', 'short')).toBe('Apr 2017');
    expect(formatPartialDate('2017', 'short')).toBe('2017');
    expect(formatDay('2025-05-07T12:00:00.000Z')).toBe('7 May 2025');
    expect(formatNumber(1204)).toBe('1,204');
  });

  it('are written as Russian writes them', () => {
    setLanguage('ru');
    expect(formatPartialDate('2017-04-28', 'long')).toMatch(/^28 апреля 2017/);
    expect(formatPartialDate('2017-04', 'long')).toMatch(/^апрель 2017/);
    expect(formatPartialDate('2017', 'long')).toBe('2017');
    expect(formatDay('2025-05-07T12:00:00.000Z')).toMatch(/^7 мая 2025/);
    expect(formatNumber(1204)).toBe('1\u00A0204');
  });

  it('leave a day that no calendar has as it is', () => {
    expect(formatPartialDate('2017-02-30', 'long')).toBe('2017-02-30');
  });

  it('group the digits of an offset alike everywhere', () => {
    expect(['7', '204', '1204', '1234567'].map((value) => formatOffset(Number(value)))).toEqual([
      '7',
      '204',
      '1\u202F204',
      '1\u202F234\u202F567',
    ]);
  });
});
