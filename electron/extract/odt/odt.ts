// OpenDocument texts (.odt): the text of content.xml in its order, each note after the paragraph that refers to it.
// Deleted text of tracked changes, comments and hidden text are left out; scripts and macros are never run.
import { strings } from '../../../core/language/index';
import { succeed } from '../../../core/result';
import { TextBuilder } from '../../../core/text/text-builder';
import type { Extracted, Extractor, Limits } from '../extractor';
import { Findings } from '../found';
import { Flow, withFirstPage } from '../flow';
import { refuse, settled } from '../refused';
import { isArchive, mustRead, openArchive } from '../zip';
import { readContent } from './content';
import { readMeta } from './meta';
import { readStyles } from './styles';

const mime = 'application/vnd.oasis.opendocument.text';

export const odt: Extractor = {
  name: 'odt',
  version: 1,
  extensions: ['odt', 'ott'],
  // Its first part says what it is, not deflated.
  recognises: (bytes) =>
    isArchive(bytes) && Buffer.from(bytes.subarray(30, 38 + mime.length)).toString('latin1') === `mimetype${mime}`,
  extract: ({ bytes, name }, limits) => settled(name, () => succeed([read(bytes, limits)])),
};

function read(bytes: Uint8Array, limits: Limits): Extracted {
  const { extracting } = strings;
  const archive = openArchive(bytes, 'ODT', limits);
  const kind = archive.read('mimetype');
  const isOdt = kind === null || Buffer.from(kind).toString('latin1').trim().startsWith(mime);
  if (!isOdt || !archive.names.includes('content.xml')) refuse('WRONG_FORMAT', extracting.notOfKind('ODT'));
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest && Buffer.from(manifest).includes('encryption-data')) refuse('CANNOT_EXTRACT', extracting.encrypted);
  const builder = new TextBuilder();
  const content = mustRead(archive, 'content.xml');
  const styles = readStyles([archive.read('styles.xml'), content]);
  readContent(content, new Flow(builder, limits), styles);
  const findings = new Findings();
  const meta = archive.read('meta.xml');
  if (meta) readMeta(meta, findings);
  return { ...withFirstPage(builder.build()), ...findings.all, encoding: 'utf-8' };
}
