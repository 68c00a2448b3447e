import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../testing/temporary';
import { extract } from './index';
import { usualLimits } from './kinds';
import { epubParts } from './testing/make-epub';
import { odtParts } from './testing/make-odt';
import { makeRtf } from './testing/make-rtf';
import { makeZip, type Part } from './testing/make-zip';

const read = (content: string | Uint8Array, name: string, limits = usualLimits) =>
  extract({ bytes: Buffer.from(content), name, encoding: null }, limits);
const textOf = async (content: string | Uint8Array, name: string) => valueOf(await read(content, name)).texts[0]?.text;

describe('extract', () => {
  it('refuses halves of characters, whichever extractor lets them through', async () => {
    expect(codeOf(await read(makeRtf('a\\u-10179?b'), 'a.rtf'))).toBe('NOT_UTF8');
    expect(await textOf(makeRtf('a\\u-10179?\\u-8704?b'), 'a.rtf')).toBe('a😀b\n');
  });

  it('keeps a line of a million characters as it is', async () => {
    const line = 'Слово word, '.repeat(100_000);
    expect(await textOf(line, 'a.txt')).toBe(line);
    expect(await textOf(`<p>${line}</p>`, 'a.html')).toBe(`${line.trim()}\n`);
    expect(await textOf(`1\n00:00:01 --> 00:00:02\n${line}`, 'a.srt')).toBe(`${line.trim()}\n`);
  });

  it('makes all ends of lines one, and nothing else', async () => {
    const mixed = 'a\r\nb\rc\nd\u2028e\u2029f\u0085g\v\f \r\r\n\n\rh\0';
    expect(await textOf(mixed, 'a.txt')).toBe('a\nb\nc\nd\u2028e\u2029f\u0085g\v\f \n\n\n\nh\0');
    expect(await textOf(Buffer.from(`\uFEFF${mixed}`, 'utf16le'), 'a.md')).toBe(await textOf(mixed, 'a.txt'));
  });

  it.each([
    ['a.odt', odtParts],
    ['a.epub', epubParts],
  ])('counts the parts of %s before it reads one', async (name, partsOf: () => Part[]) => {
    const more = Array.from({ length: 50 }, (_, i) => ({ name: `x${String(i)}`, content: '' }));
    const bytes = makeZip([...partsOf(), ...more]);
    expect(codeOf(await read(bytes, name))).toBe('ok');
    expect(codeOf(await read(bytes, name, { ...usualLimits, entries: 50 }))).toBe('TOO_LARGE');
  });

  it('expands no entity of an OpenDocument text', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    const withText = (text: string) =>
      makeZip(
        odtParts(`<text:p>${text}</text:p>`).map((part) =>
          part.name === 'content.xml'
            ? { ...part, content: doctype + String(part.content).replace(/^<\?xml[^>]*>/, '') }
            : part,
        ),
      );
    expect(await textOf(withText('so'), 'a.odt')).toBe('so\n');
    expect(codeOf(await read(withText('&secret;'), 'a.odt'))).toBe('CANNOT_EXTRACT');
  });
});
