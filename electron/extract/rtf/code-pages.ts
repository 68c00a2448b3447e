// Which encoding a code page of Windows, or a character set of a font, is.
import { strings } from '../../../core/language/index';
import { decodeAs } from '../encodings';
import { refuse } from '../refused';
import { dosPages } from './dos-pages';

const byCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
};
const labels: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  819: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28597: 'iso-8859-7',
  28605: 'iso-8859-15',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page of a font's \fcharset; null: that of the file. */
export function codePageOf(charset: number): number | null {
  return byCharset[charset] ?? null;
}

/** As TextDecoder names it, or as its register does ("ibm850"). */
export function encodingOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return labels[codePage] ?? (Object.hasOwn(dosPages, codePage) ? 'ibm' : 'code page ') + codePage.toString();
}

/** Bytes → text. Refuses bytes that this code page does not allow, and a code page that is not known. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  const text = textOf(bytes, codePage);
  return text ?? refuse('CANNOT_EXTRACT', strings.extracting.notOfCodePage(encodingOf(codePage)));
}

/** Null for bytes that this code page does not allow. */
export function textOf(bytes: readonly number[], codePage: number): string | null {
  if (bytes.every((byte) => byte < 0x80)) return bytes.map((byte) => String.fromCharCode(byte)).join('');
  const table = Object.hasOwn(dosPages, codePage) ? dosPages[codePage] : undefined;
  if (table === undefined) return decodeAs(Uint8Array.from(bytes), encodingOf(codePage))?.text ?? null;
  return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : table.charAt(byte - 0x80))).join('');
}
