// Books (.epub): the chapters in the order in which the book says they are read, one after the other.
import { strings } from '../../../core/language/index';
import { succeed } from '../../../core/result';
import { TextBuilder } from '../../../core/text/text-builder';
import type { Extracted, Extractor, Limits } from '../extractor';
import { Findings } from '../found';
import { Flow } from '../flow';
import { refuse, settled } from '../refused';
import { isArchive, mustRead, openArchive } from '../zip';
import { readChapter } from './chapter';
import { readHtmlChapter } from './html-chapter';
import { readPackage } from './package';

const sign = 'mimetypeapplication/epub+zip';

export const epub: Extractor = {
  name: 'epub',
  version: 2,
  extensions: ['epub'],
  // Its first part says what it is, not deflated.
  recognises: (bytes) =>
    isArchive(bytes) && Buffer.from(bytes.subarray(30, 30 + sign.length)).toString('latin1') === sign,
  extract: ({ bytes, name }, limits) => settled(name, () => succeed([read(bytes, limits)])),
};

function read(bytes: Uint8Array, limits: Limits): Extracted {
  const archive = openArchive(bytes, 'EPUB', limits);
  const findings = new Findings();
  const chapters = readPackage(archive, findings);
  const builder = new TextBuilder();
  const flow = new Flow(builder, limits);
  for (const { name, isHtml } of chapters) {
    const content = mustRead(archive, name);
    if (isHtml) readHtmlChapter(content, name, flow);
    else readChapter(content, name, flow);
  }
  if (builder.length === 0) refuse('CANNOT_EXTRACT', strings.extracting.noText);
  return { ...builder.build(), ...findings.all, encoding: 'utf-8' };
}
