// --export: a project's JSON without a window. Reads only, so it works while another Glossator has the project open.
import { succeed, type Failure, type Result } from '../core/result';
import { copyBundled } from './bundled';
import { exportProjectJson } from './exchange';
import { Session } from './session';
import { newId, now } from './clock';
import type { Locations } from './locations';
import { openSettings } from './settings';
import { openProject } from './storage/store';

/** Exports the folder asked for, else the last project, else a copy of the bundled one. Writes no settings. */
export async function exportWithoutWindow(
  asked: string | null,
  file: string,
  locations: Locations,
): Promise<Result<void>> {
  const directory = await chooseProject(asked, locations);
  if (!directory.ok) return directory;
  const opened = await openProject(directory.value, { readOnly: true, creatorName: null });
  if (!opened.ok) return opened;
  const session = new Session(opened.value, { newId, now, creator: () => null, changed: () => undefined });
  const exported = await exportProjectJson(session, file, { includeTexts: true });
  const closed = await opened.value.close();
  return exported.ok ? closed : exported;
}

async function chooseProject(asked: string | null, { settings: file, data, projects }: Locations) {
  if (asked !== null) return succeed(asked);
  const refused = ({ message }: Failure) => process.stderr.write(`glossator: ${message}\n`);
  const { lastProject } = (await openSettings(file, refused, { passing: true })).stored;
  return lastProject === null ? copyBundled(data, projects, { newId, now }) : succeed(lastProject);
}
