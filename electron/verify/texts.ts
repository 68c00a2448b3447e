// The files in sources/: texts and layouts have the hash that names them, originals the one that was recorded, and each
// text can be made again of its original by the extractor that made it.
import { createHash } from 'node:crypto';
import { strings } from '../../core/language/index';
import { encodeLayout } from '../../core/model/layout';
import type { Revision } from '../../core/model/source';
import { sortedSources, type ProjectState } from '../../core/model/state';
import { CodePointIndex } from '../../core/text/offsets';
import { canonicalise } from '../../core/text/canonical';
import { decodeAs } from '../extract/encodings';
import type { Extracted } from '../extract/extractor';
import { extract, extractors } from '../extract/index';
import { usualLimits } from '../extract/kinds';
import type { Folder } from './folder';
import type { Received } from './replay';

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const stored = /^sources\/([0-9a-f]{64})\.(txt|layout\.json|orig(?:-\d+)?\.[a-z0-9]{1,16})$/;

/** Whether a file's name is one of those that sources/ holds. */
export const isSourceFile = (file: string) => stored.test(file);

/** Commands that bring texts without the bytes they came from. */
const withoutOriginals: ReadonlySet<string> = new Set(['importProjectJson', 'rebuild']);

interface Known {
  readonly title: string;
  readonly revision: Revision;
  /** Whether its original must be there. */
  readonly keeps: boolean;
  readonly isCurrent: boolean;
}

export interface CheckedTexts {
  readonly texts: ReadonlySet<string>;
  readonly originals: number;
  readonly derived: number;
}

/** Checks every file of sources/ against the records; one file at a time is in memory. */
export async function checkTexts(
  folder: Folder,
  files: readonly string[],
  state: ProjectState,
  received: readonly Received[],
): Promise<CheckedTexts> {
  const known = knownRevisions(state, received);
  const intact = new Set<string>();
  for (const file of files) {
    const [, hash = '', kind = ''] = stored.exec(file) ?? [];
    if (kind !== 'txt' && kind !== 'layout.json') continue;
    const bytes = await folder.read(file);
    if (bytes === null) continue;
    if (sha256(bytes) === hash) intact.add(file);
    else folder.find(file, strings.verify.wrongHash);
    if (kind === 'txt' && intact.has(file)) checkLengths(folder, file, bytes, known.get(hash) ?? []);
  }
  const originals = await checkOriginals(folder, files, known);
  for (const [hash, revisions] of known) {
    for (const { title, revision, isCurrent } of revisions) {
      if (isCurrent) checkPresence(folder, files, hash, title, revision);
    }
  }
  return { texts: textsAmong(intact), ...originals };
}

const textsAmong = (files: ReadonlySet<string>) =>
  new Set([...files].filter((file) => file.endsWith('.txt')).map((file) => file.slice('sources/'.length, -4)));

/** By the hash of their text: every revision that ever was there, those of today first. */
function knownRevisions(state: ProjectState, received: readonly Received[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  const bare = new Set(
    received.filter(({ command }) => withoutOriginals.has(command)).map(({ revision }) => revision.textSha256),
  );
  const add = (one: Omit<Known, 'keeps'>) => {
    const { textSha256 } = one.revision;
    const others = known.get(textSha256) ?? [];
    if (others.some(({ revision }) => revision.originalSha256 === one.revision.originalSha256)) return;
    known.set(textSha256, [...others, { ...one, keeps: !bare.has(textSha256) }]);
  };
  for (const { title, revisions } of sortedSources(state)) {
    for (const revision of revisions) add({ title, revision, isCurrent: true });
  }
  for (const { title, revision } of received) add({ title, revision, isCurrent: false });
  return known;
}

function checkLengths(folder: Folder, file: string, bytes: Buffer, revisions: readonly Known[]): void {
  const text = bytes.toString('utf8');
  const codePoints = revisions.length === 0 ? 0 : new CodePointIndex(text).codePointLength;
  for (const { title, revision } of revisions) {
    if (revision.utf16Length === text.length && revision.codePointLength === codePoints) continue;
    folder.find(file, strings.verify.wrongLength(title));
  }
}

function checkPresence(folder: Folder, files: readonly string[], hash: string, title: string, revision: Revision) {
  const { textMissing, layoutMissing } = strings.verify;
  if (!files.includes(`sources/${hash}.txt`)) folder.find(`sources/${hash}.txt`, textMissing(title));
  const layout = revision.layoutSha256 === undefined ? null : `sources/${revision.layoutSha256}.layout.json`;
  if (layout !== null && !files.includes(layout)) folder.find(layout, layoutMissing(title));
}

/** Originals one after the other: read, hashed, and their texts made again. */
async function checkOriginals(folder: Folder, files: readonly string[], known: ReadonlyMap<string, readonly Known[]>) {
  const found = new Set<Known>();
  let [originals, derived] = [0, 0];
  for (const file of files) {
    const [, hash = '', kind = ''] = stored.exec(file) ?? [];
    if (!kind.startsWith('orig')) continue;
    const bytes = await folder.read(file);
    if (bytes === null) continue;
    originals += 1;
    const revisions = known.get(hash);
    const own = revisions?.find(({ revision }) => revision.originalSha256 === sha256(bytes));
    if (revisions === undefined) folder.note(file, strings.verify.leftOver);
    else if (own === undefined) folder.find(file, strings.verify.originalChanged);
    else {
      found.add(own);
      if (await derive(folder, file, bytes, own)) derived += 1;
    }
  }
  for (const [hash, revisions] of known) {
    for (const one of revisions) {
      if (found.has(one) || !one.isCurrent) continue;
      // A changed one is named by itself already.
      const isNamed = files.some((file) => file.startsWith(`sources/${hash}.orig`));
      const name = `sources/${hash}.orig`;
      if (!one.keeps) folder.note(name, strings.verify.originalNotKept(one.title));
      else if (!isNamed) folder.find(name, strings.verify.originalMissing(one.title));
    }
  }
  return { originals, derived };
}

/** Makes the text again of its original; what differs becomes a finding. Whether it could be compared. */
async function derive(folder: Folder, file: string, bytes: Buffer, { title, revision }: Known): Promise<boolean> {
  const { extractor } = revision;
  const { verify } = strings;
  if (extractor === undefined) {
    const decoded = decodeAs(bytes, revision.encoding);
    if (decoded === null || sha256(canonicalise(decoded.text)) !== revision.textSha256) {
      folder.find(file, verify.derivedDiffers(title));
    }
    return true;
  }
  const mine = extractors.find(({ name }) => name === extractor.name);
  if (mine === undefined) {
    folder.note(file, verify.noExtractor(title, extractor.name));
    return false;
  }
  // The encoding that is recorded was chosen, or found; of several parts (a mail) it is only that of the first.
  const encodings = mine.isEncoded === true ? [revision.encoding, null] : [null];
  const differences: string[] = [];
  for (const encoding of encodings) {
    const difference = await differenceMade(bytes, encoding, revision, extractor, title);
    if (difference === null) return true;
    differences.push(difference);
  }
  if (mine.version === extractor.version) folder.find(file, differences[0] ?? '');
  else folder.note(file, verify.otherVersion(title, extractor.version, mine.version));
  return true;
}

/** In words how the text made again differs from the one that is kept; null when it does not. */
async function differenceMade(
  bytes: Buffer,
  encoding: string | null,
  revision: Revision,
  extractor: NonNullable<Revision['extractor']>,
  title: string,
): Promise<string | null> {
  const made = await extract({ bytes, name: revision.originalName, encoding }, usualLimits, extractor.name);
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
