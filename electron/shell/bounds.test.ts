import { describe, expect, it } from 'vitest';
import { clampBounds, rememberedPlace } from './bounds';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };
const at = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height });

describe('clampBounds', () => {
  it('keeps a window where it stood', () => {
    expect(clampBounds(at(100, 50), [left, right])).toEqual(at(100, 50));
    expect(clampBounds(at(2000, 50), [left, right])).toEqual(at(2000, 50));
  });

  it('moves and shrinks it into the display it overlaps most', () => {
    expect(clampBounds(at(1800, 500), [left, right])).toEqual(at(1920, 284));
    expect(clampBounds(at(-50, -50, 5000, 3000), [left])).toEqual(at(0, 0, 1920, 1040));
  });

  it('gives the default when its display is gone, or there was none', () => {
    expect(clampBounds(at(4000, 50), [left])).toEqual({});
    expect(clampBounds(at(1915, 50), [left])).toEqual({}); // five pixels are no handle
    expect(clampBounds(null, [left])).toEqual({});
  });
});

describe('rememberedPlace', () => {
  it('finds the bounds in the settings, and nothing in what is damaged', () => {
    expect(rememberedPlace(JSON.stringify({ window: at(1, 2), creator: null }))).toEqual({
      ...at(1, 2),
      look: 'normal',
    });
    for (const look of ['maximised', 'fullScreen']) {
      expect(rememberedPlace(JSON.stringify({ window: { ...at(1, 2), look } }))).toEqual({ ...at(1, 2), look });
    }
    expect(rememberedPlace(JSON.stringify({ window: { ...at(1, 2), look: 7 } }))?.look).toBe('normal');
    for (const text of ['', 'null', '[]', '{}', '{"window":null}', '{"window":{"x":1}}', '{"window":{"x":"1"', '7']) {
      expect(rememberedPlace(text), text).toBeNull();
    }
  });
});
