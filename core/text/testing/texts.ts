// Canonical texts to test with: what breaks naive offsets, in any mixture. Only tests import this.
import fc from 'fast-check';

const pieces = [
  'a',
  'Zhang',
  '’s',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\n',
  '\n\n',
  '.',
  '–',
  'é',
  'e\u0301',
  '\u0301',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '\u200d',
  '🇩🇪',
  '🇫',
  '☎️',
  'السلام',
  '\u064e',
  '\u0600',
  'क्षि',
  '한',
  'ᄒ',
  '漢字',
  '\ud83d',
  '\udc68',
  '\u0000',
];

/** LF only, as canonical text has it. */
export const anyText = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  )
  .map((text) => text.replace(/\r/g, '\n'));

export const anyOffset = anyText.chain((text) => fc.record({ text: fc.constant(text), offset: fc.nat(text.length) }));

/** A non-empty range; no text is empty here. */
export const anyRange = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
  );

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Every cluster boundary of the whole text, 0 and its length included. */
export function clusterBounds(text: string): number[] {
  return [...new Set([0, ...[...graphemes.segment(text)].map(({ index }) => index), text.length])];
}
