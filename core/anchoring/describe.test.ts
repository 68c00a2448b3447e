import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { Target } from '../model/annotation';
import { Sha256 } from '../model/identifier';
import { anyRange, clusterBounds } from '../text/testing/texts';
import { contextLength, describe, proves } from './describe';

const revision = Sha256.parse('0'.repeat(64));

group('describe', () => {
  it('gives a target that fits the schema and proves itself', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        const target = describe(text, revision, { start, end });
        expect(Target.parse(target)).toEqual(target);
        expect(text.slice(target.start, target.end)).toBe(target.exact);
        expect(proves(text, target)).toBe(true);
      }),
    );
  });

  it('cuts its context at cluster boundaries and takes as much of it as fits', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        const { prefix, suffix } = describe(text, revision, { start, end });
        const bounds = clusterBounds(text);
        const before = bounds.find((bound) => bound >= start - contextLength) ?? 0;
        const after = bounds.findLast((bound) => bound <= end + contextLength) ?? text.length;
        expect(prefix).toBe(text.slice(Math.min(before, start), start));
        expect(suffix).toBe(text.slice(end, Math.max(after, end)));
      }),
    );
  });

  it('no longer proves itself when a character of the quote or its context changes', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(), ({ text, start, end }, where) => {
        const target = describe(text, revision, { start, end });
        const first = start - target.prefix.length;
        const at = first + (where % (end + target.suffix.length - first));
        const changed = text.slice(0, at) + (text.charAt(at) === 'x' ? 'y' : 'x') + text.slice(at + 1);
        expect(proves(changed, target)).toBe(false);
      }),
    );
  });

  it.each([
    [-1, 2],
    [0, 0],
    [2, 1],
    [0, 4],
    [Number.NaN, 2],
  ])('refuses [%d, %d) of a text of three characters', (start, end) => {
    expect(() => describe('abc', revision, { start, end })).toThrow(RangeError);
  });
});
