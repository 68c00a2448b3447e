// Which encoding a code page of Windows, or a character set of a font, is.
import { decodeAs } from '../encodings';

const byCharset: Readonly<Record<number, number>> = {
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
};
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** The code page of a font's \fcharset; null: that of the file. */
export function codePageOf(charset: number): number | null {
  return byCharset[charset] ?? null;
}

/** As TextDecoder names it; windows-1252 for a code page that it does not know. */
export function encodingOf(codePage: number): string {
  return labels[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
}

/** Bytes → text; bytes that this code page does not allow become U+FFFD. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  if (bytes.every((byte) => byte < 0x80)) return bytes.map((byte) => String.fromCharCode(byte)).join('');
  const label = encodingOf(codePage);
  const array = Uint8Array.from(bytes);
  return decodeAs(array, label)?.text ?? new TextDecoder(label).decode(array);
}
