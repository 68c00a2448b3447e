// One file read in the utility process: its bytes → texts with all that the plan of an import tells of them, so that
// main does no work that grows with the text.
import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { sketchOf, type Sketch } from '../../core/analysis/near-duplicates';
import { setLanguage, strings, type LanguageCode } from '../../core/language/index';
import { fail, succeed, type Result } from '../../core/result';
import { CodePointIndex } from '../../core/text/offsets';
import type { Extracted, Limits } from './extractor';
import { extract, mayBeRead } from './index';
import { guessLanguage } from './language';

export interface ReadJob {
  readonly kind: 'read';
  /** Where the file is, or its bytes. */
  readonly from: string | Uint8Array;
  readonly name: string;
  /** Chosen by the analyst; null: find it out. */
  readonly encoding: string | null;
  /** The name of its extractor; absent: find it out. */
  readonly extractor?: string;
  readonly limits: Limits;
  /** Texts longer than this (UTF-16 code units) are left out of the answer: they are asked for when they are needed. */
  readonly longest: number;
  readonly language: LanguageCode;
}

/** What a text shares with others. */
export interface SketchJob {
  readonly kind: 'sketch';
  readonly text: string;
}

export type Job = ReadJob | SketchJob;

export interface ReadText extends Omit<Extracted, 'text'> {
  /** Null when it is longer than was asked for. */
  readonly text: string | null;
  readonly preview: string;
  readonly textSha256: string;
  readonly utf16Length: number;
  readonly codePointLength: number;
  readonly sketch: Sketch;
  /** By its words, when the file does not state one (BCP 47); null: no guess. */
  readonly guessedLanguage: string | null;
}

export interface ReadFile {
  readonly extractor: { readonly name: string; readonly version: number };
  /** Whether the analyst may choose another encoding. */
  readonly isEncoded: boolean;
  readonly originalSha256: string;
  readonly texts: readonly ReadText[];
}

export type Answer<J extends Job> = J extends ReadJob ? Result<ReadFile> : Sketch;

const previewLength = 3000;

/** Runs in the process that may be killed; tests run it directly. */
export async function runJob<J extends Job>(job: J): Promise<Answer<J>>;
export async function runJob(job: Job): Promise<Result<ReadFile> | Sketch> {
  if (job.kind === 'sketch') return sketchOf(job.text);
  setLanguage(job.language);
  const bytes = await bytesOf(job);
  if (!bytes.ok) return bytes;
  const input = { bytes: bytes.value, name: job.name, encoding: job.encoding };
  const extracted = await extract(input, job.limits, job.extractor);
  if (!extracted.ok) return extracted;
  const { extractor, texts } = extracted.value;
  return succeed({
    extractor: { name: extractor.name, version: extractor.version },
    isEncoded: extractor.isEncoded === true,
    originalSha256: sha256(bytes.value),
    texts: texts.map((text) => described(text, job.longest)),
  });
}

async function bytesOf({ from, name, limits }: ReadJob): Promise<Result<Uint8Array>> {
  if (typeof from !== 'string') return succeed(from);
  const { extraction } = strings;
  try {
    const found = await stat(from);
    const { size } = found;
    // Such as a pipe, which never ends; a folder says so itself when it is read.
    const isNoFile = !found.isFile() && !found.isDirectory();
    if (isNoFile || (size > beginningLength && !mayBeRead(name, await beginningOf(from))))
      return fail('WRONG_FORMAT', extraction.unknownKind(name));
    if (size > limits.bytes) return fail('TOO_LARGE', extraction.tooLarge(name, limits.bytes));
    return succeed(await readFile(from));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return fail('FILE_MISSING', extraction.missing(name));
    if (code === 'EACCES' || code === 'EPERM') return fail('PERMISSION_DENIED', extraction.denied(name));
    return fail('DISK_ERROR', extraction.unreadable(name, code));
  }
}

/** Bytes in which every kind but an archive is recognised. */
const beginningLength = 65_536;

/** Of a file: a film in a folder of texts is not read whole to learn that it is none. */
async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(beginningLength), 0, beginningLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function described({ text, ...rest }: Extracted, longest: number): ReadText {
  return {
    ...rest,
    text: text.length > longest ? null : text,
    preview: text.slice(0, previewLength).replace(/[\uD800-\uDBFF]$/, ''),
    textSha256: sha256(text),
    utf16Length: text.length,
    codePointLength: new CodePointIndex(text).codePointLength,
    sketch: sketchOf(text),
    guessedLanguage: rest.metadata.language === undefined ? guessLanguage(text) : null,
  };
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
