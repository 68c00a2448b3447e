import { describe, expect, it } from 'vitest';
import { sketchOf, SketchIndex } from './near-duplicates';

let seed = 1;
const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
const words = (count: number) => Array.from({ length: count }, () => `w${String(Math.floor(random() * 5000))}`);
const nearest = (text: readonly string[], ...others: (readonly string[])[]) => {
  const index = new SketchIndex<number>();
  others.forEach((other, i) => {
    index.add(i, sketchOf(other.join(' ')));
  });
  return index.nearest(sketchOf(text.join(' ')));
};

describe('near-duplicates', () => {
  it('counts words, also of scripts without spaces, and ignores case and punctuation', () => {
    expect(sketchOf('Two words, état 3.5').words).toBe(5);
    expect(sketchOf('新华社 says').words).toBe(4);
    expect(sketchOf('').hashes).toHaveLength(0);
    expect(sketchOf('ONE, two; three — four. Five!').hashes).toEqual(sketchOf('one two three four five').hashes);
  });

  it.each([400, 20_000])('says how much is shared, within three per cent, of %i words', (length) => {
    const text = words(length);
    const half = [...text.slice(0, length * 0.75), ...words(length * 0.25)];
    const found = nearest(half, words(length), text, words(length));
    expect(found?.key).toBe(1);
    expect(Math.abs((found?.share ?? 0) - 0.75)).toBeLessThan(0.05);
  });

  it('finds a short text inside a long one, and the long one round the short one', () => {
    const long = words(30_000);
    const short = long.slice(9000, 10_000);
    expect(nearest(short, long)).toMatchObject({ key: 0, share: 1 });
    const around = nearest(long, short);
    expect(around?.ofOther).toBe(1);
    expect(around?.share).toBeLessThan(0.1);
  });

  it('calls different texts, and texts of a few words, no duplicates', () => {
    expect(nearest(words(2000), words(2000), words(2000))).toBeNull();
    expect(nearest(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e', 'f'])).toBeNull();
  });
});
