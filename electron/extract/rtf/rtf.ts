// Rich Text Format: the text in its order, each note after the paragraph that refers to it. Pictures, embedded objects,
// headers and hidden text are left out; nothing is run and nothing linked is opened.
import { strings } from '../../../core/language/index';
import { succeed } from '../../../core/result';
import { TextBuilder } from '../../../core/text/text-builder';
import type { Extracted, Extractor, Limits } from '../extractor';
import { Findings } from '../found';
import { Flow, withFirstPage } from '../flow';
import { refuse, settled } from '../refused';
import { encodingOf } from './code-pages';
import { RtfReader } from './reader';
import { eachToken } from './tokens';

export const rtf: Extractor = {
  name: 'rtf',
  version: 3,
  extensions: ['rtf'],
  recognises: isRtf,
  extract: ({ bytes, name }, limits) => settled(name, () => succeed([read(bytes, limits)])),
};

function isRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';
}

function read(bytes: Uint8Array, limits: Limits): Extracted {
  if (!isRtf(bytes)) refuse('WRONG_FORMAT', strings.extracting.notOfKind('RTF'));
  const builder = new TextBuilder();
  const findings = new Findings();
  const reader = new RtfReader(bytes, new Flow(builder, limits), findings);
  eachToken(bytes, reader.take);
  reader.end();
  return { ...withFirstPage(builder.build()), ...findings.all, encoding: encodingOf(reader.codePage) };
}
