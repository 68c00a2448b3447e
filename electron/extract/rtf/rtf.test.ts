import { describe, expect, it } from 'vitest';
import { makeRtf, sampleRtfBody } from '../testing/make-rtf';
import { limits, only, shownRanges } from '../testing/shown';
import { rtf } from './rtf';

const extract = (bytes: Uint8Array) => rtf.extract({ bytes, name: 'a.rtf', encoding: null }, limits);

describe('rtf', () => {
  it('reads the text a reader of the file sees, and the layout beside it', async () => {
    const found = only(await extract(makeRtf(sampleRtfBody)));
    expect(found.text).toBe(
      [
        'Statement on THAAD',
        'The deployment does not threaten third countries.[1]',
        '[1] Interview of 12 July.',
        'It’s “so”\u00A0—То, Нет',
        'first\nsecond',
        'We will respond.',
        'shown',
        'On the next page\tafter\nand below ',
        'Name\nRange',
        'last',
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
    ]);
    expect(found.metadata).toEqual({
      title: { value: 'Statement', origin: 'info title' },
      byline: { value: 'Ministry', origin: 'info author' },
      date: { value: '2017-07-12', origin: 'info creatim' },
    });
    expect(found.properties).toEqual([{ key: 'keywords', value: 'defence' }]);
    expect(found.encoding).toBe('windows-1252');
    expect(only(await extract(makeRtf(sampleRtfBody)))).toEqual(found);
  });

  it('passes over what stands for a Unicode character, and joins the halves of one', async () => {
    const body = "\\uc2 a\\u8217\\'81\\'48b {\\uc0 c\\u8217 d} \\uc1 \\u-10179?\\u-8704?";
    expect(only(await extract(makeRtf(body))).text).toBe('a’b c’d 😀\n');
  });

  it('decodes the bytes of a double-byte font together', async () => {
    const body = "{\\fonttbl{\\f5\\fcharset128 MS Mincho;}}{\\f5 \\'93\\'fa\\'96\\'7b}";
    expect(only(await extract(makeRtf(body))).text).toBe('日本\n');
  });

  it('decodes each font’s bytes in its own code page, Western ones also in a Russian file', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset1 Any;}}';
    const body = `${fonts}\\f0\\'cc\\'e8\\'f0 \\f1 Gr\\'fc\\'dfe \\f2\\'cc\\'e8\\'f0`;
    const bytes = Buffer.from(`{\\rtf1\\ansi\\ansicpg1251 ${body}}`, 'latin1');
    expect(only(await extract(bytes))).toMatchObject({ text: 'Мир Grüße Мир\n', encoding: 'windows-1251' });
  });

  it.each([
    ['\\ansi\\ansicpg437', 'caf\u00e9 ±', 'ibm437'],
    ['\\pc', 'caf\u00e9 ±', 'ibm437'],
    ['\\pca', 'café ±', 'ibm850'],
    ['\\ansi\\ansicpg852', 'café ˝', 'ibm852'],
    ['\\ansi\\ansicpg0', 'caf‚ ñ', 'windows-1252'],
  ])('decodes the code page that is named by %s', async (says, text, encoding) => {
    const bytes = Buffer.from(`{\\rtf1${says} caf\\'82 \\'f1}`, 'latin1');
    expect(only(await extract(bytes))).toMatchObject({ text: `${text}\n`, encoding });
  });

  it.each([
    ["\\ansicpg1361 a\\'88a", /code page 1361/],
    ["{\\fonttbl{\\f5\\fcharset128 \\'ff;}}\\f5 a\\'82", /shift_jis/],
    ["{\\f1\\fcharset161 a\\'d2}", /windows-1253/],
  ])('refuses bytes that are not of the code page: %s', async (body, message) => {
    const error = { code: 'CANNOT_EXTRACT', message: expect.stringMatching(message) as string };
    expect(await extract(makeRtf(body))).toMatchObject({ ok: false, error });
  });

  it.each([
    ['what is no RTF', Buffer.from('hello'), 'WRONG_FORMAT'],
    ['a file cut off', makeRtf(sampleRtfBody).subarray(0, 700), 'CANNOT_EXTRACT'],
    ['deep nesting', makeRtf('{'.repeat(100_000)), 'TOO_LARGE'],
  ])('says what is wrong with %s', async (_what, bytes, code) => {
    expect(await extract(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('ends with binary data that claims to be endless', async () => {
    expect(await extract(makeRtf('a\\bin2147483647 b'))).toMatchObject({ error: { code: 'CANNOT_EXTRACT' } });
  });
});
