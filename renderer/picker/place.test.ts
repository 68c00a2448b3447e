import { describe, expect, it } from 'vitest';
import { placeBy, type Box, type Place, type Size } from './place';

const within: Box = { left: 0, top: 40, right: 1000, bottom: 700 };
const size: Size = { width: 320, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const boxOf = (place: Place): Box => box(place.left, place.top, size.width, Math.min(size.height, place.maxHeight));
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeBy', () => {
  it('goes below when there is room, else above', () => {
    expect(placeBy(box(100, 100, 200, 20), size, within).top).toBe(128);
    const above = placeBy(box(100, 600, 200, 20), size, within);
    expect(above.top + size.height).toBe(592);
  });
  it('goes beside a passage as tall as the window', () => {
    expect(placeBy(box(100, 40, 500, 660), size, within).left).toBe(608);
  });
  it('never leaves the window, and never covers a passage that leaves room on some side', () => {
    for (let left = 0; left <= 900; left += 45) {
      for (let top = 40; top <= 660; top += 31) {
        for (const height of [20, 120, 300]) {
          const passage = box(left, top, 100, Math.min(height, 700 - top));
          const place = boxOf(placeBy(passage, size, within));
          expect(place.left).toBeGreaterThanOrEqual(within.left);
          expect(place.right).toBeLessThanOrEqual(within.right);
          expect(place.top).toBeGreaterThanOrEqual(within.top);
          expect(place.bottom).toBeLessThanOrEqual(within.bottom);
          expect(overlap(place, passage)).toBe(false);
        }
      }
    }
  });
});
