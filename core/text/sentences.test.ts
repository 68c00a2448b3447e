import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Paragraphs } from './paragraphs';
import { sentenceAt, sentencesOf } from './sentences';
import { anyText } from './testing/texts';

const sentences = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it.each([
    'Maj. Gen. Cai Jun spoke in Moscow.',
    'Lt. Gen. Viktor Poznihir and Adm. Smith met Dr. J. R. Oppenheimer.',
    'Mr. Wang and Mrs. Li of the U.S. Army met at St. Petersburg.',
    'The U.N. Security Council adopted No. 5, i.e. Art. 6, on Apr. 28 last year.',
    'It failed on Jan. 3 at 9 a.m. Moscow time.',
    'Russia vs. China, e.g. Tests by the DPRK, cf. Smith.',
    'Boeing Co. Ltd. Executives came.',
    'J. Smith and C. S. Lewis agreed.',
    'Встреча прошла в г. Москва на ул. Ленина, д. 5.',
    'Он назвал ст. 5 договора, т.е. Основную часть, и т.д. Пентагона.',
    'Площадь им. Ленина и проф. И. И. Иванов.',
    'В 2017 г. Россия и Китай провели брифинг.',
  ])('“%s” is one', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ['He came to the U.S. The army left.', ['He came to the U.S.', 'The army left.']],
    ['He said no. Then he left.', ['He said no.', 'Then he left.']],
    ['He said No. Then he left! Why? “Because.” It ended.', 5],
    ['It took place in 2017 etc. It ended.', 2],
    ['Plan B. The end.', 2],
    ['Это было в 2017 г. Он уехал.', 2],
    ['中国反对。俄罗斯也反对。', ['中国反对。', '俄罗斯也反对。']],
  ])('“%s” is several', (text, expected) => {
    const found = sentences(text);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  const anyProse = fc
    .array(fc.oneof(anyText, fc.constantFrom('Gen. ', 'U.S. ', 'He said. ', 'The end! ', 'J. ', 'г. ', '5 ')), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));

  it('tile every paragraph', () => {
    fc.assert(
      fc.property(anyProse, (text) => {
        const paragraphs = new Paragraphs(text);
        for (let i = 0; i < paragraphs.count; i += 1) {
          const paragraph = { start: paragraphs.start(i), end: paragraphs.end(i) };
          let at = paragraph.start;
          for (const { start, end } of sentencesOf(text, paragraph)) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(paragraph.end);
        }
      }),
    );
  });

  it('are found by offset, also in a very long paragraph and as one very long sentence', () => {
    const text = 'Maj. Gen. Cai Jun said so. It was in the U.S. Army, he said! '.repeat(2000);
    const paragraph = { start: 0, end: text.length };
    const all = sentencesOf(text, paragraph);
    for (const offset of [0, 1, 5, 60, 50_000, text.length - 1, text.length]) {
      expect(sentenceAt(text, paragraph, offset)).toEqual(all.findLast(({ start }) => start <= offset));
    }
    const endless = { start: 0, end: 60_000 };
    expect(sentenceAt('so on and '.repeat(6000), endless, 30_000)).toEqual(endless);
  });
});
