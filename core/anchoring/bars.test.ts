// The promises of re-anchoring on edits of real prose, in a small number; `npm run bench` measures many more.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prose } from '../../bench/synthetic/prose';
import { canonicalise } from '../text/canonical';
import { emptyTally, misses, passagesOf, tally } from './testing/bars';
import { correction, editText, randomNumbers } from './testing/edited-text';

const root = path.join(import.meta.dirname, '..', '..');
const read = (...names: string[]) => canonicalise(fs.readFileSync(path.join(root, ...names), 'utf8'));
const sources = path.join('data', 'sources');
const texts: readonly (readonly [name: string, text: string])[] = [
  ...fs.readdirSync(path.join(root, sources)).map((name) => [name, read(sources, name)] as const),
  ['synthetic prose, in which every word is common', prose(3_000, 4)],
];

test.each(texts)('keeps every promise in corrected versions of %s', (_name, text) => {
  const counts = emptyTally();
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = randomNumbers(seed);
    const edited = editText(text, correction, random);
    tally(text, edited, passagesOf(text, 120, random), counts);
  }
  expect(misses(counts)).toEqual([]);
});
