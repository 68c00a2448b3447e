import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextBuilder } from './text-builder';

describe('TextBuilder', () => {
  it('collapses white space as HTML does, also across pieces, and breaks only between texts', () => {
    const builder = new TextBuilder();
    builder.break(2);
    builder.words('  The \n THAAD ');
    builder.words('  system');
    builder.break(1);
    builder.break(2);
    builder.words(' stays. ');
    builder.break(2);
    expect(builder.build()).toEqual({ text: 'The THAAD system\n\nstays.\n', ranges: [] });
  });

  it('places ranges over the words, without the breaks before them', () => {
    const builder = new TextBuilder();
    builder.words('One');
    builder.break(2);
    const heading = builder.begin({ type: 'heading', level: 2 });
    builder.words('Two ');
    const link = builder.begin({ type: 'link', href: 'https://example.org/' });
    builder.words(' three ');
    builder.end(link);
    builder.end(heading);
    builder.break(2);
    builder.page('2');
    const nothing = builder.begin({ type: 'quotation' });
    builder.end(nothing);
    builder.words('Four');
    const { text, ranges } = builder.build();
    expect(text).toBe('One\n\nTwo three\n\nFour\n');
    expect(ranges.map((range) => [range.type, text.slice(range.start, range.end), range.start])).toEqual([
      ['heading', 'Two three', 5],
      ['link', 'three', 9],
      ['page', '', 16],
    ]);
  });

  it('keeps every character that is no white space, in order, and its ranges in the text', () => {
    const piece = fc.record({
      words: fc.string({ unit: 'grapheme' }),
      breaks: fc.constantFrom(0, 1, 2),
      strong: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const builder = new TextBuilder();
        for (const { words, breaks, strong } of pieces) {
          const open = builder.begin({ type: 'emphasis', strong });
          builder.words(words);
          builder.end(open);
          if (breaks !== 0) builder.break(breaks === 1 ? 1 : 2);
        }
        const { text, ranges } = builder.build();
        const bare = (s: string) => s.replace(/[ \t\n\r\f]/g, '');
        expect(bare(text)).toBe(bare(pieces.map(({ words }) => words).join('')));
        for (const { start, end } of ranges) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
    );
  });
});
