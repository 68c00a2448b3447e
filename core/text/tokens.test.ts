import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/texts';
import { tokenAt, tokenise, Vocabulary } from './tokens';

const tokensOf = (text: string) => {
  const { count, starts, ends } = tokenise(text, new Vocabulary());
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};

test('words, marks and ideographs are tokens, white space is not', () => {
  expect(tokensOf('He said: “no”,\n in 2016.')).toEqual(['He', 'said', ':', '“', 'no', '”', ',', 'in', '2016', '.']);
  expect(tokensOf('중국 外交部发言人 Zhang')).toEqual(['중국', '外', '交', '部', '发', '言', '人', 'Zhang']);
  expect(tokensOf('👍 ok')).toEqual(['👍', 'ok']);
});

test('the same word has the same number in both texts', () => {
  const vocabulary = new Vocabulary();
  const one = tokenise('a b', vocabulary);
  const other = tokenise('b a c', vocabulary);
  expect([...other.numbers.slice(0, 2)]).toEqual([one.numbers[1], one.numbers[0]]);
});

test('tokens hold everything but white space, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenise(text, new Vocabulary());
      const joined = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i])).join(
        '',
      );
      expect(joined).toBe(text.replace(/\s/g, ''));
      for (let i = 0; i < tokens.count; i += 1) expect(tokenAt(tokens, tokens.starts[i] ?? 0)).toBe(i);
    }),
  );
});
