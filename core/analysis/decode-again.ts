// Whether the kept bytes of a revision can be decoded again: they came as characters in an encoding.
import type { Revision } from '../model/source';

/** Extractors (electron/extract) whose bytes are characters in an encoding that an analyst may choose. */
export const encodedExtractors: readonly string[] = ['text', 'html', 'mhtml', 'mail', 'subtitles'];

/** What made the text of its bytes; where nothing is recorded they were decoded, nothing more. */
export const extractorNameOf = ({ extractor }: Pick<Revision, 'extractor'>): string => extractor?.name ?? 'text';

/** Why they cannot; null: they can. */
export function whyNotDecodedAgain(
  revision: Pick<Revision, 'received' | 'extractor'>,
): 'wasPasted' | 'saysItself' | null {
  if (revision.received?.how === 'paste') return 'wasPasted';
  return encodedExtractors.includes(extractorNameOf(revision)) ? null : 'saysItself';
}
