// Where this run keeps what: the user's own folders, or everything below --profile.
import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Locations {
  readonly settings: string;
  /** Error log and the like. */
  readonly userData: string;
  /** Where new projects go. */
  readonly projects: string;
  /** The bundled project, read-only. */
  readonly data: string;
  /** The built renderer's folder and the built preload script. (Not beside this file: the bundler moves it.) */
  readonly renderer: string;
  readonly preload: string;
}

/** Must run before the app is ready, and before the single-instance lock, which lives in userData. */
export function setLocations(profile: string | null): Locations {
  if (profile !== null) {
    app.setPath('userData', path.join(profile, 'user'));
    app.setPath('crashDumps', path.join(profile, 'user', 'Crashpad'));
  }
  const userData = app.getPath('userData');
  return {
    userData,
    settings: path.join(userData, 'settings.json'),
    projects: profile === null ? path.join(documents(userData), 'Glossator') : path.join(profile, 'projects'),
    data: path.join(app.getAppPath(), 'data'),
    renderer: path.join(app.getAppPath(), 'out', 'renderer'),
    preload: path.join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
  };
}

/** For a run that is to leave nothing behind: a copy of the bundled project goes where it is removed at the end. */
export function passingLocations(locations: Locations): Locations {
  const projects = mkdtempSync(path.join(app.getPath('temp'), 'glossator-'));
  app.once('quit', () => {
    rmSync(projects, { recursive: true, force: true });
  });
  return { ...locations, projects };
}

function documents(userData: string): string {
  try {
    return app.getPath('documents');
  } catch {
    return userData; // Electron throws where the system names no such folder
  }
}
