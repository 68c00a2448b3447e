// Whether a file itself says U+FFFD: a text that has it otherwise has lost what stood there.
import { partsOf } from '../../mail/message';
import { isArchive, openArchive } from '../../zip';

const limits = { bytes: 50_000_000, entries: 1000, ratio: 200 };
/** In UTF-8 and UTF-16; as references of (X)HTML to no character; as a sign of Word's symbol fonts. */
const said = /\u00EF\u00BF\u00BD|\u00FF\u00FD|\u00FD\u00FF|&#|w:sym/;

/** Whether the bytes, or what is packed in them, hold U+FFFD or what is read as one by its standard. */
export function mayHoldReplacement(bytes: Uint8Array): boolean {
  const pieces = isArchive(bytes) ? unpacked(bytes) : [bytes, ...partsOf(bytes).map((part) => part.bytes)];
  return pieces.some((piece) => {
    const text = Buffer.from(piece).toString('latin1');
    const codes = [...text.matchAll(/\\u(-?\d{1,10})/g)].map(([, code]) => Number(code) & 0xffff);
    return said.test(text) || codes.includes(0xfffd);
  });
}

function unpacked(bytes: Uint8Array): Uint8Array[] {
  const archive = openArchive(bytes, '', limits);
  return archive.names.flatMap((name) => {
    try {
      return archive.read(name) ?? [];
    } catch {
      return []; // damaged: nothing of it was read as text either
    }
  });
}
