// Plain text, and Markdown as the text it is: decoded, nothing else. No layout: a line that is not blank is a paragraph.
import { succeed } from '../../core/result';
import { decodeText } from './encodings';
import type { Extractor } from './extractor';

export const plainText: Extractor = {
  name: 'text',
  version: 2,
  extensions: ['txt', 'text', 'md', 'markdown'],
  isEncoded: true,
  extract: ({ bytes, name, encoding: chosen }) => {
    const decoded = decodeText(bytes, { name, chosen });
    if (!decoded.ok) return Promise.resolve(decoded);
    const { text, encoding, guessed } = decoded.value;
    const heading = /\.(md|markdown)$/i.test(name) ? /^#{1,6}[ \t]+(\S.*)$/m.exec(text)?.[1]?.trim() : undefined;
    const metadata = heading === undefined ? {} : { title: { value: heading, origin: 'heading' } };
    return Promise.resolve(
      succeed([{ text, ranges: [], metadata, encoding, ...(guessed && { encodingGuessed: true as const }) }]),
    );
  },
};
