// E-mails (.eml): subject, sender, date and the text part; where a mail is written twice, plain and formatted, both.
import { strings } from '../../../core/language/index';
import { fail, succeed, type Result } from '../../../core/result';
import { decodeText, type Decoded } from '../encodings';
import type { Extracted, Extractor } from '../extractor';
import { Findings } from '../found';
import { declaredEncoding } from '../html/html';
import { pageTexts } from '../html/page';
import { partsOf, type Part } from './message';
import { headerDate, headerWords, senderName } from './words';

export const mail: Extractor = {
  name: 'mail',
  version: 2,
  extensions: ['eml'],
  isEncoded: true,
  recognises: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    return (
      /^(received|return-path|from|date|message-id|delivered-to):/i.test(head) &&
      /^from:/im.test(head) &&
      /^(date|subject):/im.test(head)
    );
  },
  extract: ({ bytes, name, encoding }) => Promise.resolve(readMail(bytes, name, encoding)),
};

function readMail(bytes: Uint8Array, name: string, chosen: string | null): Result<readonly Extracted[]> {
  const [message, ...inner] = partsOf(bytes);
  if (message === undefined || !message.headers.has('from'))
    return fail('CANNOT_EXTRACT', strings.extraction.damaged(name, 'e-mail'));
  const parts = message.type.startsWith('multipart/') ? inner : [message];
  const shown = parts.filter(({ isAttachment }) => !isAttachment);
  const found = metadataOf(message, parts).all;
  const plain = plainText(
    shown.filter(({ type }) => type === 'text/plain'),
    name,
    chosen,
  );
  const html = formatted(
    shown.find(({ type }) => type === 'text/html'),
    name,
    chosen,
  );
  const texts = [
    ...(plain.ok ? plain.value.map((text) => ({ ...text, variant: 'plain', ...found })) : []),
    ...(html.ok ? html.value.map((text) => ({ ...text, variant: 'formatted', ...found })) : []),
  ].filter(({ text }) => /\S/.test(text));
  if (texts.length > 0) return succeed(texts);
  return !plain.ok ? plain : !html.ok ? html : fail('INVALID_INPUT', strings.failures.noText(name));
}

/** Several plain parts (a list's footer is one) are one text, in their order: none of them may be missing. */
function plainText(
  parts: readonly Part[],
  name: string,
  chosen: string | null,
): Result<Pick<Extracted, 'text' | 'ranges' | 'encoding' | 'encodingGuessed'>[]> {
  const declared = parts.map(({ parameters }) => parameters.get('charset') ?? null);
  // What the mail says anyway is no choice against what its other parts say.
  const override = chosen !== null && declared[0]?.toLowerCase() !== chosen ? chosen : null;
  const decoded: Decoded[] = [];
  for (const [i, { bytes }] of parts.entries()) {
    const text = decodeText(bytes, { name, chosen: override, declared: declared[i] ?? null });
    if (!text.ok) return text;
    if (/\S/.test(text.value.text)) decoded.push(text.value);
  }
  const [first] = decoded;
  if (first === undefined) return succeed([]);
  const text = decoded.map((one) => one.text).join('\n');
  const guessed = decoded.some((one) => one.guessed);
  return succeed([{ text, ranges: [], encoding: first.encoding, ...(guessed && { encodingGuessed: true as const }) }]);
}

function formatted(
  part: Part | undefined,
  name: string,
  chosen: string | null,
): Result<Omit<Extracted, 'metadata' | 'variant'>[]> {
  if (part === undefined) return succeed([]);
  const declared = part.parameters.get('charset') ?? declaredEncoding(part.bytes);
  const decoded = decodeText(part.bytes, { name, chosen, declared });
  if (!decoded.ok) return decoded;
  const { text, encoding, guessed } = decoded.value;
  const page = pageTexts(text, { encoding, ...(guessed && { encodingGuessed: true as const }) }).at(-1);
  return succeed(page === undefined ? [] : [page]);
}

function metadataOf(message: Part, parts: readonly Part[]): Findings {
  const found = new Findings();
  const header = (name: string) => headerWords(message.headers.get(name));
  found.put('title', header('subject'), 'Subject');
  found.put('byline', senderName(message.headers.get('from')), 'From');
  found.put('date', headerDate(message.headers.get('date')), 'Date');
  found.put('language', /^[A-Za-z-]{2,35}/.exec(header('content-language'))?.[0], 'Content-Language');
  for (const name of ['From', 'To', 'Cc', 'Date', 'Message-ID']) found.property(name, header(name.toLowerCase()));
  for (const part of parts) {
    const forwarded = part.type === 'message/rfc822' ? partsOf(part.bytes)[0]?.headers.get('subject') : undefined;
    const file = /filename="?([^";]+)/i.exec(part.headers.get('content-disposition') ?? '')?.[1] ?? forwarded;
    const isForwarded = part.type === 'message/rfc822';
    if (part.isAttachment || isForwarded)
      found.property('Attachment', headerWords(file) || (isForwarded ? 'message/rfc822' : ''));
  }
  return found;
}
