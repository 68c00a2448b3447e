import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { Sha256 } from '../model/identifier';
import { describe, proves } from './describe';
import { joinStretches, placeStretch, sameStretches, stretchAt } from './stretches';

const text = 'The THAAD system is in Korea. The THAAD system stays.';
const revision = Sha256.parse('a'.repeat(64));
const target = (start: number, end: number) => describe(text, revision, { start, end });

const anyTargets = fc.array(
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => target(Math.min(a, b), Math.max(a, b) + 1)),
  { minLength: 1, maxLength: 6 },
);
const unitsOf = (targets: readonly { start: number; end: number }[]) =>
  Array.from({ length: text.length }, (_, i) => targets.some(({ start, end }) => start <= i && i < end));

suite('joinStretches', () => {
  it('gives stretches in reading order, apart, proven, that cover what was given and nothing else', () => {
    fc.assert(
      fc.property(anyTargets, (targets) => {
        const joined = joinStretches(text, targets);
        joined.forEach((one, i) => {
          expect(text.slice(one.start, one.end)).toBe(one.exact);
          expect(proves(text, one)).toBe(true);
          if (i > 0) expect(one.start).toBeGreaterThan(joined[i - 1]?.end ?? Infinity);
        });
        expect(unitsOf(joined)).toEqual(unitsOf(targets));
        expect(joinStretches(text, joined)).toEqual(joined);
        expect(sameStretches(joinStretches(text, targets.toReversed()), joined)).toBe(true);
      }),
    );
  });
});

suite('stretchAt', () => {
  it('is the stretch that holds the place, else the nearest', () => {
    const targets = [target(0, 3), target(10, 16), target(30, 33)];
    const startAt = (start: number, end = start) => stretchAt(targets, { start, end })?.start;
    expect([startAt(1), startAt(3), startAt(8), startAt(25), startAt(50), startAt(9, 12)]).toEqual([
      0, 0, 10, 30, 30, 10,
    ]);
    expect(stretchAt([], { start: 0, end: 0 })).toBeUndefined();
  });
});

suite('placeStretch', () => {
  const [a, b] = [target(4, 9), target(34, 39)];
  const starts = (targets: readonly { start: number }[]) => targets.map(({ start }) => start);

  it('puts what was selected in the place of the nearest stretch and keeps the others', () => {
    expect(starts(placeStretch([a, b], target(30, 33), 2))).toEqual([4, 30]);
    expect(starts(placeStretch([a, b], target(0, 3), 2))).toEqual([0, 34]);
    expect(starts(placeStretch([a], target(20, 22), 1))).toEqual([20]);
  });

  it('takes it for a missing stretch, unless it touches one that is there', () => {
    expect(starts(placeStretch([a], target(34, 39), 2))).toEqual([4, 34]);
    expect(starts(placeStretch([a], target(0, 9), 2))).toEqual([0]);
    expect(starts(placeStretch([], target(0, 9), 2))).toEqual([0]);
  });
});
