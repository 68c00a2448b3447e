// Headers as people read them: encoded words (RFC 2047), dates, addresses.
import { exactly, monthOf } from '../dates';
import { decodeAs } from '../encodings';
import { decodeQuoted } from './message';

const encodedWord = /=\?([^?\s*]{1,40})(?:\*[^?]*)?\?([bq])\?([^?\s]*)\?=/gi;

/** The words of a header (its characters are bytes); what cannot be decoded stays as it is. */
export function headerWords(raw: string | undefined): string {
  if (raw === undefined) return '';
  // Between two encoded words white space means nothing; a character may be cut between them.
  const joined = raw.replace(/(\?=)\s+(?==\?)/g, '$1');
  let text = '';
  let last = 0;
  let pending: { charset: string; bytes: Uint8Array } | null = null;
  const flush = () => {
    if (pending !== null) text += decodeAs(pending.bytes, pending.charset)?.text ?? '\uFFFD';
    pending = null;
  };
  for (const match of joined.matchAll(encodedWord)) {
    const [whole, charset = '', kind = '', content = ''] = match;
    if (match.index > last) {
      flush();
      text += plain(joined.slice(last, match.index));
    }
    const bytes: Uint8Array =
      kind.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : decodeQuoted(content.replaceAll('_', ' '));
    const before: { charset: string; bytes: Uint8Array } | null = pending;
    if (before !== null && sameCharset(before, charset))
      pending = { charset, bytes: Buffer.concat([bytesOf(before), bytes]) };
    else {
      flush();
      pending = { charset, bytes };
    }
    last = match.index + whole.length;
  }
  flush();
  return text + plain(joined.slice(last));
}

const sameCharset = (word: { readonly charset: string }, charset: string) =>
  word.charset.toLowerCase() === charset.toLowerCase();
const bytesOf = (word: { readonly bytes: Uint8Array }) => word.bytes;

/** Headers should be ASCII; those that are not are UTF-8 nowadays, else windows-1252. */
function plain(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  return (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'windows-1252'))?.text ?? latin1;
}

/** "Wed, 12 Jul 2017 09:30:00 +0900" → 2017-07-12, the day where it was sent; undefined for what is no date. */
export function headerDate(raw: string | undefined): string | undefined {
  const [, day, name = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})\b/.exec(raw ?? '') ?? [];
  // RFC 5322, 4.3: two digits are of 2000 to 2049, or of the century before.
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  return monthOf(name) === '' ? undefined : exactly(century + year, monthOf(name), day) || undefined;
}

/** "Press Office <press@example.org>" → Press Office; an address alone stays one. */
export function senderName(raw: string | undefined): string {
  const [, name = ''] = /^\s*"?([^"<]*?)"?\s*<[^>]*>/.exec(headerWords(raw)) ?? [];
  return name === '' ? headerWords(raw).replace(/^<(.*)>$/, '$1') : name;
}
