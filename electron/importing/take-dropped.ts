// What is dropped upon the window: files and folders become the plan of an import, a Project JSON one of its own kind.
import path from 'node:path';
import { strings } from '../../core/language/index';
import { formats } from '../../core/formats/index';
import { succeed, type Result } from '../../core/result';
import type { Imports } from '../exchange';
import type { Outbox } from '../outbox';
import type { Session } from '../session';
import type { SourceImports } from './source-imports';

interface DropPorts {
  readonly imports: Imports;
  readonly sourceImports: SourceImports;
  readonly outbox: Outbox;
}

/** READ_ONLY before any of them is looked at. */
export async function takeDropped(
  session: Session,
  files: readonly string[],
  { imports, sourceImports, outbox }: DropPorts,
): Promise<Result<null>> {
  const { readOnly } = session.store;
  if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
  const [project, ...more] = files;
  if (project === undefined || !files.every(isProjectJson)) return sourceImports.begin(session, files);
  for (const file of more) {
    outbox.complain({ code: 'WRONG_FORMAT', message: strings.drop.onePlan(path.basename(file)), file });
  }
  const planned = await imports.plan(session, project);
  return planned.ok ? succeed(null) : planned;
}

const isProjectJson = (file: string) => path.extname(file).slice(1).toLowerCase() === formats.projectJson.extension;
