// What Electron needs from a Linux system: shared libraries, a font, and a virtual display where there is no real one.
// Installs it where that can be done without asking (root or password-less sudo), otherwise prints the one command.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronPath } from './electron.mjs';
import { Failure, must } from './run.mjs';

/** Shared library → Debian 12 package. Newer Debian and Ubuntu name some of them with t64 at the end. */
const PACKAGES = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcairo-gobject.so.2': 'libcairo-gobject2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libXrender.so.1': 'libxrender1',
};
/** Opened by name at run time, hence not seen by ldd in every version of Electron. */
const OPENED_LATER = ['libgtk-3.so.0'];
const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  `${os.homedir()}/.local/share/fonts`,
  `${os.homedir()}/.fonts`,
];

/** The step. `display`: true where a virtual display is always used, 'fallback' where only for want of a real one. */
export function libraries(display) {
  const virtual = () => display === true || (display === 'fallback' && !hasDisplay());
  return {
    name: 'libraries',
    ready: () => missing(virtual()).packages.length === 0 && 'the system has what Electron needs',
    async make(bar) {
      const { packages, unknown } = missing(virtual());
      if (unknown.length > 0)
        throw new Failure(`Electron needs these libraries, of packages unknown to this script: ${unknown.join(' ')}`);
      return install(packages, bar);
    },
  };
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function missing(virtualDisplay) {
  if (process.platform !== 'linux') return { packages: [], unknown: [] };
  const names = missingLibraries();
  const unknown = names.filter((name) => !(name in PACKAGES));
  const packages = new Set(names.map((name) => PACKAGES[name] ?? name));
  if (virtualDisplay && !onPath('Xvfb')) packages.add('xvfb').add('xauth');
  if (!FONT_FOLDERS.some(hasFont)) packages.add('fonts-dejavu-core');
  return { packages: [...packages].sort(), unknown };
}

function missingLibraries() {
  const ldd = spawnSync('ldd', [electronPath()], { encoding: 'utf8' });
  const linked = [...ldd.stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  const opened = OPENED_LATER.filter((name) => !ldd.stdout.includes(`${name} =>`) && !inSystem(name));
  return [...new Set([...linked, ...opened])];
}

function inSystem(name) {
  const cache = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return cache.error !== undefined || cache.stdout.includes(`\t${name} `);
}

export const onPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder && fs.existsSync(path.join(folder, name)));

function hasFont(folder) {
  if (!fs.existsSync(folder)) return false;
  return fs.readdirSync(folder, { withFileTypes: true }).some((entry) => {
    return /\.(ttf|otf|ttc)$/i.test(entry.name) || (entry.isDirectory() && hasFont(path.join(folder, entry.name)));
  });
}

async function install(packages, bar) {
  if (!onPath('apt-get')) {
    throw new Failure(`Electron needs these Debian packages, or what your system calls them: ${packages.join(' ')}`);
  }
  const root = process.getuid() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (!root && !sudo) {
    throw new Failure(
      `Electron needs packages that only an administrator can install. Run this, then try again:\n\n  sudo apt-get update && sudo ${command.join(' ')}\n`,
    );
  }
  const apt = (args) => {
    const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return root ? must(words[0], words.slice(1)) : must('sudo', ['-n', ...words]);
  };
  bar.note('reading the package lists …');
  await apt(['update']);
  bar.note(`installing ${packages.length} packages …`);
  await apt([...command.slice(1, 4), ...packages.map(currentName)]);
  return `installed ${packages.join(' ')}`;
}

/** Since the 64-bit time change some packages carry a new name; the old one may then be ambiguous. */
function currentName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}
