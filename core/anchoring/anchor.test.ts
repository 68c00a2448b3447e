import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256 } from '../model/identifier';
import { anyRange } from '../text/testing/texts';
import { Anchorer } from './anchor';
import { describe as targetOf } from './describe';

const revision = Sha256.parse('a'.repeat(64));
const one = 'China opposes the deployment of the system in the south of the peninsula.';
const two = 'Russia shares this view, said Major General Rogov in Geneva on Tuesday.';
const three = 'Both sides will take further measures, and they will do so jointly.';
const text = `${one} ${two}\n\n${three}\n\nThe conference ended on Friday.\n`;

/** What becomes of `quote` (its `nth` place in `old`) when `old` is replaced. */
function anchored(old: string, fresh: string, quote: string, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = old.indexOf(quote, start + 1);
  const { status, range, score } = new Anchorer(old, fresh).anchor(
    targetOf(old, revision, { start, end: start + quote.length }),
  );
  return { status, score, words: range && fresh.slice(range.start, range.end), start: range?.start };
}

test('same words in the same place are exact, wherever the place is now', () => {
  const fresh = text.replace('China', 'On Monday the delegation said that China');
  expect(anchored(text, fresh, 'Major General Rogov')).toMatchObject({ status: 'exact', score: 1 });
  expect(anchored(text, fresh, 'Major General Rogov').start).toBe(fresh.indexOf('Major General Rogov'));
});

test('words with other white space between them are exact, and quote the new text', () => {
  const fresh = text.replace('Major General Rogov', 'Major\nGeneral  Rogov');
  expect(anchored(text, fresh, 'Major General Rogov')).toMatchObject({
    status: 'exact',
    words: 'Major\nGeneral  Rogov',
  });
});

test('a part of a word stays that part', () => {
  expect(anchored(text, `New. ${text}`, 'ployment')).toMatchObject({ status: 'exact', words: 'ployment' });
});

test('a moved paragraph takes its passages along, flagged', () => {
  const fresh = `${three}\n\n${one} ${two}\n\nThe conference ended on Friday.\n`;
  const found = anchored(text, fresh, three);
  expect([found.status === 'moved' || found.status === 'exact', found.words]).toEqual([true, three]);
  const other = anchored(text, fresh, two);
  expect([found.status, other.status].filter((status) => status === 'moved')).toHaveLength(1);
  expect(other.words).toBe(two);
});

test('of repeated sentences each keeps its own place, never simply the first', () => {
  const old = `${one} ${two} It was denied. ${three} It was denied. The end.`;
  const fresh = `${two} It was denied. ${three} More was said. It was denied. The end.`;
  expect(anchored(old, fresh, 'It was denied.', 1).start).toBe(fresh.lastIndexOf('It was denied.'));
  const withoutFirst = `${one} ${two} ${three} It was denied. The end.`;
  expect(anchored(old, withoutFirst, 'It was denied.', 0).status).toBe('lost');
  expect(anchored(old, withoutFirst, 'It was denied.', 1)).toMatchObject({ status: 'exact' });
});

test('which of two sentences side by side went cannot be told: what is left is flagged', () => {
  const old = `${one} It was denied. It was denied. ${three}`;
  const fresh = `${one} It was denied. ${three}`;
  const both = [0, 1].map((nth) => anchored(old, fresh, 'It was denied.', nth).status);
  expect(both).not.toContain('exact');
  expect(both).toContain('moved');
});

test('changed words are proposed where they stand, with a score', () => {
  const fresh = text.replace('will take further measures', 'would take additional measures');
  const found = anchored(text, fresh, 'Both sides will take further measures');
  expect(found).toMatchObject({ status: 'fuzzy', words: 'Both sides would take additional measures' });
  expect(found.score).toBeGreaterThan(0.6);
  expect(found.score).toBeLessThan(1);
});

test('an edited sentence in a moved paragraph is found', () => {
  const edited = three.replace('further', 'more');
  const fresh = `${edited}\n\n${one} ${two}\n\nThe conference ended on Friday.\n`;
  expect(anchored(text, fresh, 'Both sides will take further measures').words).toBe(
    'Both sides will take more measures',
  );
});

test('deleted words are lost, whatever else resembles them', () => {
  expect(anchored(text, text.replace(`${two}\n`, '\n'), two)).toMatchObject({ status: 'lost', words: null, score: 0 });
  const replaced = text.replace(two, 'Nobody else took the floor before noon.');
  expect(anchored(text, replaced, 'Major General Rogov').status).toBe('lost');
  expect(anchored(text, '', two).status).toBe('lost');
});

test('in the same text everything is where it was, or flagged', () => {
  fc.assert(
    fc.property(anyRange, ({ text: any, start, end }) => {
      fc.pre(any.slice(start, end).trim() !== '');
      const { status, range } = new Anchorer(any, any).anchor(targetOf(any, revision, { start, end }));
      expect(status).toBe('exact');
      expect(any.slice(range?.start, range?.end).trim()).toBe(any.slice(start, end).trim());
    }),
  );
});

test('whatever is found lies within the new text and is not empty', () => {
  fc.assert(
    fc.property(anyRange, anyRange, ({ text: old, start, end }, { text: fresh }) => {
      const { status, range } = new Anchorer(old, fresh).anchor(targetOf(old, revision, { start, end }));
      if (range === null) expect(status).toBe('lost');
      else expect(0 <= range.start && range.start < range.end && range.end <= fresh.length).toBe(true);
    }),
  );
});

test('all words of a moved passage are more than most of them, whatever stands behind', () => {
  const old = `${two} It weakens the strategic capacity of China and Russia.\n\nChina and Russia will take further steps. ${three}\n\nRelated news`;
  const fresh = `${two}\n\nChina and Russia would take other steps. ${three}\n\nIt weakens the strategic capacity of China and Russia.\n\nRelated news`;
  const quote = 'weakens the strategic capacity of China and Russia';
  expect(anchored(old, fresh, quote)).toMatchObject({ status: 'moved', words: quote });
});

test('words that are the same by chance, between larger changes, are flagged', () => {
  const old = `${one}\n\nHe also expressed that the deployment of such systems in the name of peace must stop.\n\n${three}`;
  const fresh = `${one}\n\nThe deployment of such systems was, as far as anybody can tell, agreed long ago.\n\n${three}`;
  expect(anchored(old, fresh, 'of such systems').status).not.toBe('exact');
});

test('of a sentence that now stands twice no part is exact, also where the text begins', () => {
  const old = `Briefing\n(Source: issued on March 29, 2017)\n${two}\n\n${three}`;
  const fresh = `${two}\n${two} \n${three}`;
  for (const words of [two, 'Russia shares this', 'Rogov in Geneva']) {
    expect(anchored(old, fresh, words).status).toBe('moved');
  }
});
