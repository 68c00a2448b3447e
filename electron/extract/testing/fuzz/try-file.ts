// One mutated file given to its extractor, and what must hold of whatever comes back.
import { Layout } from '../../../../core/model/layout';
import type { Extracted, Extractor, Limits } from '../../extractor';
import { mayHoldReplacement } from './replacement';

const limits: Limits = { bytes: 50_000_000, entries: 1000, ratio: 200 };

/** How the extractor answered: "read", the code of its failure, or "thrown", which the registry turns into a code. */
export type Answer = 'read' | 'thrown' | (string & {});

/** Reads the file; an answer that breaks a promise is an error. */
export async function tryFile(extractor: Extractor, bytes: Uint8Array): Promise<Answer> {
  const before = Buffer.from(bytes);
  const input = { bytes, name: `file.${extractor.extensions[0] ?? ''}`, encoding: null };
  let result;
  try {
    result = await extractor.extract(input, limits);
  } catch {
    return 'thrown';
  }
  if (!before.equals(bytes)) throw new Error('the extractor changed the bytes it was given');
  if (!result.ok) {
    if (result.error.message === '') throw new Error('a failure without words');
    return result.error.code;
  }
  for (const extracted of result.value) check(extracted);
  if (result.value.some(({ text }) => text.includes('\uFFFD')) && !mayHoldReplacement(bytes))
    throw new Error('the text has U+FFFD where the bytes have none');
  return 'read';
}

function check({ text, ranges }: Extracted): void {
  if (text.includes('\r')) throw new Error('the text is not canonical');
  Layout.parse({ format: 'glossator-layout', version: 1, ranges });
  ranges.forEach(({ start, end }, at) => {
    const before = ranges[at - 1];
    if (end > text.length || start > end) throw new Error('a range reaches beyond the text');
    if (before && (before.start > start || (before.start === start && before.end < end))) {
      throw new Error('ranges are not in order');
    }
  });
}
