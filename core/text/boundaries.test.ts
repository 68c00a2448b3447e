import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary, nextGrapheme, nextWord, previousGrapheme, previousWord, snap } from './boundaries';
import { anyOffset, anyText, clusterBounds } from './testing/texts';

/** All offsets that `step` visits, from `from` until it moves no more. */
function walk(step: (text: string, offset: number) => number, text: string, from: number): number[] {
  const visited = [from];
  for (let at = from, next = step(text, at); next !== at; at = next, next = step(text, at)) visited.push(next);
  return visited;
}

describe('grapheme clusters', () => {
  it('are walked one by one in both directions, as UAX #29 cuts the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bounds = clusterBounds(text);
        expect(walk(nextGrapheme, text, 0)).toEqual(bounds);
        expect(walk(previousGrapheme, text, text.length)).toEqual(bounds.toReversed());
      }),
    );
  });

  it('begin exactly at their boundaries, from any offset', () => {
    fc.assert(
      fc.property(anyOffset, ({ text, offset }) => {
        const bounds = clusterBounds(text);
        expect(isGraphemeBoundary(text, offset)).toBe(bounds.includes(offset));
        expect(nextGrapheme(text, offset)).toBe(bounds.find((bound) => bound > offset) ?? text.length);
        expect(previousGrapheme(text, offset)).toBe(bounds.findLast((bound) => bound < offset) ?? 0);
      }),
    );
  });

  it.each([
    ['flags, whose pairs are counted from the first', '🇩🇪', 1500],
    ['one letter under thousands of marks', '\u0301', 5000],
    ['families', '👨‍👩‍👧‍👦', 600],
  ])('are found in a very long line of %s', (_name, unit, count) => {
    const text = `a${unit.repeat(count)}`;
    const bounds = clusterBounds(text);
    for (const offset of [text.length, text.length - 1, text.length - 2, Math.floor(text.length / 2), 4500]) {
      expect(previousGrapheme(text, offset)).toBe(bounds.findLast((bound) => bound < offset) ?? 0);
      expect(nextGrapheme(text, offset - 1)).toBe(bounds.find((bound) => bound > offset - 1));
    }
  });
});

describe('snap', () => {
  const anyRange = anyText.chain((text) =>
    fc.record({ text: fc.constant(text), start: fc.nat(text.length + 2), end: fc.nat(text.length + 2) }),
  );

  it('never splits a cluster, keeps all that was selected but outer white space, and adds at most the cut clusters', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        const from = Math.min(start, end, text.length);
        const to = Math.min(Math.max(start, end), text.length);
        const snapped = snap(text, { start, end });
        if (snapped === null) {
          expect(text.slice(from, to).trim()).toBe('');
          return;
        }
        const bounds = clusterBounds(text);
        expect(bounds).toContain(snapped.start);
        expect(bounds).toContain(snapped.end);
        expect(snapped.start).toBeLessThan(snapped.end);
        expect(text.slice(snapped.start, snapped.end)).toContain(text.slice(from, to).trim());
        expect(snapped.start).toBeGreaterThanOrEqual(bounds.findLast((bound) => bound <= from) ?? 0);
        expect(snapped.end).toBeLessThanOrEqual(bounds.find((bound) => bound >= to) ?? text.length);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        const once = snap(text, { start, end });
        expect(once && snap(text, once)).toEqual(once);
      }),
    );
  });

  it('takes whole emoji, flags and accented letters', () => {
    const text = 'a 👨‍👩‍👧‍👦 e\u0301 🇩🇪 b';
    expect(snap(text, { start: 4, end: 5 })).toEqual({ start: 2, end: 13 });
    expect(snap(text, { start: 15, end: 16 })).toEqual({ start: 14, end: 16 });
    expect(snap(text, { start: 19, end: 22 })).toEqual({ start: 17, end: 21 });
  });
});

describe('words', () => {
  it('are walked forwards to their ends and backwards to their starts, over line ends', () => {
    const text = 'Cai Jun,\n\nsaid:  “no”.';
    expect(walk(nextWord, text, 0)).toEqual([0, 3, 7, 14, 20, 22]);
    expect(walk(previousWord, text, text.length)).toEqual([22, 18, 10, 4, 0]);
  });

  it('always move on, end at the text’s edges and stand at cluster boundaries', () => {
    fc.assert(
      fc.property(anyOffset, ({ text, offset }) => {
        const next = nextWord(text, offset);
        const previous = previousWord(text, offset);
        if (offset < text.length) expect(next).toBeGreaterThan(offset);
        if (offset > 0) expect(previous).toBeLessThan(offset);
        expect(isGraphemeBoundary(text, next)).toBe(true);
        expect(isGraphemeBoundary(text, previous)).toBe(true);
      }),
    );
  });

  it('are taken by a double click, but the space between them is not', () => {});
});
