// Web pages that were saved as HTML: the article and the whole page, as two texts.
import { succeed } from '../../../core/result';
import { decodeText } from '../encodings';
import type { Extractor } from '../extractor';
import { pageTexts } from './page';

const beginning = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

/** The encoding that the page names in its first bytes; it cannot be one that is not a superset of ASCII. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = beginning(bytes);
  const label =
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  const found = label?.[1] ?? null;
  return found !== null && /^utf-?16/i.test(found) ? 'utf-8' : found;
}

export const html: Extractor = {
  name: 'html',
  version: 2,
  extensions: ['html', 'htm', 'xhtml'],
  isEncoded: true,
  recognises: (bytes) =>
    /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html[\s>])/i.test(
      beginning(bytes).replace(/^\u00EF\u00BB\u00BF/, ''),
    ),
  extract: ({ bytes, name, encoding: chosen }) => {
    const decoded = decodeText(bytes, { name, chosen, declared: declaredEncoding(bytes) });
    if (!decoded.ok) return Promise.resolve(decoded);
    const { text, encoding, guessed } = decoded.value;
    return Promise.resolve(succeed(pageTexts(text, { encoding, ...(guessed && { encodingGuessed: true as const }) })));
  },
};
