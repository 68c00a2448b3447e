import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, hitFrom } from './find';
import { anyRange, anyText } from './testing/texts';

const hitsOf = (text: string, query: string) => {
  const { starts, ends } = findAll(text, query);
  return Array.from(starts, (start, i) => text.slice(start, ends[i]));
};

describe('find', () => {
  it('takes upper and lower case alike and every other character literally', () => {
    expect(hitsOf('THAAD, Thaad and thaad', 'thaad')).toEqual(['THAAD', 'Thaad', 'thaad']);
    expect(hitsOf('a.c abc (a.c) [a-c] a\\c', 'a.c')).toEqual(['a.c', 'a.c']);
    expect(hitsOf('ÉTÉ été', 'été')).toEqual(['ÉTÉ', 'été']);
    expect(hitsOf('aaa', 'aa')).toEqual(['aa']);
    expect(hitsOf('abc', '')).toEqual([]);
  });

  it('finds words on both sides of a line’s end, and none across a blank line', () => {
    expect(hitsOf('further\nmeasures, further measures\n\nFurther', 'further measures')).toEqual([
      'further\nmeasures',
      'further measures',
    ]);
    expect(hitsOf('measures\n\nfurther', 'measures further')).toEqual([]);
  });

  it('shifts no offset after a letter whose lower case is longer', () => {
    expect(Array.from(findAll('İstanbul or istanbul', 'or').starts)).toEqual([9]);
  });

  it('finds whatever stands in the text, exactly there', () => {
    fc.assert(
      fc.property(anyRange, ({ text, start, end }) => {
        // Half of a surrogate pair is no character that one could search for.
        const query = text.slice(start, end);
        fc.pre(!/\p{Surrogate}/u.test(query));
        const { starts, ends } = findAll(text, query);
        expect(starts.length).toBeGreaterThan(0);
        starts.forEach((from, i) => {
          expect(text.slice(from, ends[i]).toLowerCase().replaceAll('\n', ' ')).toBe(
            query.toLowerCase().replaceAll('\n', ' '),
          );
          expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : (ends[i - 1] ?? 0));
        });
      }),
    );
  });

  it('throws on no query at all', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        findAll(text, query);
      }),
    );
  });

  it('goes on from an offset, round to the first', () => {
    const hits = findAll('one two one', 'one');
    expect([0, 1, 8, 9].map((offset) => hitFrom(hits, offset))).toEqual([0, 1, 1, 0]);
    expect(hitFrom(findAll('', 'x'), 0)).toBe(-1);
  });
});
