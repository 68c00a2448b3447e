// Word files (.docx): the main text in its order, then its notes. What was deleted in tracked changes, comments, headers,
// footers and hidden text are left out; macros and fields are never run.
import { strings } from '../../../core/language/index';
import { succeed } from '../../../core/result';
import { TextBuilder } from '../../../core/text/text-builder';
import type { Extracted, Extractor, Limits } from '../extractor';
import { Findings } from '../found';
import { Flow, withFirstPage } from '../flow';
import { refuse, settled } from '../refused';
import { isArchive, mustRead, openArchive, type Archive } from '../zip';
import { Notes } from './notes';
import { readProperties } from './properties';
import { embeddedFiles, mainPart, readRelations } from './relations';
import { readBody } from './body';
import { readStyles } from './styles';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

export const docx: Extractor = {
  name: 'docx',
  version: 2,
  extensions: ['docx', 'docm', 'dotx'],
  recognises: (bytes) => isArchive(bytes) && holdsName(bytes, 'word/document.xml'),
  extract: ({ bytes, name }, limits) => settled(name, () => succeed([read(bytes, limits)])),
};

function read(bytes: Uint8Array, limits: Limits): Extracted {
  if (compoundFile.every((byte, at) => bytes[at] === byte)) refuse('WRONG_FORMAT', strings.extracting.oldOffice);
  const archive = openArchive(bytes, 'DOCX', limits);
  const main = mainPart(archive);
  if (main === null) refuse('WRONG_FORMAT', strings.extracting.notOfKind('DOCX'));
  const builder = new TextBuilder();
  const flow = new Flow(builder, limits);
  const notes = new Notes();
  const styles = readStyles(partBeside(archive, main, 'styles.xml'));
  const body = mustRead(archive, main);
  readBody(body, { part: main, flow, styles, notes, relations: readRelations(archive, main) });
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = besides(main, `${kind}s.xml`);
    const bytesOfNotes = notes.has(kind) ? archive.read(part) : null;
    if (bytesOfNotes) readBody(bytesOfNotes, { part, flow, styles, notes, relations: readRelations(archive, part) });
  }
  const findings = new Findings();
  readProperties(archive, findings);
  // Word shows it as part of the text when it opens the file; it may be of any kind.
  for (const file of embeddedFiles(archive, main)) findings.property('Left out', file);
  return { ...withFirstPage(builder.build()), ...findings.all, encoding: 'utf-8' };
}

function besides(main: string, name: string): string {
  return main.slice(0, main.lastIndexOf('/') + 1) + name;
}

function partBeside(archive: Archive, main: string, name: string): Uint8Array | null {
  return archive.read(besides(main, name));
}

/** Whether an archive's bytes name a part; the names in it are never compressed. */
export function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1');
}
