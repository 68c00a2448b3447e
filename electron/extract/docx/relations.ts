// Which part of the package a part names by an id. Targets are names inside the archive, or addresses for a reader to see.
import type { Archive } from '../zip';
import { readXml } from '../xml';
import { namespaces } from './namespaces';

/** Addresses outside the file, by relation id. */
export type Relations = ReadonlyMap<string, string>;

/** The addresses that links of `part` lead to. */
export function readRelations(archive: Archive, part: string): Relations {
  const found = new Map<string, string>();
  eachRelation(archive, relationsOf(part), ({ id, target, isExternal }) => {
    if (isExternal) found.set(id, target);
  });
  return found;
}

/** The files that `part` embeds whole (w:altChunk). */
export function embeddedFiles(archive: Archive, part: string): string[] {
  const found: string[] = [];
  eachRelation(archive, relationsOf(part), ({ type, target }) => {
    if (type.endsWith('/aFChunk')) found.push(target);
  });
  return found;
}

/** The name of the part with the text, or null when the package has none. */
export function mainPart(archive: Archive): string | null {
  let main: string | null = null;
  eachRelation(archive, '_rels/.rels', ({ type, target, isExternal }) => {
    if (!isExternal && type.endsWith('/officeDocument')) main ??= target.replace(/^\//, '');
  });
  for (const name of [main, 'word/document.xml']) if (name !== null && archive.names.includes(name)) return name;
  return null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

function eachRelation(archive: Archive, part: string, visit: (relation: Relation) => void): void {
  const bytes = archive.read(part);
  if (bytes === null) return;
  readXml(
    bytes,
    { part, namespaces },
    {
      open: (name, attribute) => {
        if (name !== 'rel:Relationship') return;
        const isExternal = attribute('TargetMode') === 'External';
        const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map(attribute);
        visit({ id, type, target, isExternal });
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
