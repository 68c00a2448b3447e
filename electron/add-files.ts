// Files that come to the open project, chosen in a dialog or dropped upon the window: texts are added, Project JSON is
// planned. What is refused is named; what was added is seen in the list.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { strings } from '../core/language/index';
import { formats } from '../core/formats/index';
import { succeed, type Failure, type Result } from '../core/result';
import type { Imports } from './exchange';
import { addTextFiles } from './import-texts';
import type { Outbox } from './outbox';
import type { Session } from './session';

/** Adds text files and tells what became of them; `leftOut` were refused before. */
export async function addTexts(
  session: Session,
  files: readonly string[],
  outbox: Outbox,
  leftOut: readonly Failure[] = [],
): Promise<Result<unknown>> {
  const done = await addTextFiles(session, files);
  if (!done.ok) return done;
  const { added, refused } = done.value;
  if (added.length > 0)
    outbox.notify({ level: 'info', message: strings.system.added(added.length), seenIn: 'sources' });
  complainOf([...leftOut, ...refused], outbox);
  return done;
}

/** Files dropped upon the window. READ_ONLY before any of them is looked at. */
export async function takeDropped(
  session: Session,
  files: readonly string[],
  { imports, outbox }: { readonly imports: Imports; readonly outbox: Outbox },
): Promise<Result<null>> {
  const { readOnly } = session.store;
  if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
  const kinds = await Promise.all(files.map(async (file) => ({ file, kind: await kindOf(file) })));
  const texts = kinds.filter(({ kind }) => kind === 'text');
  const [project, ...more] = kinds.filter(({ kind }) => kind === 'project');
  const refused = kinds.flatMap(({ kind }) => (typeof kind === 'string' ? [] : [kind]));
  const surplus = more.map(({ file }) => refusal(file, strings.drop.onePlan(path.basename(file))));
  const added = await addTexts(
    session,
    texts.map(({ file }) => file),
    outbox,
    [...refused, ...surplus],
  );
  if (!added.ok) return added;
  const planned = project === undefined ? succeed(undefined) : await imports.plan(session, project.file);
  return planned.ok ? succeed(null) : planned;
}

/** By its ending and by what it is on the disk; else why it is refused. */
async function kindOf(file: string): Promise<'text' | 'project' | Failure> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return refusal(file, strings.drop.folder(name), strings.drop.folderAdvice);
  if (found?.isFile() !== true) return refusal(file, strings.drop.noFile(name));
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'txt') return 'text';
  if (ending === formats.projectJson.extension) return 'project';
  return refusal(file, strings.drop.otherKind(name), strings.drop.otherKindAdvice);
}

const refusal = (file: string, message: string, advice?: string): Failure => ({
  code: 'WRONG_FORMAT',
  message,
  file,
  ...(advice !== undefined && { advice }),
});

/** One by its own words, several in one notice that names each. */
function complainOf(refused: readonly Failure[], outbox: Outbox): void {
  const [first] = refused;
  if (first === undefined) return;
  if (refused.length === 1) outbox.complain(first);
  else {
    const advice = refused.map(({ message }) => message).join('\n');
    outbox.complain({ code: first.code, message: strings.system.leftOut(refused.length), advice });
  }
}
