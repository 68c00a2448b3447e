// Bytes → characters, strictly: what an encoding does not allow is never replaced. A byte order mark decides, then
// UTF-16 without one, UTF-8, and last a guess, which is told as one.
import { analyse } from 'chardet';
import { strings } from '../../core/language/index';
import { fail, succeed, type Result } from '../../core/result';
import { canonicalise } from '../../core/text/canonical';
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
 * The canonical text of bytes. `chosen` overrides everything; `declared` (a header, a meta element) counts after the BOM.
 * NOT_UTF8 when the bytes are not of the encoding that was chosen or marked, CANNOT_EXTRACT when they are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  { name, chosen = null, declared = null }: { name: string; chosen?: string | null; declared?: string | null },
): Result<Decoded> {
  const marked = chosen ?? byteOrderMark(bytes);
  if (marked !== null) {
    const decoded = decodeAs(bytes, marked);
    if (decoded === null) return fail('NOT_UTF8', strings.extraction.notEncoding(name, marked));
    return succeed({ text: canonicalise(decoded.text), encoding: decoded.encoding, guessed: false });
  }
  const stated = declared === null ? null : decodeAs(bytes, declared);
  if (stated !== null) return succeed({ text: canonicalise(stated.text), encoding: stated.encoding, guessed: false });
  return detect(bytes, name);
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function detect(bytes: Uint8Array, name: string): Result<Decoded> {
  const found = (decoded: { text: string; encoding: string }, guessed: boolean) =>
    succeed({ text: canonicalise(decoded.text), encoding: decoded.encoding, guessed });
  const wide = unmarkedUtf16(bytes);
  const utf16 = wide === null ? null : decodeAs(bytes, wide);
  if (utf16 !== null) return found(utf16, true);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null) return found(utf8, false);
  if (bytes.includes(0)) return fail('CANNOT_EXTRACT', strings.extraction.notText(name));
  for (const { name: label } of analyse(sample(bytes))) {
    const decoded = /^utf-(8|16|32)/i.test(label) ? null : decodeAs(bytes, label);
    if (decoded !== null) return found(decoded, true);
  }
  return found({ text: decodeWindows1252(bytes), encoding: 'windows-1252' }, true);
}

const sampleLength = 100_000;

/** The stretch that tells most: from shortly before the first byte that is not ASCII. */
function sample(bytes: Uint8Array): Uint8Array {
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1000);
  return bytes.subarray(from, from + sampleLength);
}

/** By NULs: spaces, digits and line ends have one in UTF-16, always on the same side. At least 1 unit in 50 of a text. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const nuls = [0, 0] as [number, number];
  const length = Math.min(bytes.length, sampleLength);
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) nuls[(i % 2) as 0 | 1] += 1;
  const [high, low] = nuls;
  const least = length / 100;
  if (low >= least && high * 20 <= low) return 'utf-16le';
  return high >= least && low * 20 <= high ? 'utf-16be' : null;
}
