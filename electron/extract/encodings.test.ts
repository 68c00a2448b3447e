import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../testing/temporary';
import { decodeText } from './encodings';
import { decodeWindows1252 } from './windows-1252';

const read = (bytes: Uint8Array, how: { chosen?: string; declared?: string } = {}) =>
  decodeText(bytes, { name: 'x.txt', ...how });
const utf16 = (text: string, order: 'le' | 'be', mark = false) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const prose = 'Шапка документа, 28 апреля.\nВторая строка.\n';

describe('decodeText', () => {
  it('decodes windows-1252 by the standard, which Node does not', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const text = decodeWindows1252(bytes);
    expect(text.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ');
    expect(Array.from(text).every((c, i) => (i >= 0x80 && i < 0xa0) || c.charCodeAt(0) === i)).toBe(true);
    for (const label of ['windows-1252', 'latin1', 'iso-8859-1'])
      expect(valueOf(read(Uint8Array.of(0x93, 0x94), { chosen: label }))).toEqual({
        text: '“”',
        encoding: 'windows-1252',
        guessed: false,
      });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFa\r\nb'), 'utf-8', 'a\nb', false],
    ['UTF-8', Buffer.from('é😀'), 'utf-8', 'é😀', false],
    ['UTF-16LE with a mark', utf16(prose, 'le', true), 'utf-16le', prose, false],
    ['UTF-16BE with a mark', utf16(prose, 'be', true), 'utf-16be', prose, false],
    ['UTF-16LE without one', utf16(prose, 'le'), 'utf-16le', prose, true],
    ['UTF-16BE without one', utf16('Plain words.\n', 'be'), 'utf-16be', 'Plain words.\n', true],
    [
      'windows-1252',
      Buffer.from('Il a dit \x93non\x94 \x96 l\x92\xe9t\xe9 est d\xe9j\xe0 fini.', 'latin1'),
      'windows-1252',
      'Il a dit “non” – l’été est déjà fini.',
      true,
    ],
  ])('finds %s', (_, bytes, encoding, text, guessed) => {
    expect(valueOf(read(bytes))).toEqual({ text, encoding, guessed });
  });

  it.each([
    ['a few NULs', 'The minister spoke \0 of it, and then \0\0 he left.', 'utf-8', false],
    ['Cyrillic with a NUL', `${prose}\0${prose}`, 'utf-8', false],
    ['Devanagari in UTF-16', 'हिन्दी में एक वाक्य है', 'utf-16le', true],
    ['Chinese in UTF-16, in one line', '中国国防部发言人表示，反对部署该系统。', 'utf-16le', true],
    ['Chinese and digits in UTF-16', '2017年7月12日，中国国防部发言人表示\n反对部署该系统', 'utf-16be', true],
  ] as const)('tells UTF-16 from %s', (_, text, encoding, guessed) => {
    const bytes = encoding === 'utf-8' ? Buffer.from(text) : utf16(text, encoding === 'utf-16le' ? 'le' : 'be');
    expect(valueOf(read(bytes))).toEqual({ text, encoding, guessed });
  });

  it('takes no Chinese or Japanese of older encodings for UTF-16', () => {
    const gbk = Buffer.from('d6d0b9fab9fab7c0b2bfb7a2d1d4c8cba3acb7b4b6d4b2bfca f0a1a3'.replaceAll(' ', ''), 'hex');
    expect(valueOf(read(gbk)).encoding).not.toMatch(/^utf/);
    const shiftJis = Buffer.from('93fa967b82cc96678d938fc882cd81418b4c8eb382b582bd8142', 'hex');
    expect(valueOf(read(shiftJis)).encoding).not.toMatch(/^utf/);
  });

  it('guesses ISO-2022-JP by its escapes', () => {
    const bytes = Buffer.from('Re: \x1B$B$3$s\x1B(B.', 'latin1');
    expect(valueOf(read(bytes))).toEqual({ text: 'Re: こん.', encoding: 'iso-2022-jp', guessed: true });
    expect(valueOf(read(Buffer.from('a \x1B$B \xc3\xa9', 'latin1'))).encoding).toBe('utf-8');
  });

  it('refuses UTF-32 by its name, with a mark and without', () => {
    const wide = (text: string, isLittle: boolean) => {
      const bytes = Buffer.alloc(text.length * 4);
      Array.from(text, (c, i) => {
        const point = c.charCodeAt(0);
        if (isLittle) bytes.writeUInt32LE(point, i * 4);
        else bytes.writeUInt32BE(point, i * 4);
      });
      return bytes;
    };
    for (const text of ['\uFEFFPlain words', 'Plain words'])
      for (const isLittle of [true, false]) {
        const refused = read(wide(text, isLittle));
        expect(refused).toMatchObject({ error: { message: expect.stringContaining('UTF-32') as string } });
      }
  });

  it('guesses windows-1251 of Russian prose', () => {
    const bytes = Uint8Array.from(Array.from(prose.repeat(3)), (c) => {
      const code = c.charCodeAt(0);
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    });
    expect(valueOf(read(bytes))).toEqual({ text: prose.repeat(3), encoding: 'windows-1251', guessed: true });
  });

  it('takes what is chosen before what is declared, and the mark before what is declared', () => {
    const bytes = Uint8Array.of(0xe4);
    expect(valueOf(read(bytes, { declared: 'windows-1251' })).text).toBe('д');
    expect(valueOf(read(bytes, { declared: 'windows-1251', chosen: 'latin1' })).text).toBe('ä');
    expect(valueOf(read(utf16('ab', 'le', true), { declared: 'utf-8' })).text).toBe('ab');
    expect(valueOf(read(Buffer.from('ä'), { declared: 'no-such-encoding' })).text).toBe('ä');
  });

  it.each([
    ['NOT_UTF8', Uint8Array.of(0x41, 0xff), { chosen: 'utf-8' }],
    ['NOT_UTF8', utf16('\uD800 x', 'le', true), {}], // half a character
    ['NOT_UTF8', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), {}],
    ['NOT_UTF8', utf16(prose, 'le').subarray(1), {}], // cut in the middle of a character
    ['CANNOT_EXTRACT', Uint8Array.of(0x89, 0x50, 0xff, 0, 1, 0, 0), {}],
  ])('refuses with %s', (code, bytes, how) => {
    expect(codeOf(read(bytes, how))).toBe(code);
  });

  it('keeps NUL, U+2028, bidirectional controls and every other character of UTF-8', () => {
    const odd = 'a\0b\u2028c\u202Ed\u2066\u200B\u0085\f\uFEFF';
    expect(valueOf(read(Buffer.from(odd)))).toMatchObject({ text: odd, encoding: 'utf-8' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const canonical = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
        expect(valueOf(read(Buffer.from(text), { chosen: 'utf-8' })).text).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a text or a refusal for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = read(bytes);
        expect(decoded.ok || ['NOT_UTF8', 'CANNOT_EXTRACT'].includes(decoded.error.code)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
