import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Utf16Offset } from '../model/identifier';
import type { LayoutRange } from '../model/layout';
import { LayoutIndex } from './layout-index';

const range = fc.tuple(fc.nat(60), fc.nat(20), fc.boolean()).map(([at, length, isPage]): LayoutRange => {
  const start = at as Utf16Offset;
  if (isPage) return { type: 'page', label: 'x', start, end: start };
  return { type: 'quotation', start, end: (at + length + 1) as Utf16Offset };
});
const ranges = fc.array(range).map((all) => all.sort((a, b) => a.start - b.start || b.end - a.end));

describe('LayoutIndex', () => {
  it('knows the highest heading below the first', () => {
    const heading = (level: number, at: number): LayoutRange => {
      return { type: 'heading', level, start: at as Utf16Offset, end: (at + 1) as Utf16Offset };
    };
    const index = new LayoutIndex([heading(1, 0), heading(3, 5), heading(2, 9)]);
    expect(index.highestHeading(1)).toBe(2);
    expect(index.highestHeading(9)).toBeNull();
  });

  it('finds what a search through all ranges finds', () => {
    fc.assert(
      fc.property(ranges, fc.nat(80), fc.nat(20), (all, start, length) => {
        const index = new LayoutIndex(all);
        const end = start + length;
        const here = all.filter((one) => one.type !== 'page' && one.start < end && one.end > start);
        expect(index.over(start, end)).toEqual(here);
        const pages = all.filter((one) => one.type === 'page' && one.start >= start && one.start < end);
        expect(index.pages(start, end)).toEqual(pages);
        expect(index.isEmpty).toBe(all.length === 0);
      }),
    );
  });
});
