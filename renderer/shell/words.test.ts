import { expect, it } from 'vitest';
import { countWords } from './words';

it('counts words as a reader would', () => {
  expect(countWords('')).toBe(0);
  expect(countWords("China's anti-missile plan -- 28 April.")).toBe(5);
  expect(countWords('Россия и Китай')).toBe(3);
  expect(countWords('反导')).toBe(2);
});
