import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Paragraphs } from './paragraphs';
import { anyOffset, anyRange, anyText } from './testing/texts';

const rangesOf = (paragraphs: Paragraphs) =>
  Array.from({ length: paragraphs.count }, (_, i) => [paragraphs.start(i), paragraphs.end(i)] as const);

describe('paragraphs', () => {
  it('are the lines that are not blank, without their newline', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        expect(rangesOf(new Paragraphs(text)).map(([start, end]) => text.slice(start, end))).toEqual(lines);
      }),
    );
  });

  it('are found from any offset: the one that holds it, else the one before, else the first', () => {
    fc.assert(
      fc.property(anyOffset, ({ text, offset }) => {
        const paragraphs = new Paragraphs(text);
        const expected = rangesOf(paragraphs).findLastIndex(([start]) => start <= offset);
        expect(paragraphs.at(offset)).toBe(paragraphs.count === 0 ? -1 : Math.max(0, expected));
      }),
    );
  });

  it('that a range touches are exactly those it shares a character with', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        const paragraphs = new Paragraphs(text);
        const [from, to] = paragraphs.touched(start, end);
        const touched = rangesOf(paragraphs).flatMap(([first, last], i) => (first < end && last > start ? [i] : []));
        expect(Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)).toEqual(touched);
      }),
    );
  });

  it('are stepped through by a caret, from start to start, to the very ends', () => {
    const paragraphs = new Paragraphs('one\n\ntwo two\nthree');
    const steps = (from: number, direction: -1 | 1, times: number) =>
      Array.from({ length: times }, () => (from = paragraphs.stepFrom(from, direction)));
    expect(steps(1, 1, 4)).toEqual([5, 13, 18, 18]);
    expect(steps(18, -1, 4)).toEqual([13, 5, 0, 0]);
    expect(paragraphs.stepFrom(8, -1)).toBe(5);
    expect(new Paragraphs('').stepFrom(0, 1)).toBe(0);
  });

  it('know whether a blank line stands before them', () => {
    const paragraphs = new Paragraphs('\n\nTitle\nbyline\n \nbody');
    expect([0, 1, 2].map((i) => paragraphs.followsBlank(i))).toEqual([false, false, true]);
  });
});
