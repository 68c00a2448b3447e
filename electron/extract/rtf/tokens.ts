// The bytes of an RTF file → its tokens, by the specification 1.9.1: groups, control words, control symbols, bytes of text.

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** \~, \-, \* and so on, by the character after the backslash. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** A byte written as \'hh. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Bytes as they stand, half-open. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number };

const code = (sign: string) => sign.charCodeAt(0);
const [backslash, opening, closing, quote, minus] = [code('\\'), code('{'), code('}'), code("'"), code('-')];
const [space, lineFeed, carriageReturn] = [code(' '), code('\n'), code('\r')];

const isLetter = (byte = 0) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;

/** Gives each token to `visit`, to the end of the bytes. The data after \bin is passed over. */
export function eachToken(bytes: Uint8Array, visit: (token: Token) => void): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === opening || byte === closing) {
      visit({ kind: byte === opening ? 'open' : 'close' });
      at += 1;
    } else if (byte === lineFeed || byte === carriageReturn) at += 1;
    else if (byte === backslash) at = readControl(bytes, at + 1, visit);
    else {
      const start = at;
      while (at < bytes.length && !isSpecial(bytes[at])) at += 1;
      visit({ kind: 'text', start, end: at });
    }
  }
}

function isSpecial(byte: number | undefined): boolean {
  return byte === backslash || byte === opening || byte === closing || byte === lineFeed || byte === carriageReturn;
}

/** `at`: behind the backslash. Returns where the next token begins. */
function readControl(bytes: Uint8Array, at: number, visit: (token: Token) => void): number {
  if (bytes[at] === quote) {
    const byte = parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    if (!Number.isNaN(byte)) visit({ kind: 'byte', byte });
    return at + 3;
  }
  if (!isLetter(bytes[at])) {
    if (at < bytes.length) visit({ kind: 'symbol', symbol: String.fromCharCode(bytes[at] ?? 0) });
    return at + 1;
  }
  let end = at;
  while (isLetter(bytes[end]) && end - at < 32) end += 1;
  const word = latin1(bytes, at, end);
  const digits = bytes[end] === minus && isDigit(bytes[end + 1]) ? end + 1 : end;
  let after = digits;
  while (isDigit(bytes[after]) && after - digits < 10) after += 1;
  const value = after > digits ? Number(latin1(bytes, end, after)) : null;
  if (bytes[after] === space) after += 1;
  if (word === 'bin') return Math.min(bytes.length, after + Math.max(0, value ?? 0));
  visit({ kind: 'word', word, value });
  return after;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
