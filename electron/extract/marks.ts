// What bytes show of their encoding: a byte order mark, control characters at every second place, escape sequences.

/** As TextDecoder names it; it knows no UTF-32. */
export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32';

/** How many bytes are looked at: a multiple of 4. */
export const sampleLength = 100_000;

/** What the first bytes say; null: nothing. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | Wide | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32' : null;
}

/** UTF-16 or UTF-32 without a mark, where nothing else can be meant: every second byte is a control. */
export function unmarkedWide(bytes: Uint8Array): Wide | null {
  if (isUtf32(bytes.subarray(0, sampleLength))) return 'utf-32';
  return oneSided(bytes, 0.35);
}

/** UTF-16 without a mark, of bytes that are no UTF-8: as Chinese and Japanese, which may have no NUL, or by its NULs. */
export function likelyUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || !bytes.some(isOddControl)) return null;
  for (const order of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(order).decode(bytes.subarray(0, sampleLength));
    if ((text.match(eastAsian)?.length ?? 0) >= text.length * 0.9) return order;
  }
  return oneSided(bytes, 0);
}

/** With the ASCII that stands between. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65\n\r -~]/gu;

/** One that no older encoding of Chinese or Japanese uses; in UTF-16 their characters and punctuation have them. */
const isOddControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0d, 0x1b].includes(byte);

/** Bytes that change to Japanese characters by escape sequences and are ASCII otherwise. */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (head.includes('\x1B$B') || head.includes('\x1B$@')) && !bytes.some((byte) => byte > 0x7f);
}

/**
 * In UTF-16 spaces, digits and line ends have a NUL on one side, always the same (at least 1 unit in 50), and the letters
 * of most scripts a byte below 0x20 there: `least` of all bytes must be such.
 */
function oneSided(bytes: Uint8Array, least: number): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sampleLength);
  const nuls: [number, number] = [0, 0];
  const controls: [number, number] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x20) continue;
    controls[(i % 2) as 0 | 1] += 1;
    if (byte === 0) nuls[(i % 2) as 0 | 1] += 1;
  }
  const isSide = (side: 0 | 1, other: 0 | 1) =>
    nuls[side] > 0 && nuls[side] >= length / 100 && nuls[other] * 20 <= nuls[side] && controls[side] >= length * least;
  if (isSide(1, 0)) return 'utf-16le';
  return isSide(0, 1) ? 'utf-16be' : null;
}

function isUtf32(bytes: Uint8Array): boolean {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false;
  const isIn = (most: number, middle: number) => {
    for (let at = 0; at < bytes.length; at += 4)
      if (bytes[at + most] !== 0 || (bytes[at + middle] ?? 0) > 0x10 || isZero(bytes, at)) return false;
    return true;
  };
  return isIn(3, 2) || isIn(0, 1);
}

const isZero = (bytes: Uint8Array, at: number) => bytes.subarray(at, at + 4).every((byte) => byte === 0);
