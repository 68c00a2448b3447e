// Whether Chromium can set up its sandbox for this user. Where it cannot, Electron would end with a FATAL line: here
// the exact remedy is named instead. Root has no sandbox at all, which app.mjs says.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronPath } from './electron.mjs';
import { Failure } from './run.mjs';

/** Settings of the kernel that forbid user namespaces to ordinary users, and the value that allows them. */
const SETTINGS = [
  { name: 'kernel.unprivileged_userns_clone', forbids: '0', allows: '1' }, // Debian, hardened kernels
  { name: 'kernel.apparmor_restrict_unprivileged_userns', forbids: '1', allows: '0' }, // Ubuntu
  { name: 'user.max_user_namespaces', forbids: '0', allows: '10000' },
];
const CONTAINERS = ['.dockerenv', 'run/.containerenv'];

/** The step. `system`: where the system's files are. */
export function sandbox(system = '/') {
  return {
    name: 'sandbox',
    ready() {
      if (process.platform !== 'linux') return 'is the system’s';
      if (process.getuid() === 0) return 'root has none';
      if (hasHelper()) return 'Chromium’s helper is set up';
      return canMakeNamespaces(system) && 'the system lets Chromium have one';
    },
    make() {
      throw new Failure(
        `Chromium cannot set up its sandbox: this system gives ordinary users no user namespaces. ${remedy(system)}\n`,
      );
    },
  };
}

/** Chromium's setuid helper beside Electron, as an administrator may have prepared it. */
function hasHelper() {
  const stat = fs.statSync(helper(), { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4001) === 0o4001;
}

const helper = () => path.join(path.dirname(electronPath() ?? ''), 'chrome-sandbox');

/** Asks the kernel for what Chromium asks. The settings count too: `unshare` itself may be allowed more than Electron. */
function canMakeNamespaces(system) {
  if (forbidding(system) !== undefined) return false;
  const { error, status } = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'], { stdio: 'ignore' });
  return error !== undefined || status === 0; // no unshare: nothing speaks against it
}

function forbidding(system) {
  return SETTINGS.find(({ name, forbids }) => {
    const file = path.join(system, 'proc/sys', ...name.split('.'));
    return fs.existsSync(file) && fs.readFileSync(file, 'utf8').trim() === forbids;
  });
}

function remedy(system) {
  const setting = forbidding(system);
  if (setting) return `Run this, then try again:\n\n  sudo sysctl -w ${setting.name}=${setting.allows}`;
  if (CONTAINERS.some((name) => fs.existsSync(path.join(system, name)))) {
    return 'This is a container: start it with one more option, then try again:\n\n  --security-opt seccomp=unconfined';
  }
  const file = helper();
  return `Run this, then try again:\n\n  sudo chown root:root '${file}' && sudo chmod 4755 '${file}'`;
}
