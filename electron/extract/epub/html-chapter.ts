// A chapter of an older book that is HTML, not XHTML: its elements may be open at its end.
import { decodeText } from '../encodings';
import type { Flow } from '../flow';
import { parsePage } from '../html/dom';
import { declaredEncoding } from '../html/html';
import { putPage } from '../html/page';
import { refuse } from '../refused';

/** Reads the chapter in `bytes`, called `part` in messages; its links lead nowhere but to the web. */
export function readHtmlChapter(bytes: Uint8Array, part: string, flow: Flow): void {
  const decoded = decodeText(bytes, { name: part, declared: declaredEncoding(bytes) });
  if (!decoded.ok) refuse(decoded.error.code, decoded.error.message);
  const document = parsePage(decoded.value.text);
  putPage(document.documentElement ?? document, flow);
}
