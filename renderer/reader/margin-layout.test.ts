import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin, type MarginItem } from './margin-layout';

const item = (of: string, top: number, bottom: number, begins = true): MarginItem<string> => ({
  top,
  bottom,
  begins,
  of,
});
const alike = () => 0;
const usual = { mostLanes: 4, rowHeight: 18, rank: alike };

describe('the margin of a section', () => {
  it('gives passages beside each other lanes of their own, and a free lane again', () => {
    const { lanes } = layOutMargin([item('a', 0, 60), item('b', 0, 30), item('c', 40, 60), item('d', 70, 90)], usual);
    expect(lanes).toEqual([0, 1, 1, 0]);
  });

  it('has no bar for what finds no lane; its row still counts it', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((of) => item(of, 0, 30));
    const { lanes, rows } = layOutMargin(items, usual);
    expect(lanes).toEqual([0, 1, 2, 3, null, null]);
    expect(rows).toEqual([{ top: 0, named: 'a', all: ['a', 'b', 'c', 'd', 'e', 'f'] }]);
  });

  it('names the current passage where several begin on one line', () => {
    const items = [item('a', 0, 30), item('b', 4, 30), item('c', 30, 50)];
    const { rows } = layOutMargin(items, { ...usual, rank: (of) => (of === 'b' ? 1 : 0) });
    expect(rows).toEqual([
      { top: 0, named: 'b', all: ['a', 'b'] },
      { top: 30, named: 'c', all: ['c'] },
    ]);
  });

  it('writes no name where a passage only goes on', () => {
    expect(layOutMargin([item('a', 0, 30, false)], usual).rows).toEqual([]);
  });

  it('never lets two bars meet in a lane, nor two names, and names or counts everything that begins', () => {
    const numbers = fc.record({ top: fc.nat(400), height: fc.integer({ min: 1, max: 200 }), begins: fc.boolean() });
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 40 }), (raw) => {
        const items = raw
          .map(({ top, height, begins }, of) => ({ top, bottom: top + height, begins, of }))
          .sort((a, b) => a.top - b.top || b.bottom - a.bottom);
        const { lanes, rows } = layOutMargin(items, { ...usual, rank: () => 0 });
        items.forEach((one, i) => {
          items.slice(0, i).forEach((other, j) => {
            if (lanes[i] === null || lanes[i] !== lanes[j]) return;
            expect(other.bottom < one.top || one.bottom < other.top).toBe(true);
          });
        });
        rows.slice(1).forEach(({ top }, i) => expect(top - (rows[i]?.top ?? 0)).toBeGreaterThanOrEqual(18));
        const begun = items.filter(({ begins }) => begins).map(({ of }) => of);
        expect(rows.flatMap(({ all }) => all)).toEqual(begun);
      }),
    );
  });
});
