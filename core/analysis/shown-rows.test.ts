import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../anchoring/changes';
import { revisionRows } from './revision-rows';
import { rowOfChange, shownRows, type ShownRow } from './shown-rows';

const compare = (oldText: string, newText: string) => {
  const changes = changesOf(oldText, newText);
  const rows = revisionRows(changes, oldText, newText);
  const all = new Set(rows.map(({ newStart }) => newStart));
  const shown = (open: ReadonlySet<number>) => shownRows(rows, open, oldText, newText);
  return { changes, folded: shown(new Set()), unfolded: shown(all) };
};
const anyText = fc
  .array(fc.constantFrom('a', 'the', 'treaty', '.', '\n', '\n\n', 'said'), { maxLength: 40 })
  .map((words) => words.join(' '));
const wordsOf = (text: string) => text.replace(/\s+/g, '');

test('unfolded, both texts are there whole, in order; the parts of a fold have the same words on both sides', () => {
  fc.assert(
    fc.property(anyText, anyText, (oldText, newText) => {
      const rows = compare(oldText, newText).unfolded.filter(({ kind }) => kind !== 'fold');
      const old = (row: ShownRow) => oldText.slice(row.oldStart, row.oldEnd);
      const fresh = (row: ShownRow) => newText.slice(row.newStart, row.newEnd);
      expect(rows.map(old).join('')).toBe(oldText);
      expect(rows.map(fresh).join('')).toBe(newText);
      for (const row of rows) if (row.kind === 'part') expect(wordsOf(fresh(row))).toBe(wordsOf(old(row)));
    }),
  );
});

test('every change stands in a row that shows it, folded or not', () => {
  fc.assert(
    fc.property(anyText, anyText, (oldText, newText) => {
      const { changes, folded, unfolded } = compare(oldText, newText);
      for (let i = 0; i < changes.length / 4; i += 1) {
        for (const rows of [folded, unfolded]) {
          const row = rows[rowOfChange(rows, changes, i)];
          expect(row?.oldStart).toBeLessThanOrEqual(changes[4 * i] ?? -1);
          expect(row?.newStart).toBeLessThanOrEqual(changes[4 * i + 2] ?? -1);
        }
      }
    }),
  );
});

test('a fold opens into its paragraphs, an endless one between words', () => {
  const oldText = `First.\n\nSecond.\n${'word '.repeat(2000)}\nold`;
  const { folded, unfolded } = compare(oldText, oldText.replace(/old$/, 'new'));
  expect(folded.map(({ kind }) => kind)).toEqual(['fold', 'change']);
  const parts = unfolded.filter(({ kind }) => kind === 'part').map((row) => oldText.slice(row.newStart, row.newEnd));
  expect(parts.slice(0, 2)).toEqual(['First.\n\n', 'Second.\n']);
  expect(parts.length).toBeGreaterThan(4);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(4001);
});
