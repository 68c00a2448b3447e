// The sources of a Project JSON file: metadata, revisions with their texts and layouts, and what points into a text.
import type { Target } from '../../model/annotation';
import type { Sha256 } from '../../model/identifier';
import type { LayoutRange } from '../../model/layout';
import { metadataFields, type PartialDate, type Revision, type Source } from '../../model/source';
import { indexCache, type CodePointIndex } from '../../text/offsets';
import type { LayoutItem, RevisionItem, SourceItem, TargetItem } from './schema';

/** What the records name by hash: canonical texts, and layouts by their own hash. */
export interface Contents {
  readonly texts: ReadonlyMap<Sha256, string>;
  readonly layouts: ReadonlyMap<Sha256, readonly LayoutRange[]>;
}

/** A source as the file says it, keys in their order. Throws when `contents` lacks a text or a layout of it. */
export function sourceItem(source: Source, contents: Contents, includeTexts: boolean): SourceItem {
  const { id, title, byline, publisher, place, url, language } = source;
  const indexOf = indexCache();
  const revisions = source.revisions.map((revision) => revisionItem(revision, contents, includeTexts, indexOf));
  const bookmarks = (source.bookmarks ?? []).map((one) => {
    return targetItem(one, indexOf(textOf(contents.texts, one.revision)));
  });
  const gradings = (source.gradings ?? []).map(({ reliability, reason, creator, time }) => {
    return { reliability, reason, creator, time };
  });
  const { collection = null, origins = {} } = source;
  return {
    ...{ id, title, byline, publisher, date: dateItem(source.date), place, url, language },
    ...{ retrieved: dateItem(source.retrieved ?? null), collection },
    properties: (source.properties ?? []).map(({ key, value }) => ({ key, value })),
    origins: Object.fromEntries(
      metadataFields.flatMap((field) => (origins[field] === undefined ? [] : [[field, origins[field]]])),
    ),
    ...{ gradings, bookmarks, revisions },
  };
}

const dateItem = (date: PartialDate | null) =>
  date === null ? null : { value: date.value, inferred: date.inferred, basis: date.basis };

function revisionItem(
  revision: Revision,
  { texts, layouts }: Contents,
  includeTexts: boolean,
  indexOf: (text: string) => CodePointIndex,
): RevisionItem {
  const { textSha256, originalSha256, originalName, encoding, codePointLength, utf16Length } = revision;
  const { received, extractor, layoutSha256 } = revision;
  const text = includeTexts ? textOf(texts, textSha256) : null;
  return {
    ...{ textSha256, originalSha256, originalName, encoding, codePointLength, utf16Length },
    received: received === undefined ? null : { time: received.time, how: received.how },
    extractor:
      extractor === undefined
        ? null
        : { name: extractor.name, version: extractor.version, variant: extractor.variant ?? null },
    layoutSha256: layoutSha256 ?? null,
    layout: text === null || layoutSha256 === undefined ? null : layoutItems(layouts.get(layoutSha256), indexOf(text)),
    text,
  };
}

function layoutItems(ranges: readonly LayoutRange[] | undefined, index: CodePointIndex): LayoutItem[] {
  if (ranges === undefined) throw new Error('a layout was not loaded');
  return ranges.map((range) => ({ ...range, ...places(range, index) }));
}

const places = ({ start, end }: { readonly start: number; readonly end: number }, index: CodePointIndex) => ({
  start: index.toCodePoints(start),
  end: index.toCodePoints(end),
  startUtf16: start,
  endUtf16: end,
});

/** The canonical text of a revision. Throws when it was not loaded. */
export function textOf(texts: ReadonlyMap<Sha256, string>, revision: Sha256): string {
  const text = texts.get(revision);
  if (text === undefined) throw new Error(`the text of revision ${revision} was not loaded`);
  return text;
}

/** A target as the file says it; `index` is of its revision's text. */
export function targetItem(target: Target, index: CodePointIndex | undefined): TargetItem {
  if (index === undefined) throw new Error(`the source has no revision ${target.revision}`);
  const { revision, exact, prefix, suffix } = target;
  return { revision, ...places(target, index), exact, prefix, suffix };
}
