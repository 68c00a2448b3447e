import { describe, expect, it } from 'vitest';
import { epubParts, makeEpub } from '../testing/make-epub';
import { makeZip } from '../testing/make-zip';
import { limits, only, shownRanges } from '../testing/shown';
import { epub } from './epub';

const extract = (bytes: Uint8Array) => epub.extract({ bytes, name: 'a.epub', encoding: null }, limits);

describe('epub', () => {
  it('reads the chapters in the order of the spine, and the layout beside them', async () => {
    const found = only(await extract(makeEpub()));
    expect(found.text).toBe(
      [
        'Statement on\u00A0THAAD',
        'The deployment does not threaten third countries, it says.\nSo far.',
        'first\nsecond',
        'We will respond.',
        'before after',
        'a\n  b',
        'Name\nRange',
        'The end.',
      ].join('\n\n') + '\n',
    );
    expect(shownRanges(found)).toEqual([
      'heading 1: Statement on\u00A0THAAD',
      'strong: does not',
      'emphasis: not',
      'link https://example.org/a: third countries',
      'item 1: first',
      'item 2: second',
      'quotation: We will respond.',
      'page 12 before: after\n\na',
    ]);
    expect(found.metadata).toEqual({
      title: { value: 'A book', origin: 'dc:title' },
      byline: { value: 'Somebody', origin: 'dc:creator' },
      publisher: { value: 'Press', origin: 'dc:publisher' },
      date: { value: '2017-07', origin: 'dc:date' },
      language: { value: 'en', origin: 'dc:language' },
    });
    expect(only(await extract(makeEpub()))).toEqual(found);
  });

  it('reads chapters of older books, and what a chapter falls back to; another kind is named as left out', async () => {
    const parts = epubParts().map((part) => {
      if (part.name === 'OEBPS/text/ch2.xhtml') return { ...part, content: '<html><p>The <b>end<br>of it' };
      if (part.name !== 'OEBPS/content.opf') return part;
      const content = String(part.content)
        .replace(
          'id="b" href="text/ch2.xhtml" media-type="application/xhtml+xml"',
          'id="b" href="text/ch2.xhtml" media-type="text/html"',
        )
        .replace(
          '<item id="n"',
          '<item id="s" href="s.pdf" media-type="application/pdf" fallback="b"/><item id="x" href="x.pdf" media-type="application/pdf"/><item id="n"',
        )
        .replace('<itemref idref="b"/>', '<itemref idref="s"/><itemref idref="x"/>');
      return { ...part, content };
    });
    const found = only(await extract(makeZip(parts)));
    expect(found.text).toMatch(/Range\n\nThe end\nof it\n$/);
    expect(found.properties).toContainEqual({ key: 'Left out', value: 'OEBPS/x.pdf' });
  });

  const encryption = (algorithm: string, uri: string) => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });

  it('reads a book whose fonts are veiled', async () => {
    const veiled = encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf');
    expect((await extract(makeZip([...epubParts(), veiled]))).ok).toBe(true);
  });

  const locked = encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc', 'OEBPS/text/ch2.xhtml');
  const without = (name: string) => makeZip(epubParts().filter((part) => part.name !== name));
  it.each([
    ['no archive', Buffer.from('hello'), 'WRONG_FORMAT', /no EPUB/],
    ['an archive of another kind', without('META-INF/container.xml'), 'WRONG_FORMAT', /no EPUB/],
    ['a chapter that is not there', without('OEBPS/text/ch2.xhtml'), 'CANNOT_EXTRACT', /missing: OEBPS\/text\/ch2/],
    ['copy protection', makeZip([...epubParts(), locked]), 'CANNOT_EXTRACT', /DRM/],
    ['an external entity', makeEpub('<p>&passwd;</p>'), 'CANNOT_EXTRACT', /ch 1\.xhtml/],
    ['deep nesting', makeEpub('<div>'.repeat(9000)), 'TOO_LARGE', /nested/],
    [
      'no words at all',
      makeZip(epubParts('').filter(({ name }) => !name.includes('ch2'))),
      'CANNOT_EXTRACT',
      /missing/,
    ],
  ])('says what is wrong with %s', async (_what, bytes, code, message) => {
    const error = { code, message: expect.stringMatching(message) as string };
    expect(await extract(bytes)).toMatchObject({ ok: false, error });
  });
});
