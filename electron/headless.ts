// --export and verify: a project without a window. They read only, so they work while another Glossator has it open.
import { fail, succeed, type Result } from '../core/result';
import { verificationText } from '../core/verification';
import { copyBundled } from './bundled';
import { complain, noProject } from './cli-words';
import { exportProjectJson } from './exchange';
import { Session } from './session';
import { newId, now } from './clock';
import type { Locations } from './locations';
import { openSettings } from './settings';
import { openProject } from './storage/store';
import { verifyProject } from './verify/verify-project';

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

/** The report on the folder asked for, or the last project; `whole`: nothing is wrong. NOT_FOUND: neither is there; NOT_A_PROJECT. */
export async function verifyWithoutWindow(
  asked: string | null,
  locations: Locations,
  app: string,
): Promise<Result<{ readonly text: string; readonly whole: boolean }>> {
  const directory = asked ?? (await lastProject(locations)); // the example would prove nothing of the analyst's
  if (directory === null) return fail('NOT_FOUND', noProject);
  const verified = await verifyProject({ directory, time: now(), app });
  if (!verified.ok) return verified;
  return succeed({ text: verificationText(verified.value), whole: verified.value.findings.length === 0 });
}

async function chooseProject(asked: string | null, locations: Locations) {
  const directory = asked ?? (await lastProject(locations));
  const { data, projects } = locations;
  return directory === null ? copyBundled(data, projects, { newId, now }) : succeed(directory);
}

async function lastProject({ settings }: Locations): Promise<string | null> {
  return (await openSettings(settings, complain, { passing: true })).stored.lastProject;
}
