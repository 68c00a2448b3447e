import { describe, expect, it } from 'vitest';
import { codeOf } from '../../testing/temporary';
import { makePdf, type Words } from '../testing/make-pdf';
import { limits, only, shownRanges } from '../testing/shown';
import { pdf } from './pdf';
import { isBeyondMending } from './recovery';

const extract = (bytes: Uint8Array) => pdf.extract({ bytes, name: 'a.pdf', encoding: null }, limits);
const column = (lines: readonly string[], x: number, top = 700): Words[] =>
  lines.map((text, at) => ({ x, y: top - at * 14, text }));
const words = [
  'The ministry said on Monday that',
  'the deployment of the missile',
  'defence system is not aimed at',
  'any third country at all.',
];
const others = [
  'Analysts in the region doubt',
  'that claim and point to the',
  'range of the radar, which the',
  'ministry does not name.',
];

describe('pdf', () => {
  it('reads lines from the top whatever their order in the file, a hyphen at a line’s end kept, pages by their labels', async () => {
    const first = [
      { x: 72, y: 700, text: 'Statement', size: 20 },
      { x: 72, y: 646, text: 'ment does not' },
      { x: 72, y: 660, text: 'The govern-' },
      { x: 150, y: 646, text: 'threaten.' },
      { x: 72, y: 600, text: 'Next paragraph.' },
    ];
    const bytes = makePdf([first, [{ x: 72, y: 700, text: 'Second page.' }]], {
      info: { Title: 'A statement', Author: 'Ministry', CreationDate: "D:20170712093000+09'00'", Keywords: 'defence' },
      labels: '[0 << /S /r >> 1 << /S /D /St 5 >>]',
    });
    const found = only(await extract(bytes));
    expect(found.text).toBe('Statement\n\nThe govern-\nment does not threaten.\n\nNext paragraph.\n\nSecond page.\n');
    expect(shownRanges(found)).toEqual(['page i before: Statemen', 'page 5 before: Second p']);
    expect(found.metadata).toEqual({
      title: { value: 'A statement', origin: 'Info Title' },
      byline: { value: 'Ministry', origin: 'Info Author' },
      date: { value: '2017-07-12', origin: 'Info CreationDate' },
    });
    expect(found.properties).toEqual([{ key: 'keywords', value: 'defence' }]);
    expect(only(await extract(bytes))).toEqual(found);
  });

  it('reads columns one after the other, under a headline and above a foot line that cross them', async () => {
    const left = column(words, 72);
    const right = column(others, 320);
    const rows = left.flatMap((line, at) => [line, ...right.slice(at, at + 1)]);
    const headline = { x: 72, y: 740, text: 'A headline that runs over both of the columns of this page' };
    const foot = { x: 72, y: 60, text: 'A line at the foot of the page that crosses both of them too' };
    const { text } = only(await extract(makePdf([[...rows, foot, headline]])));
    expect(text.split('\n').filter(Boolean)).toEqual([headline.text, ...words, ...others, foot.text]);
  });

  it('reads the cells of a table row by row', async () => {
    const table = [
      ...column(['System', 'THAAD', 'Patriot', 'Aegis'], 72),
      ...column(['Range', '200 km', '35 km', '700 km'], 220),
    ];
    const { text } = only(await extract(makePdf([table])));
    expect(text).toBe('System Range\nTHAAD 200 km\nPatriot 35 km\nAegis 700 km\n');
  });

  it('reads a page that is turned, and XMP before the dictionary', async () => {
    const page = ['one line', 'and another'].map((text, at) => ({ x: 100 + at * 14, y: 72, text, turned: 90 }));
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">From XMP</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>';
    const found = only(await extract(makePdf([page], { xmp, info: { Title: 'From the dictionary' } })));
    expect(found.text).toBe('one line\nand another\n');
    expect(found.metadata.title).toEqual({ value: 'From XMP', origin: 'XMP dc:title' });
  });

  it('reads Chinese in a font that names its character map and brings none', async () => {
    const { text } = only(await extract(makePdf([[{ x: 72, y: 700, text: '中国军队', chinese: true }]])));
    expect(text).toBe('中国军队\n');
  });

  it('refuses at once what would be mended for ever, and reads what was only changed often', async () => {
    const page = Buffer.from(makePdf([[{ x: 72, y: 700, text: 'Honest words.' }]])).toString('latin1');
    const changed = (object: string) => Buffer.from(page.replace('4 0 obj', `${object.repeat(2000)}4 0 obj`), 'latin1');
    const unended = changed('3 0 obj\n<< /Type /Font /Subt2 >>\n'); // pdf.js reads each of them to the end of the file
    expect(codeOf(await extract(unended))).toBe('CANNOT_EXTRACT');
    expect(isBeyondMending(unended)).toBe(true);
    const ended = changed('3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n');
    expect(only(await extract(ended)).text).toBe('Honest words.\n');
  });

  it.each([
    ['what is no PDF', Buffer.from('hello'), 'WRONG_FORMAT', /no PDF/],
    ['a file cut off', makePdf([[{ x: 72, y: 700, text: 'x' }]]).subarray(0, 200), 'CANNOT_EXTRACT', /damaged/],
    ['a locked file', makePdf([[]], { encrypted: true }), 'CANNOT_EXTRACT', /encrypted/],
    ['pages without words', makePdf([[], []]), 'CANNOT_EXTRACT', /OCR/],
  ])('says what is wrong with %s', async (_what, bytes, code, message) => {
    const error = { code, message: expect.stringMatching(message) as string };
    expect(await extract(bytes)).toMatchObject({ ok: false, error });
  });
});
