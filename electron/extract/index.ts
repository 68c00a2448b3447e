// The registry of extractors: which one reads a file, and the one way to call it. Nothing that it throws gets further.
import { strings } from '../../core/language/index';
import { fail, type Result } from '../../core/result';
import type { Extracted, Extractor, Input, Limits } from './extractor';
import { docx } from './docx/docx';
import { epub } from './epub/epub';
import { html } from './html/html';
import { endingOf } from './kinds';
import { mail } from './mail/mail';
import { mhtml } from './mail/mhtml';
import { odt } from './odt/odt';
import { pdf } from './pdf/pdf';
import { plainText } from './plain-text';
import { rtf } from './rtf/rtf';
import { subtitles } from './subtitles';
import { isArchive } from './zip';

/** One line for each. */
export const extractors: readonly Extractor[] = [plainText, html, mhtml, mail, subtitles, docx, odt, rtf, pdf, epub];

/** By its ending, else by its bytes; null when it is of no kind that is read. A name without ending is plain text. */
export function extractorFor(name: string, bytes: Uint8Array): Extractor | null {
  const ending = endingOf(name);
  const byEnding = extractors.find(({ extensions }) => ending !== undefined && extensions.includes(ending));
  const found = byEnding ?? extractors.find(({ recognises }) => recognises?.(bytes));
  return found ?? (ending === undefined ? plainText : null);
}

/** Whether a file that begins with these bytes may be of a kind that is read: what cannot be is not read whole. */
export const mayBeRead = (name: string, beginning: Uint8Array): boolean =>
  isArchive(beginning) || extractorFor(name, beginning) !== null;

/**
 * The texts of one file, the preferred one first; at least one, none of them blank. `wanted`: the name of its extractor,
 * else it is found. TOO_LARGE, WRONG_FORMAT, NOT_UTF8, CANNOT_EXTRACT, INVALID_INPUT (no text).
 */
export async function extract(
  input: Input,
  limits: Limits,
  wanted?: string,
): Promise<Result<{ readonly extractor: Extractor; readonly texts: readonly Extracted[] }>> {
  const { name, bytes } = input;
  if (bytes.length > limits.bytes) return fail('TOO_LARGE', strings.extraction.tooLarge(name, limits.bytes));
  const extractor =
    wanted === undefined ? extractorFor(name, bytes) : (extractors.find((one) => one.name === wanted) ?? null);
  if (extractor === null) return fail('WRONG_FORMAT', strings.extraction.unknownKind(name));
  const extracted = await attempt(extractor, input, limits);
  if (!extracted.ok) return extracted;
  const texts = extracted.value.filter(({ text }) => /\S/.test(text));
  if (texts.length === 0) return fail('INVALID_INPUT', strings.failures.noText(name));
  if (texts.some(({ text }) => /\p{Surrogate}/u.test(text)))
    return fail('NOT_UTF8', strings.extraction.halfCharacters(name));
  return { ok: true, value: { extractor, texts } };
}

/** What a parser throws at a file that is damaged, or not what its ending says. */
async function attempt(extractor: Extractor, input: Input, limits: Limits): Promise<Result<readonly Extracted[]>> {
  try {
    return await extractor.extract(input, limits);
  } catch {
    return fail('CANNOT_EXTRACT', strings.extraction.damaged(input.name, extractor.name));
  }
}
