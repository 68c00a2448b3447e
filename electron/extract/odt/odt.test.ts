import { describe, expect, it } from 'vitest';
import { makeOdt, odtParts } from '../testing/make-odt';
import { makeZip } from '../testing/make-zip';
import { limits, only, shownRanges } from '../testing/shown';
import { odt } from './odt';

const extract = (bytes: Uint8Array) => odt.extract({ bytes, name: 'a.odt', encoding: null }, limits);

describe('odt', () => {
  it('reads the text a reader of the file sees, and the layout beside it', async () => {
    const found = only(await extract(makeOdt()));
    expect(found.text).toBe(
      [
        'Statement on THAAD',
        'The deployment does not threaten third countries.[1]',
        '[1] Interview of 12 July.',
        'first\nsecond',
        'We will   respond.',
        'On the next\tpage\nand line',
        'Name\nRange',
      ].join('\n\n') + '\n',
    );
    expect(shownRanges(found)).toEqual([
      'heading 2: Statement on THAAD',
      'page 1 before: Statemen',
      'strong: does not',
      'emphasis: not',
      'link https://example.org/a: third countries',
      'item 1: first',
      'item 2: second',
      'quotation: We will   respond.',
      'page 2 before: On the n',
      'page 3 before: next\tpag',
    ]);
    expect(found.metadata).toEqual({
      title: { value: 'Statement', origin: 'dc:title' },
      byline: { value: 'Ministry', origin: 'meta:initial-creator' },
      date: { value: '2017-07-12', origin: 'meta:creation-date' },
    });
    expect(found.properties).toEqual([{ key: 'Desk', value: 'Asia' }]);
    expect(only(await extract(makeOdt()))).toEqual(found);
  });

  const locked = { name: 'META-INF/manifest.xml', content: '<manifest><encryption-data/></manifest>' };
  it.each([
    ['no archive', Buffer.from('hello'), 'WRONG_FORMAT'],
    ['an archive of another kind', makeZip([{ name: 'mimetype', content: 'application/epub+zip' }]), 'WRONG_FORMAT'],
    ['an encrypted file', makeZip([...odtParts(), locked]), 'CANNOT_EXTRACT'],
    ['deep nesting', makeOdt('<text:section>'.repeat(1000)), 'TOO_LARGE'],
    ['damaged XML', makeOdt('<text:p>'), 'CANNOT_EXTRACT'],
  ])('says what is wrong with %s', async (_what, bytes, code) => {
    expect(await extract(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes no number of spaces for granted', async () => {
    expect(only(await extract(makeOdt('<text:p>a<text:s text:c="1e9"/>b</text:p>'))).text.length).toBeLessThan(2000);
    const many = makeOdt(`<text:p>a${'<text:s text:c="1000"/>'.repeat(30_000)}</text:p>`);
    expect(await extract(many)).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } });
  });
});
