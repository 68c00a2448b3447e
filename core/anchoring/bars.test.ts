// The promises of re-anchoring on edits of real prose, in a small number; `npm run bench` measures many more, each time
// with other edits.
import path from 'node:path';
import { expect, test } from 'vitest';
import { misses, tallyOf } from './testing/bars';
import { bundledTexts, longTexts } from './testing/real-prose';

const root = path.join(import.meta.dirname, '..', '..');
/** Of a novel: enough for a test. UTF-16 units. */
const longest = 150_000;

test.each(bundledTexts(root))('keeps every promise in corrected versions of %s', (_name, text) => {
  expect(misses(tallyOf(text, { seed: 20_261_122, versions: 16, passages: 60 }))).toEqual([]);
});

test.each(longTexts(root))('keeps every promise in a corrected version of %s', (_name, text) => {
  expect(misses(tallyOf(text.slice(0, longest), { seed: 20_261_123, versions: 1, passages: 1000 }))).toEqual([]);
});
