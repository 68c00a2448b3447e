import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, foldWords, matchesOf } from './fold';

describe('fold', () => {
  it('comes with the way back to the original', () => {
    const { text, origin } = fold('Éa\u{1F600}');
    expect(text).toBe('ea\u{1F600}');
    expect(origin).toEqual([0, 1, 2, 2, 4]);
  });

  it('has one origin more than letters, ascending, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, origin } = fold(original);
        expect(origin).toHaveLength(text.length + 1);
        expect(origin.at(-1)).toBe(original.length);
        expect([...origin].sort((a, b) => a - b)).toEqual(origin);
      }),
    );
  });

  it('is the same with and without the way back', () => {
    for (const original of ['Plain', 'Ёлка', 'Ångström', '反导', 'naïve CAFÉ']) {
      expect(foldText(original)).toBe(fold(original).text);
    }
    expect(foldText('Ёлка')).toBe('елка');
  });
});

it('finds every place of every word, in units of the original', () => {
  const text = 'Élysée: élysée, east';
  expect(matchesOf(text, ['east', 'elysee']).map(([start, end]) => text.slice(start, end))).toEqual([
    'Élysée',
    'élysée',
    'east',
  ]);
});

it('splits what was typed into words', () => {
  expect(foldWords('  Joint  PRESS ')).toEqual(['joint', 'press']);
  expect(foldWords('   ')).toEqual([]);
});
