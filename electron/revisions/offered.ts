// What would replace the text of a source, before anything changes: a file, or the kept bytes in another encoding.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractorNameOf, renewedMetadata, whyNotDecodedAgain } from '../../core/analysis/decode-again';
import type { PlannedReplacement } from '../../core/analysis/replacement-plan';
import { locale, strings } from '../../core/language/index';
import { Sha256, type SourceId } from '../../core/model/identifier';
import { currentRevision } from '../../core/model/source';
import { fail, succeed, type Result } from '../../core/result';
import { sha256 } from '../bundled';
import type { Limits } from '../extract/extractor';
import type { ReadFile } from '../extract/job';
import type { ExtractPool } from '../extract/pool';
import { mayBeItsEncoding } from '../importing/describe';
import { newSource, revisionOf } from '../importing/new-source';
import { findOriginal } from '../originals';
import type { Session } from '../session';
import { attempt } from '../storage/disk-failure';
import type { ReceivedText } from './replace-text';

export interface Offered {
  readonly session: Session;
  readonly source: SourceId;
  readonly file: string;
  /** As it was called when it came. */
  readonly name: string;
  /** The one to begin with; null: the one that is found. */
  readonly encoding: string | null;
  /** What read the kept bytes before, and which of their texts that was; null: a file, of which everything is offered. */
  readonly kept: { readonly extractor: string; readonly variant: string | undefined } | null;
}

export interface Reading {
  readonly pool: ExtractPool;
  readonly limits: Limits;
  /** Chosen by the analyst; null: find it out. */
  readonly encoding: string | null;
}

/** The bytes of the source's current revision. INVALID_INPUT when there is no encoding to choose; FILE_MISSING. */
export async function keptBytes(session: Session, source: SourceId): Promise<Result<Offered>> {
  const known = session.store.state.sources.get(source);
  if (known === undefined) return fail('NOT_FOUND', strings.failures.sourceGone);
  const revision = currentRevision(known);
  const why = whyNotDecodedAgain(revision);
  if (why !== null) return fail('INVALID_INPUT', strings.revisions.notDecodedAgain[why]);
  const original = await findOriginal(session, {
    source,
    text: revision.textSha256,
    original: revision.originalSha256,
  });
  if (!original.ok) return original;
  const { originalName: name, encoding, extractor } = revision;
  const kept = { extractor: extractorNameOf(revision), variant: extractor?.variant };
  return succeed({ session, source, file: original.value.file, name, kept, encoding });
}

/** What the dialog shows before anything changes; also of what cannot be read in this encoding, and may be in another. */
export async function plan(offered: Offered, id: string, reading: Reading): Promise<Result<PlannedReplacement>> {
  const read = await readOffered(offered, reading, 0);
  const common = { planId: id, file: offered.name };
  if (!read.ok) {
    const { code, message: failure } = read.error;
    if (offered.kept === null && !mayBeItsEncoding(code, offered.name)) return read;
    return succeed({ ...common, isEncoded: true, encoding: null, isEncodingGuessed: false, failure, texts: [] });
  }
  const { texts, isEncoded } = read.value;
  return succeed({
    ...common,
    isEncoded,
    failure: null,
    encoding: isEncoded ? (texts[0]?.encoding ?? null) : null,
    isEncodingGuessed: texts[0]?.encodingGuessed === true,
    texts: texts.map(({ variant, textSha256, sketch, preview }) => {
      return { variant: variant ?? null, textSha256: Sha256.parse(textSha256), words: sketch.words, preview };
    }),
  });
}

/** The text with this hash, its bytes, its layout on the disk. CANNOT_EXTRACT when the file has changed since the plan. */
export async function receive(
  offered: Offered,
  textSha256: string,
  { now, ...reading }: Reading & { readonly now: () => string },
): Promise<Result<ReceivedText>> {
  const { file, name, session, source, kept } = offered;
  const read = await readOffered(offered, reading, Infinity);
  if (!read.ok) return read;
  const bytes = await attempt(file, 'read the file', () => readFile(file));
  if (!bytes.ok) return bytes;
  const { originalSha256, texts, extractor } = read.value;
  const text = texts.find((one) => one.textSha256 === textSha256);
  if (text === undefined || text.text === null || sha256(bytes.value) !== originalSha256) {
    return fail('CANNOT_EXTRACT', strings.sourceImport.changed(name), { file });
  }
  const layout = text.ranges.length === 0 ? succeed(null) : await session.store.writeLayout(text.ranges);
  if (!layout.ok) return layout;
  const received = { time: now(), how: kept === null ? 'file' : 'decodedAgain' } as const;
  const bytesAre = { name, originalSha256, extractor, received };
  const known = kept === null ? undefined : session.store.state.sources.get(source);
  return succeed({
    text: text.text,
    bytes: bytes.value,
    extension: path.extname(file).slice(1),
    revision: { ...revisionOf(bytesAre, text), ...(layout.value !== null && { layoutSha256: layout.value }) },
    ...(known && { metadata: renewedMetadata(known, newSource(bytesAre, text)) }),
  });
}

/** Whose readings these are, for the pool: cancelling ends them alone. */
export const replacements = {};

async function readOffered(
  { file, name, kept }: Offered,
  { pool, limits, encoding }: Reading,
  longest: number,
): Promise<Result<ReadFile>> {
  const extractor = kept === null ? {} : { extractor: kept.extractor };
  const read = await pool.read(
    { from: file, name, encoding, limits, longest, language: locale, ...extractor },
    replacements,
  );
  if (!read.ok) return { ok: false, error: { file, ...read.error } };
  if (kept === null) return read;
  const texts = read.value.texts.filter(({ variant }) => variant === kept.variant);
  return texts.length === 0 ? fail('INVALID_INPUT', strings.failures.noText(name)) : succeed({ ...read.value, texts });
}
