import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, turned, type Alignment } from './beside';

describe('placeBeside', () => {
  const two: Alignment = { here: 10, there: 4, length: 100, otherLength: 40 };

  it('keeps what stood together together, and both ends', () => {
    expect(placeBeside(10, two)).toBe(4);
    expect(placeBeside(0, two)).toBe(0);
    expect(placeBeside(100, two)).toBe(40);
  });

  it('goes proportionally between', () => {
    expect(placeBeside(5, two)).toBe(2);
    expect(placeBeside(55, two)).toBe(22);
  });

  it('moves nothing at the start when the one text stands at its beginning and the other does not', () => {
    expect(placeBeside(0, { here: 0, there: 7, length: 20, otherLength: 20 })).toBe(7);
  });

  it('never goes back while the other goes on, and never leaves the text', () => {
    const alignment = fc
      .record({ length: fc.integer({ min: 1, max: 5000 }), otherLength: fc.integer({ min: 1, max: 5000 }) })
      .chain(({ length, otherLength }) =>
        fc.record({
          length: fc.constant(length),
          otherLength: fc.constant(otherLength),
          here: fc.double({ min: 0, max: length, noNaN: true }),
          there: fc.double({ min: 0, max: otherLength, noNaN: true }),
        }),
      );
    fc.assert(
      fc.property(
        alignment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, a, b) => {
          const [low, high] = [Math.min(a, b) * of.length, Math.max(a, b) * of.length];
          const [first, second] = [placeBeside(low, of), placeBeside(high, of)];
          expect(first).toBeLessThanOrEqual(second + 1e-6);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(second).toBeLessThanOrEqual(of.otherLength + 1e-6);
        },
      ),
    );
  });

  it('seen from the other text is its inverse', () => {
    expect(placeBeside(placeBeside(33, two), turned(two))).toBeCloseTo(33);
  });
});
