// A text that goes where the analyst says: asked for, then written whole or not at all.
import { strings } from '../core/language/index';
import { fail, succeed, type Result } from '../core/result';
import type { Dialogs } from './shell/dialogs';
import { attempt } from './storage/disk-failure';
import { replaceFile } from './storage/durable-file';
import { realFileSystem } from './storage/file-system';

interface Asked {
  readonly title: string;
  /** The path that is offered. */
  readonly suggestion: string;
  readonly filters: Parameters<Dialogs['nameFile']>[2][];
  readonly text: (file: string) => string;
}

/** Where it is now. CANCELLED when the analyst named no file. */
export async function saveAs(
  dialogs: Pick<Dialogs, 'nameFile'>,
  { title, suggestion, filters, text }: Asked,
): Promise<Result<{ file: string }>> {
  const file = await dialogs.nameFile(title, suggestion, ...filters);
  if (file === null) return fail('CANCELLED', strings.failures.nothingChosen);
  const written = await attempt(file, 'write the export', () => replaceFile(realFileSystem, file, [text(file)]));
  return written.ok ? succeed({ file }) : written;
}
