import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary, snap, type TextRange } from './boundaries';
import { moveEdge, placeEdge, type EdgeMove } from './edges';
import { anyRange } from './testing/texts';

const text = 'Moscow, April 28. Maj. Gen. Cai Jun said: 👍🏽.';
const rangeOf = (quote: string): TextRange => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const moved = (quote: string, edge: EdgeMove['edge'], by: EdgeMove['by'], direction: -1 | 1) => {
  const range = moveEdge(text, rangeOf(quote), { edge, by, direction });
  return range && text.slice(range.start, range.end);
};

describe('moveEdge', () => {
  it('moves by word from word to word, without the punctuation between', () => {
    expect(moved('April 28', 'end', 'word', 1)).toBe('April 28. Maj');
    expect(moved('Moscow, April', 'end', 'word', -1)).toBe('Moscow');
    expect(moved('Moscow, April', 'start', 'word', 1)).toBe('April');
    expect(moved('April', 'start', 'word', -1)).toBe('Moscow, April');
  });

  it('moves by character, over white space in one step, and takes whole clusters', () => {
    expect(moved('April', 'end', 'grapheme', 1)).toBe('April 2');
    expect(moved('April 2', 'end', 'grapheme', -1)).toBe('April');
    expect(moved('said:', 'end', 'grapheme', 1)).toBe('said: 👍🏽');
    expect(moved('said: 👍🏽', 'end', 'grapheme', -1)).toBe('said:');
    expect(moved('April', 'start', 'grapheme', 1)).toBe('pril');
    expect(moved('April', 'start', 'grapheme', -1)).toBe(', April');
  });

  it('leaves something, and stays in the text', () => {
    expect(moved('April', 'end', 'word', -1)).toBeNull();
    expect(moved('April', 'start', 'word', 1)).toBeNull();
    expect(moved('M', 'end', 'grapheme', -1)).toBeNull();
    expect(moved('Moscow', 'start', 'word', -1)).toBeNull();
    expect(moved('👍🏽.', 'end', 'grapheme', 1)).toBeNull();
  });

  it('always gives a proper range with the other end in its place', () => {
    const anyMove = fc.record<EdgeMove>({
      edge: fc.constantFrom('start', 'end'),
      by: fc.constantFrom('word', 'grapheme'),
      direction: fc.constantFrom(-1, 1),
    });
    fc.assert(
      fc.property(anyRange, anyMove, fc.nat(60), ({ text: any, start, end }, move, offset) => {
        const range = snap(any, { start, end });
        if (range === null) return;
        const other = move.edge === 'start' ? 'end' : 'start';
        for (const next of [
          moveEdge(any, range, move),
          placeEdge(any, range, move.edge, Math.min(offset, any.length)),
        ]) {
          if (next === null) continue;
          expect(next[other]).toBe(range[other]);
          expect(next.start).toBeLessThan(next.end);
          expect(isGraphemeBoundary(any, next[move.edge])).toBe(true);
        }
      }),
    );
  });
});
