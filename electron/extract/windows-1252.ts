// windows-1252 by a table of our own: Node decodes it as latin1 (nodejs/node#60888), Chromium by the standard, and a
// text must be the same in both.

/** What the bytes 0x80 to 0x9F mean (encoding.spec.whatwg.org); the five that mean nothing stay controls. */
const table =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Every byte has a meaning: this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009F]/g, (control) => table.charAt(control.charCodeAt(0) - 0x80));
}
