// --export: a project's JSON without a window. Reads only, so it works while another Glossator has the project open.
import type { Result } from '../core/result';
import { copyBundled } from './bundled';
import { exportProjectJson } from './exchange';
import { Session } from './session';
import type { Settings } from './settings';
import { openProject } from './storage/store';
import type { Timestamp } from '../core/model/identifier';

export interface HeadlessPorts {
  readonly settings: Settings;
  readonly newId: () => string;
  readonly now: () => Timestamp;
  readonly data: string;
  readonly parent: string;
}

/** Exports the folder asked for, else the last project, else a new copy of the bundled one, as a first start makes it. */
export async function exportWithoutWindow(
  asked: string | null,
  file: string,
  ports: HeadlessPorts,
): Promise<Result<void>> {
  const directory = await chooseProject(asked, ports);
  if (!directory.ok) return directory;
  const opened = await openProject(directory.value, { readOnly: true, creatorName: null });
  if (!opened.ok) return opened;
  const session = new Session(opened.value, {
    newId: ports.newId,
    now: ports.now,
    creator: () => null,
    changed: () => undefined,
  });
  const exported = await exportProjectJson(session, file, { includeTexts: true });
  const closed = await opened.value.close();
  return exported.ok ? closed : exported;
}

async function chooseProject(asked: string | null, ports: HeadlessPorts): Promise<Result<string>> {
  const known = asked ?? ports.settings.stored.lastProject;
  if (known !== null) return { ok: true, value: known };
  const copied = await copyBundled(ports.data, ports.parent, ports);
  if (copied.ok) {
    ports.settings.change({ example: copied.value, lastProject: copied.value });
    await ports.settings.written();
  }
  return copied;
}
