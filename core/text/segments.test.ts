import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './segments';

const size = 40;
const anyRanges = fc.array(
  fc.record({ start: fc.nat(size), length: fc.nat(size) }).map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 12 },
);

describe('segments', () => {
  it('cover the stretch without gap or overlap, each with exactly the ranges over it, in the order given', () => {
    fc.assert(
      fc.property(anyRanges, fc.nat(size), fc.nat(size), (bare, from, to) => {
        const ranges = bare.map((range, rank) => ({ ...range, of: rank }));
        const runs = segments(from, to, ranges);
        let end = from;
        for (const run of runs) {
          expect(run.start).toBe(end);
          expect(run.end).toBeGreaterThan(run.start);
          for (let at = run.start; at < run.end; at += 1) {
            expect(run.of).toEqual(ranges.filter((range) => range.start <= at && at < range.end).map(({ of }) => of));
          }
          end = run.end;
        }
        expect(end).toBe(Math.max(from, from < to ? to : from));
      }),
    );
  });

  it('are cut nowhere without need', () => {
    fc.assert(
      fc.property(anyRanges, (bare) => {
        const runs = segments(
          0,
          size,
          bare.map((range, rank) => ({ ...range, of: rank })),
        );
        for (const [rank, run] of runs.entries()) {
          const edges = bare.flatMap(({ start, end }) => (start < end ? [start, end] : []));
          if (rank > 0) expect(edges).toContain(run.start);
        }
      }),
    );
  });
});
