import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePieces } from './word-pieces';

const anyWords = fc
  .array(fc.constantFrom('a', 'the', 'treaty', '.', ',', '\n', 'said'), { maxLength: 30 })
  .map((words) => words.join(' '));

test('the pieces of either side are its text; what is unchanged is the same words', () => {
  fc.assert(
    fc.property(anyWords, anyWords, (one, other) => {
      const pieces = comparePieces(one, other);
      expect(pieces.old.map(({ start, end }) => one.slice(start, end)).join('')).toBe(one);
      expect(pieces.new.map(({ start, end }) => other.slice(start, end)).join('')).toBe(other);
      const kept = (text: string, of: typeof pieces.old) =>
        of
          .filter(({ isChanged }) => !isChanged)
          .map(({ start, end }) => text.slice(start, end))
          .join(' ')
          .split(/\s+/)
          .join('');
      expect(kept(one, pieces.old)).toBe(kept(other, pieces.new));
    }),
  );
});

test('replaced words stand against each other', () => {
  const [oldText, newText] = ['He will take further measures.', 'He would take more measures.'];
  const { old, new: fresh } = comparePieces(oldText, newText);
  const changed = (text: string, of: typeof old) =>
    of.filter(({ isChanged }) => isChanged).map(({ start, end }) => text.slice(start, end));
  expect([changed(oldText, old), changed(newText, fresh)]).toEqual([
    ['will', 'further'],
    ['would', 'more'],
  ]);
});
