import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Paragraphs } from './paragraphs';
import { sentencesOf } from './sentences';
import { anyText } from './testing/texts';

const paragraphsOf = (text: string) => {
  const paragraphs = new Paragraphs(text, true);
  return Array.from({ length: paragraphs.count }, (_, i) => text.slice(paragraphs.start(i), paragraphs.end(i)));
};

/** Breaks each paragraph where its next word does not fit into `width`. */
const wrap = (paragraph: string, width: number) =>
  paragraph.split(' ').reduce((text, word) => {
    const last = text.length - (text.lastIndexOf('\n') + 1);
    return text === '' ? word : `${text}${last + 1 + word.length > width ? '\n' : ' '}${word}`;
  }, '');

const words = fc.array(fc.stringMatching(/^[a-z]{1,11}$/), { minLength: 60, maxLength: 150 });

describe('lines that were broken to fit a page', () => {
  it('are one paragraph, whatever the width, where blank lines stand between paragraphs', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), fc.integer({ min: 50, max: 100 }), (all, width) => {
        const wrapped = all.map((one) => wrap(one.join(' '), width));
        expect(paragraphsOf(wrapped.join('\n\n'))).toEqual(wrapped);
      }),
    );
  });

  it('end with a short line, before an indented one, an item of a list, and a line that is quoted', () => {
    const line = 'The ministry of defence said on Monday that further measures would be';
    const text = `${line}\n${line}\ntaken.\n${line}\n  ${line}\n${line}\n- ${line}\n${line}\n(b) ${line}\n> ${line}\n> ${line}`;
    expect(paragraphsOf(text)).toEqual([
      `${line}\n${line}\ntaken.`,
      line,
      `  ${line}\n${line}`,
      `- ${line}\n${line}`,
      `(b) ${line}`,
      `> ${line}`,
      `> ${line}`,
    ]);
  });

  it.each([
    ['paragraphs of one line each', `${'word '.repeat(80)}\n`.repeat(6)],
    ['verse', 'Tyger Tyger, burning bright,\nIn the forests of the night;\n'.repeat(6)],
    [
      'a list of lines of different length',
      'one\ntwo and three\nfour, five, six and seven of them all in a row\n'.repeat(4),
    ],
    ['a dialogue', `Q: Why?\nA: ${'since '.repeat(14)}\n`.repeat(5)],
    ['a letterhead', 'Ministry of Foreign Affairs of the People’s Republic\n12 July 2017\n\nText'],
  ])('are not seen in %s', (_, text) => {
    expect(paragraphsOf(text)).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
  });

  it('keep every character that is not blank, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = (all: string) => all.replaceAll(/\s/g, '');
        expect(squeezed(paragraphsOf(text).join(''))).toBe(squeezed(text));
      }),
    );
  });

  it('do not break a sentence', () => {
    const text = 'The ministry said on Monday that further\nmeasures would be taken. It gave no details.';
    expect(sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The ministry said on Monday that further\nmeasures would be taken. ',
      'It gave no details.',
    ]);
  });
});
