// Bytes → characters, strictly: what an encoding does not allow is never replaced. A byte order mark decides, then what
// can be seen in the bytes (UTF-16 without a mark, UTF-8), and last a guess, which is told as one.
import { analyse } from 'chardet';
import { strings } from '../../core/language/index';
import { fail, succeed, type Result } from '../../core/result';
import { canonicalise } from '../../core/text/canonical';
import { byteOrderMark, isIso2022Jp, likelyUtf16, sampleLength, unmarkedWide } from './marks';
import { decodeWindows1252 } from './windows-1252';

export interface Decoded {
  /** Canonical. */
  readonly text: string;
  /** As TextDecoder names it. */
  readonly encoding: string;
  /** Nothing in the bytes says so. */
  readonly guessed: boolean;
}

/** The characters of `bytes` with their BOM; null when the encoding is unknown or does not allow these bytes. */
export function decodeAs(bytes: Uint8Array, label: string): { text: string; encoding: string } | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const { encoding } = decoder;
    return { text: encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding };
  } catch {
    return null; // an unknown label, or malformed bytes: a fatal decoder throws for nothing else at this size
  }
}

/**
 * Characters to look at, not to keep: what the encoding does not allow shows as U+FFFD, an unknown one is read as UTF-8.
 * `isWhole`: false when `bytes` are only a beginning; a character that is cut through is then left out.
 */
export function decodeToShow(bytes: Uint8Array, label: string, isWhole: boolean): string {
  const decoder = decoderOf(label);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes, { stream: !isWhole });
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return new TextDecoder(); // nothing else is wrong with a label
  }
}

/**
 * The canonical text of bytes. `chosen` overrides everything; `declared` (a header, a meta element) counts after the BOM.
 * NOT_UTF8 when the bytes are not of the encoding that was chosen or marked, CANNOT_EXTRACT when they are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  { name, chosen = null, declared = null }: { name: string; chosen?: string | null; declared?: string | null },
): Result<Decoded> {
  const marked = chosen ?? byteOrderMark(bytes);
  if (marked === 'utf-32') return fail('CANNOT_EXTRACT', strings.extraction.utf32(name));
  if (marked !== null) {
    const decoded = decodeAs(bytes, marked);
    if (decoded === null) return fail('NOT_UTF8', strings.extraction.notEncoding(name, marked));
    return succeed({ text: canonicalise(decoded.text), encoding: decoded.encoding, guessed: false });
  }
  const stated = declared === null ? null : decodeAs(bytes, declared);
  if (stated !== null) return succeed({ text: canonicalise(stated.text), encoding: stated.encoding, guessed: false });
  return detect(bytes, name);
}

function detect(bytes: Uint8Array, name: string): Result<Decoded> {
  const found = (decoded: { text: string; encoding: string }, guessed: boolean) =>
    succeed({ text: canonicalise(decoded.text), encoding: decoded.encoding, guessed });
  const wide = unmarkedWide(bytes);
  if (wide === 'utf-32') return fail('CANNOT_EXTRACT', strings.extraction.utf32(name));
  if (wide !== null) {
    const decoded = decodeAs(bytes, wide);
    return decoded === null ? fail('NOT_UTF8', strings.extraction.notEncoding(name, wide)) : found(decoded, true);
  }
  const japanese = isIso2022Jp(bytes) ? decodeAs(bytes, 'iso-2022-jp') : null;
  if (japanese !== null) return found(japanese, true);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null) return found(utf8, false);
  const order = likelyUtf16(bytes);
  const utf16 = order === null ? null : decodeAs(bytes, order);
  if (utf16 !== null) return found(utf16, true);
  if (bytes.includes(0)) return fail('CANNOT_EXTRACT', strings.extraction.notText(name));
  for (const { name: label } of analyse(sample(bytes))) {
    const decoded = /^utf-(8|16|32)/i.test(label) ? null : decodeAs(bytes, label);
    if (decoded !== null) return found(decoded, true);
  }
  return found({ text: decodeWindows1252(bytes), encoding: 'windows-1252' }, true);
}

/** The stretch that tells most: from shortly before the first byte that is not ASCII. */
function sample(bytes: Uint8Array): Uint8Array {
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1000);
  return bytes.subarray(from, from + sampleLength);
}
