// The revisions of a source of a Project JSON file: text and layout prove themselves by their hashes before they are taken.
import { strings } from '../../language/index';
import { Utf16Offset, type Sha256 } from '../../model/identifier';
import { encodeLayout, type LayoutRange } from '../../model/layout';
import type { Revision } from '../../model/source';
import { CodePointIndex } from '../../text/offsets';
import type { ImportContext } from './import-draft';
import type { LayoutItem, RevisionItem } from './schema';

export interface ReadRevisions {
  readonly texts: ReadonlyMap<Sha256, string>;
  readonly layouts: ReadonlyMap<Sha256, readonly LayoutRange[]>;
  /** A layout is stated that the file leaves out. */
  readonly lacksLayout: boolean;
}

/** Texts and layouts of all revisions, or why the source is refused. */
export function readRevisions(revisions: readonly RevisionItem[], context: ImportContext): ReadRevisions | string {
  const texts = new Map<Sha256, string>();
  const layouts = new Map<Sha256, readonly LayoutRange[]>();
  for (const revision of revisions) {
    const text = revision.text ?? context.text(revision.textSha256);
    if (text === undefined) return strings.importing.noText;
    if (context.sha256(text) !== revision.textSha256) return strings.importing.wrongHash;
    const index = new CodePointIndex(text);
    if (text.length !== revision.utf16Length || index.codePointLength !== revision.codePointLength) {
      return strings.importing.wrongLength;
    }
    texts.set(revision.textSha256, text);
    if (revision.layout === null) continue;
    const ranges = readLayout(revision.layout, text, index);
    if (ranges === null || context.sha256(encodeLayout(ranges)) !== revision.layoutSha256) {
      return strings.importing.wrongLayout;
    }
    layouts.set(revision.layoutSha256, ranges);
  }
  const lacksLayout = revisions.some(({ layoutSha256, layout }) => layoutSha256 !== null && layout === null);
  return { texts, layouts, lacksLayout };
}

/** The ranges with the offsets that are used inside; null when one does not stand in the text or their order is wrong. */
function readLayout(items: readonly LayoutItem[], text: string, index: CodePointIndex): LayoutRange[] | null {
  const ranges: LayoutRange[] = [];
  let before = { start: 0, end: Infinity };
  for (const { startUtf16, endUtf16, ...item } of items) {
    if (startUtf16 > endUtf16 || endUtf16 > text.length) return null;
    if (index.toCodePoints(startUtf16) !== item.start || index.toCodePoints(endUtf16) !== item.end) return null;
    if (startUtf16 < before.start || (startUtf16 === before.start && endUtf16 > before.end)) return null;
    before = { start: startUtf16, end: endUtf16 };
    ranges.push({ ...item, start: Utf16Offset.parse(startUtf16), end: Utf16Offset.parse(endUtf16) });
  }
  return ranges;
}

/** A revision as a record of the project. */
export function revisionOf(item: RevisionItem): Revision {
  const { textSha256, originalSha256, originalName, encoding, utf16Length, codePointLength } = item;
  const { received, extractor, layoutSha256 } = item;
  const variant = extractor?.variant ?? null;
  return {
    ...{ textSha256, originalSha256, originalName, encoding, utf16Length, codePointLength },
    ...(received === null ? {} : { received }),
    ...(extractor === null
      ? {}
      : {
          extractor: { name: extractor.name, version: extractor.version, ...(variant === null ? {} : { variant }) },
        }),
    ...(layoutSha256 === null ? {} : { layoutSha256 }),
  };
}
