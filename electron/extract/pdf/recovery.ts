// pdf.js mends a PDF whose table of objects is damaged by looking for the objects one by one. One that is there a second
// time it reads, and when that has no end, it reads to the end of the file: with thousands of them, for minutes. This says
// beforehand how much there would be to read.

/** Bytes that mending may read beyond the file itself: a second or two of work. */
const bearable = 20_000_000;
/** Of an object, as far as it is looked at. */
const lookedAt = 2000;

/** Whether mending this file would take too long, were it damaged. */
export function isBeyondMending(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const known = new Set<string>();
  let sum = 0;
  for (const match of text.matchAll(/\b(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}obj\b/g)) {
    const [whole, number = '', generation = ''] = match;
    const key = `${number} ${generation}`;
    const start = match.index + whole.length;
    if (known.has(key) && !ends(text.slice(start, start + lookedAt))) sum += text.length - start;
    known.add(key);
    if (sum > bearable) return true;
  }
  return false;
}

/** Whether the object at the beginning of `text` closes what it opens before its end, and has one before the next begins. */
function ends(text: string): boolean {
  const [, body = text, sign = ''] = /^(.*?)(endobj|stream|\d obj)/s.exec(text) ?? [];
  if (sign.endsWith(' obj')) return false;
  const count = (sign: RegExp) => body.match(sign)?.length ?? 0;
  return count(/\(/g) <= count(/\)/g) && count(/<</g) <= count(/>>/g) && count(/\[/g) <= count(/\]/g);
}
