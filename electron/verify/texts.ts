// The texts and layouts in sources/: each has the hash that names it and the length that is stated, and none is missing.
import { strings } from '../../core/language/index';
import type { ProjectState } from '../../core/model/state';
import { CodePointIndex } from '../../core/text/offsets';
import { sha256 } from '../bundled';
import type { Folder } from './folder';
import { knownRevisions, sourceFileOf, type Known } from './known';
import { checkOriginals, type CheckedOriginals } from './originals';
import type { Replayed } from './replay';

export interface CheckedTexts extends CheckedOriginals {
  /** Hashes of those that are intact. */
  readonly texts: ReadonlySet<string>;
}

/** Checks every file of sources/ against the records; one file at a time is in memory. */
export async function checkTexts(
  folder: Folder,
  files: readonly string[],
  state: ProjectState,
  replayed: Replayed,
): Promise<CheckedTexts> {
  const all = knownRevisions(state, replayed);
  const texts = new Set<string>();
  for (const file of files) {
    const { hash = '', kind = 'original' } = sourceFileOf(file) ?? {};
    const bytes = kind === 'original' ? null : await folder.read(file);
    if (bytes === null) continue;
    if (sha256(bytes) !== hash) folder.find(file, strings.verify.wrongHash);
    else if (kind === 'text') {
      texts.add(hash);
      checkLengths(folder, file, bytes, all.known.get(hash) ?? []);
    }
  }
  const originals = await checkOriginals(folder, files, all);
  const there = new Set(files);
  for (const one of [...all.known.values()].flat()) if (one.isCurrent) checkPresence(folder, there, one);
  return { texts, ...originals };
}

function checkLengths(folder: Folder, file: string, bytes: Buffer, revisions: readonly Known[]): void {
  const text = bytes.toString('utf8');
  const codePoints = revisions.length === 0 ? 0 : new CodePointIndex(text).codePointLength;
  for (const { title, revision } of revisions) {
    if (revision.utf16Length === text.length && revision.codePointLength === codePoints) continue;
    folder.find(file, strings.verify.wrongLength(title));
  }
}

function checkPresence(folder: Folder, files: ReadonlySet<string>, { title, revision }: Known): void {
  const { textMissing, layoutMissing } = strings.verify;
  const text = `sources/${revision.textSha256}.txt`;
  if (!files.has(text)) folder.find(text, textMissing(title));
  const layout = revision.layoutSha256 === undefined ? null : `sources/${revision.layoutSha256}.layout.json`;
  if (layout !== null && !files.has(layout)) folder.find(layout, layoutMissing(title));
}
