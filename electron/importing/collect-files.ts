// Files and folders that were chosen → the files in them, by name; of what kind they are, their reader says. Links inside
// a folder are not followed: they could lead anywhere, or in circles. Hidden files are passed over, all others are named.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { formats } from '../../core/formats/index';
import { strings } from '../../core/language/index';

export interface CollectedFile {
  /** Absolute. */
  readonly path: string;
  /** Its name; below a folder that was chosen, the way from there. */
  readonly label: string;
  /** Why it is not read at all. */
  readonly failure?: string;
}

/** More than this many files are a mistake: a home folder, a whole disk. */
const most = 20_000;

/** `isCancelled` ends the walk; `tell` hears how many files have been found by now, and the folder that is looked at. */
export async function collectFiles(
  chosen: readonly string[],
  isCancelled: () => boolean = () => false,
  tell: (found: number, folder: string) => void = () => undefined,
): Promise<readonly CollectedFile[]> {
  const found: CollectedFile[] = [];
  const walking = { found, isCancelled, tell };
  for (const place of chosen) {
    if (isCancelled()) break;
    const kind = await stat(place).catch(() => null); // not there: reading it says so
    const label = path.basename(place);
    if (kind?.isDirectory() === true) await walk(place, label, walking);
    else if (isProjectJson(label)) found.push({ path: place, label, failure: strings.drop.projectAlone(label) });
    else found.push({ path: place, label });
  }
  return found;
}

interface Walking {
  readonly found: CollectedFile[];
  readonly isCancelled: () => boolean;
  readonly tell: (found: number, folder: string) => void;
}

async function walk(folder: string, label: string, walking: Walking): Promise<void> {
  const { found, isCancelled, tell } = walking;
  if (isCancelled()) return;
  tell(found.length, label);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.push({ path: folder, label, failure: strings.sourceImport.folderUnreadable(label) });
    return;
  }
  if (entries.some(({ name }) => name === 'project.json')) {
    found.push({ path: folder, label, failure: strings.drop.projectFolder(label) });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isCancelled()) return;
    if (found.length >= most) {
      if (found.length === most) found.push({ path: folder, label, failure: strings.sourceImport.tooManyFiles(most) });
      return;
    }
    if (entry.name.startsWith('.')) continue;
    const at = { path: path.join(folder, entry.name), label: `${label}/${entry.name}` };
    if (entry.isDirectory()) await walk(at.path, at.label, walking);
    else if (entry.isSymbolicLink()) found.push({ ...at, failure: strings.sourceImport.link(entry.name) });
    else found.push(at);
  }
}

const isProjectJson = (name: string) => path.extname(name).slice(1).toLowerCase() === formats.projectJson.extension;
