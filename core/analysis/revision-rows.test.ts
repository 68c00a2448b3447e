import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../anchoring/changes';
import { revisionRows } from './revision-rows';

const rowsOf = (oldText: string, newText: string) => revisionRows(changesOf(oldText, newText), oldText, newText);
const squeeze = (text: string) => text.replace(/\s+/g, '');

const anyText = fc
  .array(fc.constantFrom('a', 'the', 'treaty', '.', '\n', '\n\n', 'said'), { maxLength: 40 })
  .map((words) => words.join(' '));

test('rows tile both texts; an unchanged row has the same words on both sides', () => {
  fc.assert(
    fc.property(anyText, anyText, (oldText, newText) => {
      const rows = rowsOf(oldText, newText);
      expect(rows.map((row) => oldText.slice(row.oldStart, row.oldEnd)).join('')).toBe(oldText);
      expect(rows.map((row) => newText.slice(row.newStart, row.newEnd)).join('')).toBe(newText);
      for (const { isChanged, ...row } of rows) {
        const [old, fresh] = [oldText.slice(row.oldStart, row.oldEnd), newText.slice(row.newStart, row.newEnd)];
        if (!isChanged) expect(squeeze(fresh)).toBe(squeeze(old));
      }
      if (squeeze(oldText) === squeeze(newText)) expect(rows.some(({ isChanged }) => isChanged)).toBe(false);
    }),
    { examples: [['treaty a \n\n the', '\n a \n a']] },
  );
});

test('a changed word shows its paragraph, and nothing of the others', () => {
  const paragraphs = ['First of all.', 'China opposes it.', 'Then they left.', 'The end.'];
  const oldText = paragraphs.join('\n\n');
  const newText = oldText.replace('opposes', 'rejects');
  const rows = rowsOf(oldText, newText);
  expect(rows.map((row) => [newText.slice(row.newStart, row.newEnd).trim(), row.isChanged])).toEqual([
    ['First of all.', false],
    ['China rejects it.', true],
    ['Then they left.\n\nThe end.', false],
  ]);
});

test('in one endless paragraph what is far from the change is a row of its own', () => {
  const oldText = `${'word '.repeat(1000)}old ${'word '.repeat(1000)}`;
  const rows = rowsOf(oldText, oldText.replace('old', 'new'));
  expect(rows.map(({ isChanged }) => isChanged)).toEqual([false, true, false]);
  expect((rows[1]?.newEnd ?? 0) - (rows[1]?.newStart ?? 0)).toBeLessThan(800);
});
