import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary, snap, type TextRange } from './boundaries';
import { Paragraphs } from './paragraphs';
import { anyRange } from './testing/texts';
import { grow, nextWordStart, previousWordEnd, shrink, snapToWords } from './units';

const text = 'Moscow, April 28.\n\nMaj. Gen. Cai Jun said: “no.” He left.';
const paragraphs = new Paragraphs(text);
const words = (range: TextRange | null) => range && text.slice(range.start, range.end);
const rangeOf = (quote: string): TextRange => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });

/** What `grow` makes of `range`, step by step until nothing more is added. */
function grown(range: TextRange): string[] {
  const steps: string[] = [];
  for (let before = range; ;) {
    const next = grow(text, paragraphs, before);
    if (next.start === before.start && next.end === before.end) return steps;
    steps.push(text.slice(next.start, next.end));
    before = next;
  }
}

describe('grow', () => {
  const sentence = 'Maj. Gen. Cai Jun said: “no.”';
  const paragraph = `${sentence} He left.`;

  it('goes from the caret to the word, the sentence, the paragraph, and no further', () => {
    const inside = text.indexOf('Cai') + 1;
    expect(grown({ start: inside, end: inside })).toEqual(['Cai', sentence, paragraph]);
    const atEnd = text.indexOf(' Jun');
    expect(grown({ start: atEnd, end: atEnd })).toEqual(['Cai', sentence, paragraph]);
  });

  it('completes words cut through, then sentences, then paragraphs', () => {
    expect(grown(rangeOf('ai Ju'))).toEqual(['Cai Jun', sentence, paragraph]);
    expect(grown(rangeOf('no.” H'))).toEqual(['no.” He', paragraph]);
    expect(grown(rangeOf('28.\n\nMaj'))).toEqual([`Moscow, April 28.\n\n${sentence}`, text]);
  });

  it('takes the sentence where there is no word', () => {
    const at = text.indexOf(' “') + 1;
    expect(grown({ start: at - 1, end: at - 1 })[0]).toBe(sentence);
  });
});

describe('shrink', () => {
  it('takes the next smaller unit at the start', () => {
    const steps: (string | null)[] = [];
    for (let range: TextRange | null = { start: 0, end: text.length }; range;) {
      range = shrink(text, paragraphs, range);
      steps.push(words(range));
    }
    expect(steps).toEqual(['Moscow, April 28.', 'Moscow', 'M', null]);
    expect(words(shrink(text, paragraphs, rangeOf('ai Jun said: “no.” He')))).toBe('ai Jun said: “no.”');
  });
});

describe('one step of either', () => {
  it('holds the other, at grapheme boundaries, without outer white space', () => {
    fc.assert(
      fc.property(anyRange, ({ text: any, start, end }) => {
        const range = snap(any, { start, end });
        if (range === null) return;
        const of = new Paragraphs(any);
        const larger = grow(any, of, range);
        expect(larger.start).toBeLessThanOrEqual(range.start);
        expect(larger.end).toBeGreaterThanOrEqual(range.end);
        expect(snap(any, larger)).toEqual(larger);
        const smaller = shrink(any, of, range);
        if (smaller === null) return;
        expect(smaller.start).toBeGreaterThanOrEqual(range.start);
        expect(smaller.end).toBeLessThanOrEqual(range.end);
        expect(smaller.end - smaller.start).toBeLessThan(range.end - range.start);
        expect(isGraphemeBoundary(any, smaller.start) && isGraphemeBoundary(any, smaller.end)).toBe(true);
      }),
    );
  });
});

describe('word edges', () => {
  it('leave punctuation out', () => {
    expect(nextWordStart(text, 0)).toBe(text.indexOf('April'));
    expect(previousWordEnd(text, text.indexOf(' April'))).toBe('Moscow'.length);
    expect(previousWordEnd(text, text.length)).toBe(text.length - 1);
    expect(nextWordStart(text, text.length - 2)).toBe(text.length);
    expect(previousWordEnd(text, 3)).toBe(0);
  });

  it('always move on, up to the text’s edges', () => {
    fc.assert(
      fc.property(anyRange, ({ text: any, start, end }) => {
        expect(nextWordStart(any, start)).toBeGreaterThan(start);
        expect(previousWordEnd(any, end)).toBeLessThan(end);
      }),
    );
  });
});

describe('snapToWords', () => {
  it('takes whole words and leaves ends between words where they are', () => {
    expect(words(snapToWords(text, rangeOf('pri')))).toBe('April');
    expect(words(snapToWords(text, rangeOf('w, Ap')))).toBe('Moscow, April');
    expect(words(snapToWords(text, rangeOf(', ')))).toBe(', ');
    expect(words(snapToWords(text, rangeOf('April')))).toBe('April');
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(anyRange, ({ text: any, start, end }) => {
        const once = snapToWords(any, { start, end });
        expect(once.start).toBeLessThanOrEqual(start);
        expect(once.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
