// E-mails (.eml): subject, sender, date and the text part; where a mail is written twice, plain and formatted, both.
import { strings } from '../../../core/language/index';
import { fail, succeed, type Result } from '../../../core/result';
import { decodeText } from '../encodings';
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
  const texts = [
    ...plainText(
      shown.filter(({ type }) => type === 'text/plain'),
      name,
      chosen,
    ).map((text) => ({ ...text, variant: 'plain', ...found })),
    ...formatted(
      shown.find(({ type }) => type === 'text/html'),
      name,
      chosen,
    ).map((text) => ({ ...text, variant: 'formatted', ...found })),
  ];
  if (texts.length === 0) return fail('INVALID_INPUT', strings.failures.noText(name));
  return succeed(texts.filter(({ text }) => /\S/.test(text)));
}

/** Several plain parts (a list's footer is one) are one text, in their order. */
function plainText(
  parts: readonly Part[],
  name: string,
  chosen: string | null,
): Pick<Extracted, 'text' | 'ranges' | 'encoding' | 'encodingGuessed'>[] {
  const declared = parts.map(({ parameters }) => parameters.get('charset') ?? null);
  // What the mail says anyway is no choice against what its other parts say.
  const override = chosen !== null && declared[0]?.toLowerCase() !== chosen ? chosen : null;
  const decoded = parts.flatMap(({ bytes }, i) => {
    const text = decodeText(bytes, { name, chosen: override, declared: declared[i] ?? null });
    return text.ok && /\S/.test(text.value.text) ? [text.value] : [];
  });
  const [first] = decoded;
  if (first === undefined) return [];
  const text = decoded.map((one) => one.text).join('\n');
  return [{ text, ranges: [], encoding: first.encoding, ...(first.guessed && { encodingGuessed: true as const }) }];
}

function formatted(
  part: Part | undefined,
  name: string,
  chosen: string | null,
): Omit<Extracted, 'metadata' | 'variant'>[] {
  if (part === undefined) return [];
  const declared = part.parameters.get('charset') ?? declaredEncoding(part.bytes);
  const decoded = decodeText(part.bytes, { name, chosen, declared });
  if (!decoded.ok) return [];
  const { text, encoding, guessed } = decoded.value;
  const page = pageTexts(text, { encoding, ...(guessed && { encodingGuessed: true as const }) }).at(-1);
  return page === undefined ? [] : [page];
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
    const file = headerWords(/filename="?([^";]+)/i.exec(part.headers.get('content-disposition') ?? '')?.[1]);
    if (part.isAttachment && file !== '') found.property('Attachment', file);
  }
  return found;
}
