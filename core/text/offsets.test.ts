import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex } from './offsets';
import { anyOffset, anyText } from './testing/texts';

describe('code points', () => {
  it('are counted as iterating over the string counts them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(new CodePointIndex(text).codePointLength).toBe(Array.from(text).length);
      }),
    );
  });

  it('convert to UTF-16 and back at every boundary of a code point', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text);
        let utf16 = 0;
        [...Array.from(text), ''].forEach((character, codePoints) => {
          expect(index.toCodePoints(utf16)).toBe(codePoints);
          expect(index.toUtf16(codePoints)).toBe(utf16);
          utf16 += character.length;
        });
      }),
    );
  });

  it('count an offset inside a surrogate pair as the pair’s start', () => {
    fc.assert(
      fc.property(anyOffset, ({ text, offset }) => {
        const isInside = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
        const index = new CodePointIndex(text);
        expect(index.toCodePoints(offset)).toBe(Array.from(text.slice(0, isInside ? offset - 1 : offset)).length);
      }),
    );
  });
});
