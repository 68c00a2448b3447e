// What an extractor found → the record of a new source: values within their limits, each with its origin.
import path from 'node:path';
import { Sha256 } from '../../core/model/identifier';
import { metadataFields, PartialDate, type Extractor, type Revision, type Source } from '../../core/model/source';
import type { Found } from '../extract/extractor';
import type { ReadText } from '../extract/job';

export type NewSource = Omit<Source, 'kind' | 'id' | 'order'>;

/** What is the same for all texts of a file. */
export interface ReceivedFile {
  readonly name: string;
  readonly originalSha256: string;
  readonly extractor: Pick<Extractor, 'name' | 'version'>;
  readonly received: NonNullable<Revision['received']>;
  /** The analyst's own title. */
  readonly title?: string;
}

const longestLine = 2000;
const longestTitle = 200;
const longestOrigin = 200;

/** Without line ends, cut between characters; null when nothing is left. */
function lineOf(value: string | undefined, longest = longestLine): string | null {
  const line = value?.replace(/[\s\u0000]+/gu, ' ').trim() ?? '';
  return line === '' ? null : cut(line, longest);
}

const cut = (line: string, longest: number) =>
  line.length <= longest ? line : line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');

/** What the file says, else its first line, else its name. */
export function titleOf({ metadata, preview }: Pick<ReadText, 'metadata' | 'preview'>, name: string): Found {
  const said = lineOf(metadata.title?.value);
  if (said !== null) return { value: said, origin: metadata.title?.origin ?? '' };
  const first = cut(/\S.*/u.exec(preview)?.[0].trim() ?? '', longestTitle);
  if (first !== '') return { value: first, origin: 'first line' };
  return { value: lineOf(path.parse(name).name) ?? name, origin: 'file name' };
}

/** What the file says, else the guess (its origin is "guess"). */
export function languageOf({
  metadata,
  guessedLanguage,
}: Pick<ReadText, 'metadata' | 'guessedLanguage'>): Found | null {
  const said = metadata.language?.value.trim().replaceAll('_', '-') ?? '';
  if (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(said))
    return { value: said, origin: metadata.language?.origin ?? '' };
  return guessedLanguage === null ? null : { value: guessedLanguage, origin: 'guess' };
}

/** Where files say when they were made ("dcterms:created", "Info CreationDate"): when they were published, that only suggests. */
const whenMade = /creat/i;

function dateOf(found: Found | undefined): PartialDate | null {
  const inferred = whenMade.test(found?.origin ?? '');
  const basis = inferred ? (found?.origin ?? null) : null;
  const date = PartialDate.safeParse({ value: found?.value, inferred, basis });
  return date.success ? date.data : null;
}

/** The record, without the hash of a layout. */
export function newSource(file: ReceivedFile, text: ReadText): NewSource {
  const { metadata } = text;
  const own = lineOf(file.title);
  const title = own === null ? titleOf(text, file.name) : { value: own, origin: '' };
  const language = languageOf(text);
  const values = {
    byline: lineOf(metadata.byline?.value),
    publisher: lineOf(metadata.publisher?.value),
    date: dateOf(metadata.date),
    place: lineOf(metadata.place?.value),
    url: lineOf(metadata.url?.value),
  };
  const retrieved = dateOf(metadata.retrieved);
  const found = { ...metadata, title, ...(language !== null && { language }) };
  const kept = { title: title.value, ...values, language: language?.value ?? null, retrieved, collection: null };
  const origins = Object.fromEntries(
    metadataFields.flatMap((field) => {
      const origin = field === 'collection' ? undefined : found[field]?.origin;
      return origin === undefined || kept[field] === null ? [] : [[field, origin.slice(0, longestOrigin)]];
    }),
  );
  const properties = propertiesOf(text);
  return {
    title: title.value,
    ...values,
    language: language?.value ?? null,
    ...(retrieved !== null && { retrieved }),
    ...(properties.length > 0 && { properties }),
    origins,
    revisions: [revisionOf(file, text)],
  };
}

function propertiesOf({ properties = [] }: ReadText): { key: string; value: string }[] {
  return properties.slice(0, 200).flatMap(({ key, value }) => {
    const [name, line] = [lineOf(key, 200), lineOf(value)];
    return name === null || line === null ? [] : [{ key: name, value: line }];
  });
}

/** Without the hash of a layout. */
export function revisionOf({ name, originalSha256, extractor, received }: ReceivedFile, text: ReadText): Revision {
  return {
    textSha256: Sha256.parse(text.textSha256),
    originalSha256: Sha256.parse(originalSha256),
    originalName: name.slice(-255),
    encoding: text.encoding,
    utf16Length: text.utf16Length,
    codePointLength: text.codePointLength,
    received,
    extractor: { ...extractor, ...(text.variant !== undefined && { variant: text.variant }) },
  };
}
