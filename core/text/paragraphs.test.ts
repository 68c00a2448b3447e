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

  it('know whether a blank line stands before them', () => {
    const paragraphs = new Paragraphs('\n\nTitle\nbyline\n \nbody');
    expect([0, 1, 2].map((i) => paragraphs.followsBlank(i))).toEqual([false, false, true]);
  });
});
