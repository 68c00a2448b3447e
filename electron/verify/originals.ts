// The kept originals: each has the hash that was recorded, and gives the text and the layout that were made of it.
import { strings } from '../../core/language/index';
import { encodeLayout } from '../../core/model/layout';
import { importLimits } from '../../core/model/preferences';
import type { Revision } from '../../core/model/source';
import { canonicalise } from '../../core/text/canonical';
import { sha256 } from '../bundled';
import { decodeAs } from '../extract/encodings';
import type { Extracted } from '../extract/extractor';
import { extract, extractors } from '../extract/index';
import { usualLimits } from '../extract/kinds';
import type { Folder } from './folder';
import { sourceFileOf, type AllKnown, type Known } from './known';
import { pairOf } from './replay';

export interface CheckedOriginals {
  readonly originals: number;
  /** Texts that were made again of them, the same. */
  readonly derived: number;
  /** Texts that this version of the extractors does not make, or makes differently. */
  readonly notDerivable: number;
}

/** What was let in by any setting is read again. */
const limits = { ...usualLimits, bytes: importLimits.most * 1_000_000 };

/** One after the other: read, hashed, and their texts made again. */
export async function checkOriginals(
  folder: Folder,
  files: readonly string[],
  { known, isComplete }: AllKnown,
): Promise<CheckedOriginals> {
  const intact = new Set<string>();
  const changed = new Map<string, number>();
  const counts = { made: 0, notDerivable: 0, differs: 0 };
  let originals = 0;
  for (const file of files) {
    const { hash = '', kind } = sourceFileOf(file) ?? {};
    const bytes = kind === 'original' ? await folder.read(file) : null;
    if (bytes === null) continue;
    originals += 1;
    const revisions = known.get(hash);
    const received = sha256(bytes);
    const own = revisions?.filter(({ revision }) => revision.originalSha256 === received) ?? [];
    if (revisions === undefined) folder.note(file, isComplete ? strings.verify.leftOver : strings.verify.notCompared);
    else if (own.length === 0) {
      folder.find(file, strings.verify.originalChanged);
      changed.set(hash, (changed.get(hash) ?? 0) + 1);
    }
    for (const one of own) {
      intact.add(pairOf(one.revision));
      counts[await derive(folder, file, bytes, one)] += 1;
    }
  }
  for (const [hash, revisions] of known) nameMissing(folder, hash, revisions, { intact, changed });
  return { originals, derived: counts.made, notDerivable: counts.notDerivable };
}

interface Seen {
  /** Revisions whose originals are as received. */
  readonly intact: ReadonlySet<string>;
  /** Originals of a text that are not: how many. */
  readonly changed: ReadonlyMap<string, number>;
}

function nameMissing(folder: Folder, hash: string, revisions: readonly Known[], { intact, changed }: Seen): void {
  const missing = new Map(
    revisions
      .filter(({ revision, isCurrent }) => isCurrent && !intact.has(pairOf(revision)))
      .map((one) => [pairOf(one.revision), one]),
  );
  const named = changed.get(hash) ?? 0; // a changed one is named by itself already
  const name = `sources/${hash}.orig`;
  for (const { keeps, title, revision } of missing.values()) {
    if (!keeps) folder.note(name, strings.verify.originalNotKept(title));
    else if (missing.size > named) {
      folder.find(name, strings.verify.originalMissing(title, revision.originalName, revision.originalSha256));
    }
  }
}

/** Makes the text again of its original; what differs becomes a finding, or a note where another version made it. */
async function derive(
  folder: Folder,
  file: string,
  bytes: Buffer,
  { title, revision }: Known,
): Promise<'made' | 'notDerivable' | 'differs'> {
  const { extractor } = revision;
  const { verify } = strings;
  if (extractor === undefined) {
    const decoded = decodeAs(bytes, revision.encoding);
    if (decoded !== null && sha256(canonicalise(decoded.text)) === revision.textSha256) return 'made';
    folder.find(file, verify.derivedDiffers(title));
    return 'differs';
  }
  const mine = extractors.find(({ name }) => name === extractor.name);
  if (mine === undefined) {
    folder.note(file, verify.noExtractor(title, extractor.name));
    return 'notDerivable';
  }
  // The encoding that is recorded was chosen, or found; of several parts (a mail) it is only that of the first.
  const encodings = mine.isEncoded === true ? [revision.encoding, null] : [null];
  const differences: string[] = [];
  for (const encoding of encodings) {
    const difference = await differenceMade(bytes, encoding, revision, extractor, title);
    if (difference === null) return 'made';
    differences.push(difference);
  }
  if (mine.version !== extractor.version) {
    folder.note(file, verify.otherVersion(title, extractor.version, mine.version));
    return 'notDerivable';
  }
  folder.find(file, differences[0] ?? '');
  return 'differs';
}

/** In words how the text made again differs from the one that is kept; null when it does not. */
async function differenceMade(
  bytes: Buffer,
  encoding: string | null,
  revision: Revision,
  extractor: NonNullable<Revision['extractor']>,
  title: string,
): Promise<string | null> {
  const made = await extract({ bytes, name: revision.originalName, encoding }, limits, extractor.name);
  if (!made.ok) return strings.verify.derivedFails(title, made.error.message);
  const text = made.value.texts.find(({ variant }) => extractor.variant === undefined || variant === extractor.variant);
  const difference = differenceOf(text, revision);
  return difference === null ? null : strings.verify[difference](title);
}

function differenceOf(made: Extracted | undefined, revision: Revision): 'derivedDiffers' | 'layoutDiffers' | null {
  if (made === undefined || sha256(made.text) !== revision.textSha256) return 'derivedDiffers';
  const layout = made.ranges.length === 0 ? undefined : sha256(encodeLayout(made.ranges));
  return layout === revision.layoutSha256 ? null : 'layoutDiffers';
}
