import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../model/preferences';
import { fillTemplate, paragraphNumbers, unknownPlaceholders, type CitationFields } from './citation';

const fields: CitationFields = {
  ...{ quote: 'a {title} $& b', title: 'Press release', byline: '', publisher: 'ChinaMil', date: '28 April 2017' },
  ...{ place: '', url: '', paragraph: '5', sha256: '3b1bdab25f12', tags: '', note: '', creator: 'Ada' },
};

describe('a citation', () => {
  it('is the template with its placeholders replaced once: nothing in a value is a placeholder', () => {
    expect(fillTemplate(defaultTemplate, fields)).toBe(
      '“a {title} $& b” (Press release, ChinaMil, 28 April 2017, ¶ 5, SHA-256 3b1bdab2…)',
    );
  });

  it.each([
    ['({byline}, {date})', '(28 April 2017)'],
    ['({date}, {byline}, {publisher})', '(28 April 2017, ChinaMil)'],
    ['{byline}: {title} ({place})', 'Press release'],
    ['{title} [{place}; {url}] end', 'Press release end'],
    ['{title} — {byline} — {publisher}', 'Press release — ChinaMil'],
    ['{note}', ''],
    ['no placeholder', 'no placeholder'],
  ])('leaves out what is not known, with its separator: %s', (template, expected) => {
    expect(fillTemplate(template, fields)).toBe(expected);
  });

  it('keeps an unknown placeholder as it is written, and tells which those are', () => {
    expect(fillTemplate('{titel} {title}', fields)).toBe('{titel} Press release');
    expect(unknownPlaceholders('{titel} {title:3} {constructor} {titel} {sha256:8} {}')).toEqual([
      '{titel}',
      '{constructor}',
    ]);
  });

  it('names paragraphs from 1, runs by a dash, each once', () => {
    expect(paragraphNumbers([[4, 5]])).toBe('5');
    expect(
      paragraphNumbers([
        [4, 6],
        [8, 9],
        [8, 9],
      ]),
    ).toBe('5–6, 9');
  });
});
