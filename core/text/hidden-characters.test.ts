import { expect, it } from 'vitest';
import { hiddenCharacters } from './hidden-characters';

it('finds bidirectional controls, characters without width and controls, and nothing that one sees', () => {
  const text = 'a\u202Eb\u200Bc\u0000d\tne\u00A0f\u{1F469}\u200D\u{1F4BB}\uFE0F';
  const found = hiddenCharacters(text);
  expect(found.map(({ name }) => name)).toEqual(['RLO', 'ZWSP', 'U+0000', 'ZWJ']);
  expect(found.map(({ offset }) => offset)).toEqual([1, 3, 5, 14]);
  expect(hiddenCharacters('Plain text, “quoted” – Москва, 日本.\n')).toEqual([]);
});
