// Web pages that were saved with everything on them (MHTML): the page among the parts, where it came from, and when.
import { strings } from '../../../core/language/index';
import { fail, succeed } from '../../../core/result';
import { decodeText } from '../encodings';
import type { Extractor } from '../extractor';
import { declaredEncoding } from '../html/html';
import { pageTexts } from '../html/page';
import { partsOf } from './message';
import { headerDate } from './words';

export const mhtml: Extractor = {
  name: 'mhtml',
  version: 2,
  extensions: ['mhtml', 'mht'],
  isEncoded: true,
  recognises: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    return /^[A-Za-z-]+:/.test(head) && /^content-type:\s*multipart\/related/im.test(head);
  },
  extract: ({ bytes, name, encoding: chosen }) => {
    const [message, ...inner] = partsOf(bytes);
    const parts = message?.type.startsWith('multipart/') === true ? inner : [];
    const start = message?.parameters.get('start');
    const isPage = ({ type }: { readonly type: string }) => type === 'text/html' || type === 'application/xhtml+xml';
    const page =
      parts.find((part) => isPage(part) && start !== undefined && part.headers.get('content-id') === start) ??
      parts.find(isPage);
    if (message === undefined || page === undefined) {
      return Promise.resolve(fail('CANNOT_EXTRACT', strings.extraction.damaged(name, 'MHTML')));
    }
    const declared = page.parameters.get('charset') ?? declaredEncoding(page.bytes);
    const decoded = decodeText(page.bytes, { name, chosen, declared });
    if (!decoded.ok) return Promise.resolve(decoded);
    const { text, encoding, guessed } = decoded.value;
    const saved = message.headers.get('snapshot-content-location');
    const context = {
      address: saved ?? page.headers.get('content-location'),
      origin: saved === undefined ? 'Content-Location' : 'Snapshot-Content-Location',
      retrieved: headerDate(message.headers.get('date')),
    };
    return Promise.resolve(
      succeed(pageTexts(text, { encoding, ...(guessed && { encodingGuessed: true as const }) }, context)),
    );
  },
};
