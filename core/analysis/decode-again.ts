// Whether the kept bytes of a revision can be decoded again (they came as characters in an encoding), and what they then
// say of the source.
import { metadataFields, type MetadataField, type Revision, type Source } from '../model/source';

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

type Renewable = Exclude<MetadataField, 'collection'>;
type Known = Pick<Source, Renewable | 'origins'>;

/**
 * What the bytes say of the source now that they are read in another encoding: the values that had come from the same
 * place in them before, where they are others. What the analyst has set stays.
 */
export function renewedMetadata(before: Known, fresh: Known): Partial<Pick<Source, Renewable>> {
  const isRenewed = (field: Renewable) => {
    const origin = before.origins?.[field] ?? '';
    const value = fresh[field] ?? null;
    return origin !== '' && origin === fresh.origins?.[field] && value !== null && !isSame(value, before[field]);
  };
  return Object.fromEntries(
    metadataFields.flatMap((field) => {
      return field !== 'collection' && isRenewed(field) ? [[field, fresh[field]]] : [];
    }),
  );
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
