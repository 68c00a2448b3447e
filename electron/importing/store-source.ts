// One text of an import on its way to the disk: its bytes as they are now, its canonical text, its layout; then the
// record that names them. A file that has changed since the plan is refused: what was looked at is what is imported.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../../core/language/index';
import type { Timestamp } from '../../core/model/identifier';
import { fail, succeed, type Result } from '../../core/result';
import { sha256 } from '../bundled';
import type { ReadFile, ReadText } from '../extract/job';
import type { Session } from '../session';
import { attempt } from '../storage/disk-failure';
import { newSource, type NewSource } from './new-source';
import type { Item } from './source-import';

export interface StoredSource {
  readonly source: NewSource;
}

interface Storing {
  readonly item: Item;
  readonly file: ReadFile;
  readonly text: ReadText & { readonly text: string };
  readonly now: () => Timestamp;
}

/** Everything is on the disk when this succeeds. CANNOT_EXTRACT when the file has changed; what the disk says. */
export async function store(session: Session, { item, file, text, now }: Storing): Promise<Result<StoredSource>> {
  const { chosen, name } = item;
  const isPasted = 'pasted' in chosen;
  const bytes = isPasted
    ? succeed(Buffer.from(chosen.pasted))
    : await attempt(chosen.path, 'read the file', () => readFile(chosen.path));
  if (!bytes.ok) return bytes;
  if (sha256(bytes.value) !== file.originalSha256) {
    return fail('CANNOT_EXTRACT', strings.sourceImport.changed(name));
  }
  const written = await session.store.writeText(text.text, bytes.value, path.extname(name).slice(1));
  if (!written.ok) return written;
  const received = { time: now(), how: isPasted ? 'paste' : 'file' } as const;
  const { extractor, originalSha256 } = file;
  const title = isPasted && chosen.title !== '' ? { title: chosen.title } : {};
  const source = newSource({ name, originalSha256, extractor, received, ...title }, text);
  if (text.ranges.length === 0) return succeed({ source });
  const layout = await session.store.writeLayout(text.ranges);
  if (!layout.ok) return layout;
  const revisions = source.revisions.map((revision) => ({ ...revision, layoutSha256: layout.value }));
  return succeed({ source: { ...source, revisions } });
}
