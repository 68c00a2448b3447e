// PDF: the words of its pages line by line in reading order, a hyphen at a line's end kept, page labels as layout. Words
// that were drawn as pictures are not there; attachments, forms and scripts are never looked at.
import { strings } from '../../../core/language/index';
import { succeed } from '../../../core/result';
import { TextBuilder } from '../../../core/text/text-builder';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Extracted, Extractor, Limits } from '../extractor';
import { Findings } from '../found';
import { refuse, settled } from '../refused';
import { CharacterMaps } from './character-maps';
import { pdfEngine } from './engine';
import { readMetadata } from './metadata';
import { piecesOf } from './pieces';
import { isBeyondMending } from './recovery';
import { areApart, linesOf, type Line } from './reading-order';

const mostPages = 50_000;
/** As readers do: the sign of a PDF may stand a little after the beginning. */
const signWithin = 1024;

export const pdf: Extractor = {
  name: 'pdf',
  version: 1,
  extensions: ['pdf'],
  recognises: isPdf,
  extract: ({ bytes, name }, limits) => settled(name, async () => succeed([await read(bytes, limits)])),
};

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, signWithin)).includes('%PDF-', 0, 'latin1');
}

async function read(bytes: Uint8Array, limits: Limits): Promise<Extracted> {
  if (!isPdf(bytes)) refuse('WRONG_FORMAT', strings.extracting.notOfKind('PDF'));
  if (isBeyondMending(bytes)) refuse('CANNOT_EXTRACT', strings.extracting.damagedPdf);
  const { getDocument, VerbosityLevel } = await pdfEngine();
  const task = getDocument({
    data: new Uint8Array(bytes), // it takes possession of what it is given
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: CharacterMaps,
    disableAutoFetch: true,
    enableXfa: false,
  });
  try {
    return await readDocument(await task.promise, limits);
  } catch (error) {
    return refused(error);
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy, limits: Limits): Promise<Extracted> {
  if (document.numPages > mostPages) refuse('TOO_LARGE', strings.extracting.tooManyPages(mostPages));
  const builder = new TextBuilder();
  const labels = await document.getPageLabels();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    page.cleanup();
    builder.break(2);
    builder.page((labels?.[number - 1] ?? '').trim().slice(0, 40) || String(number));
    append(builder, linesOf(piecesOf(content)));
    if (builder.length > limits.bytes) {
      refuse('TOO_LARGE', strings.extracting.inflatesBeyond(Math.floor(limits.bytes / 1e6)));
    }
  }
  if (builder.length === 0) refuse('CANNOT_EXTRACT', strings.extracting.scannedPdf);
  const findings = new Findings();
  readMetadata(await document.getMetadata(), findings);
  return { ...builder.build(), ...findings.all, encoding: 'utf-8' };
}

function append(builder: TextBuilder, lines: readonly Line[]): void {
  const worded = lines.filter(({ text }) => text !== '');
  const apart = areApart(worded);
  worded.forEach(({ text }, at) => {
    if (at > 0) builder.break(apart[at] === true ? 2 : 1);
    builder.verbatim(text);
  });
}

/** pdf.js throws errors of its own, of many kinds, at a damaged file: all are told as that, a password as one. */
function refused(error: unknown): never {
  if (!(error instanceof Error)) throw new Error('pdf.js threw no error', { cause: error });
  if (error.name === 'Refused') throw error;
  const { extracting } = strings;
  return refuse('CANNOT_EXTRACT', error.name === 'PasswordException' ? extracting.encrypted : extracting.damagedPdf);
}
