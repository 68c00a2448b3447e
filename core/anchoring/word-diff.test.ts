import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './word-diff';

const words = ['the', 'a', 'of', 'treaty', 'missile', '.', ',', 'Zhang', '\n\n', 'said'];
const anyWords = fc.array(fc.constantFrom(...words), { maxLength: 160 });
/** A text and a version of it with stretches taken out and put in. */
const anyPair = fc
  .tuple(anyWords, fc.array(fc.tuple(fc.nat(160), fc.nat(20), fc.array(fc.constantFrom(...words), { maxLength: 8 }))))
  .map(([old, cuts]) => {
    const fresh = [...old];
    for (const [at, length, put] of cuts) fresh.splice(at % (fresh.length + 1), length, ...put);
    return [old.join(' '), fresh.join(' ')] as const;
  });

test('every run is the same words in both texts, ascending and apart', () => {
  fc.assert(
    fc.property(anyPair, ([oldText, newText]) => {
      const { old, new: fresh, runs } = diffWords(oldText, newText);
      let [oldEnd, newEnd] = [0, 0];
      for (const run of runs) {
        expect(run.length).toBeGreaterThan(0);
        expect(run.old).toBeGreaterThanOrEqual(oldEnd);
        expect(run.new).toBeGreaterThanOrEqual(newEnd);
        const numbers = (tokens: Int32Array, from: number) => [...tokens.slice(from, from + run.length)];
        expect(numbers(fresh.numbers, run.new)).toEqual(numbers(old.numbers, run.old));
        oldEnd = run.old + run.length;
        newEnd = run.new + run.length;
      }
      expect(oldEnd).toBeLessThanOrEqual(old.count);
      expect(newEnd).toBeLessThanOrEqual(fresh.count);
    }),
  );
});

test('a text is all of itself, whatever its white space', () => {
  fc.assert(
    fc.property(anyWords, (list) => {
      const { old, runs } = diffWords(list.join(' '), list.join('\n '));
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(old.count);
    }),
  );
});

test('a deletion that could begin in several places begins with the sentence', () => {
  const sentence = 'The ministry denied it. ';
  const { old, runs } = diffWords(`The talks ended. ${sentence}The end came.`, 'The talks ended. The end came.');
  expect(runs.map((run) => run.length)).toEqual([4, 4]);
  expect(old.starts[runs[1]?.old ?? 0]).toBe('The talks ended. '.length + sentence.length);
});

test('words that two other sentences happen to share do not count as kept', () => {
  const { runs } = diffWords(
    'Start. The radar in the south of Korea was built in May. End.',
    'Start. Of all neighbours the loudest critic spoke in Geneva about sanctions. End.',
  );
  expect(runs.map(({ length }) => length)).toEqual([2, 3]);
});

test('words in a row are kept together, and where they stood', () => {
  const removed =
    'Cai said that China opposes it, for the sake of China and of Russia, the capacity of China and Russia.';
  const oldText = `It ended.\n\n${removed}\n\nChina and Russia will take steps.`;
  const newText = 'It ended.\n\nChina and Russia would take steps.';
  const { old, runs } = diffWords(oldText, newText);
  const kept = runs.map((run) => oldText.slice(old.starts[run.old], old.ends[run.old + run.length - 1]));
  expect(kept).toEqual(['It ended.', 'China and Russia', 'take steps.']);
  expect(old.starts[runs[1]?.old ?? 0]).toBe(oldText.lastIndexOf('China and Russia'));
});
