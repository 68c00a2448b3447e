import { describe, expect, it } from 'vitest';
import { docxParts, makeDocx, paragraph, run } from '../testing/make-docx';
import { makeZip } from '../testing/make-zip';
import { limits, only, shownRanges } from '../testing/shown';
import { docx } from './docx';

const extract = (bytes: Uint8Array) => docx.extract({ bytes, name: 'a.docx', encoding: null }, limits);

describe('docx', () => {
  it('reads the text a reader of the file sees, its notes at the end, and the layout beside it', async () => {
    const found = only(await extract(makeDocx()));
    expect(found.text).toBe(
      [
        'Statement on THAAD',
        'The deployment does not threaten third countries.[1]',
        'first\nsecond',
        'We will respond.',
        'new',
        'On the next page\tafter a tab',
        'Name\nRange',
        'see there',
        '[1] Interview of 12 July.',
      ].join('\n\n') + '\n',
    );
    expect(shownRanges(found)).toEqual([
      'heading 1: Statement on THAAD',
      'page 1 before: Statemen',
      'strong: does not',
      'emphasis: not',
      'link https://example.org/a: third countries',
      'item 1: first',
      'item 2: second',
      'quotation: We will respond.',
      'page 2 before: On the n',
      'link https://example.org/b: see there',
    ]);
    expect(found.metadata).toEqual({
      title: { value: 'Statement', origin: 'dc:title' },
      byline: { value: 'Ministry', origin: 'dc:creator' },
      date: { value: '2017-07-12', origin: 'dcterms:created' },
    });
    expect(found.properties).toEqual([{ key: 'keywords', value: 'missile defence' }]);
  });

  it('knows the entities of XML, and none that every object has', async () => {
    const text = only(await extract(makeDocx(paragraph(run('&lt;A &amp; B&gt; &#8212; &apos;c&apos;'))))).text;
    expect(text).toBe("<A & B> — 'c'\n");
    const inherited = await extract(makeDocx(paragraph(run('&constructor;'))));
    expect(inherited).toMatchObject({ ok: false, error: { code: 'CANNOT_EXTRACT' } });
  });

  it('gives the same text of the same bytes', async () => {
    expect(await extract(makeDocx())).toEqual(await extract(makeDocx()));
  });

  it('reads a text box once, and the paragraph around it on both sides', async () => {
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${paragraph(run('inside'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('inside'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const { text } = only(await extract(makeDocx(paragraph(run('before') + box + run('after')))));
    expect(text).toBe('before\n\ninside\n\nafter\n');
  });

  it('reads a text box of older Word, and names a file that is embedded whole as left out', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(run('inside'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const parts = docxParts(paragraph(run('before') + box + run('after'))).map((part) =>
      part.name === 'word/_rels/document.xml.rels'
        ? {
            ...part,
            content: String(part.content).replace(
              '</Relationships>',
              '<Relationship Id="chunk" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.mht"/></Relationships>',
            ),
          }
        : part,
    );
    const found = only(await extract(makeZip(parts)));
    expect(found.text).toBe('before\n\ninside\n\nafter\n');
    expect(found.properties).toContainEqual({ key: 'Left out', value: 'afchunk.mht' });
  });

  it.each([
    ['no archive', Buffer.from('%PDF-1.7 of another kind'), 'WRONG_FORMAT', /no DOCX file/],
    ['an archive of another kind', makeZip([{ name: 'mimetype', content: 'x' }]), 'WRONG_FORMAT', /no DOCX file/],
    ['an old or locked Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'WRONG_FORMAT', /password/],
    ['a file cut off', makeDocx().subarray(0, 900), 'WRONG_FORMAT', /piece/],
    ['damaged XML', makeDocx('<w:p></w:q>'), 'CANNOT_EXTRACT', /word\/document\.xml/],
    ['an entity', makeDocx(paragraph(run('&file;'))), 'CANNOT_EXTRACT', /word\/document\.xml/],
    ['deep nesting', makeDocx('<w:sdt>'.repeat(5000)), 'TOO_LARGE', /nested/],
    ['a bomb', makeDocx(paragraph(run('a'.repeat(15_000_000)))), 'TOO_LARGE', /200 times/],
  ])('says what is wrong with %s', async (_what, bytes, code, message) => {
    const result = await extract(bytes);
    expect(result).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) as string } });
    expect(result).toMatchObject({ error: { message: expect.stringContaining('“a.docx”') as string } });
  });

  it('expands no entity of a document type and asks for nothing outside', async () => {
    const parts = docxParts().map((part) =>
      part.name === 'word/document.xml'
        ? {
            ...part,
            content: String(part.content).replace(
              /(\?>)/,
              '$1<!DOCTYPE w:document [<!ENTITY a "lol"><!ENTITY b SYSTEM "file:///etc/passwd">]>',
            ),
          }
        : part,
    );
    expect(only(await extract(makeZip(parts))).text).not.toContain('root:');
    const used = parts.map((part) => ({ ...part, content: String(part.content).replace('first', '&b;') }));
    expect(await extract(makeZip(used))).toMatchObject({ ok: false, error: { code: 'CANNOT_EXTRACT' } });
  });
});
