// The app for a user without privileges: copies of runtime and app that this user may read, a home and a display of its own.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../fixtures';
import { electronPath } from './pipe';

/** "nobody" on every Linux. */
const nobody = 65534;

export interface Unprivileged {
  /** Starts the runtime as that user; takes Electron's arguments. */
  readonly executable: string;
  readonly app: string;
  readonly profile: string;
  readonly env: Readonly<Record<string, string>>;
}

/** `folder` must be the test's own: its owner becomes that user. */
export function unprivileged(folder: string): Unprivileged {
  const at = (name: string) => path.join(folder, name);
  linkTree(path.dirname(electronPath), at('runtime'));
  for (const name of ['out', 'data', 'package.json'])
    fs.cpSync(path.join(root, name), path.join(at('app'), name), { recursive: true });
  const executable = at('electron-as-nobody');
  const electron = path.join(at('runtime'), path.basename(electronPath));
  const setpriv = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --inh-caps=-all`;
  fs.writeFileSync(executable, `#!/bin/sh\nexec ${setpriv} -- '${electron}' "$@"\n`, { mode: 0o755 });
  fs.mkdirSync(path.join(at('profile'), 'user'), { recursive: true });
  const creator = { kind: 'creator', id: 'creator-ada', name: 'Ada' };
  fs.writeFileSync(path.join(at('profile'), 'user', 'settings.json'), JSON.stringify({ creator }));
  const env = { HOME: at('profile'), ...displayCookie(folder) };
  giveAway(folder);
  return { executable, app: at('app'), profile: at('profile'), env };
}

/** Hard links where the file system has them, else copies: the runtime is large. */
function linkTree(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  const readable = (fs.statSync(source).mode & 0o004) !== 0;
  try {
    if (!readable) throw new Error('a link would keep its permissions');
    fs.linkSync(source, target);
  } catch {
    fs.copyFileSync(source, target, fs.constants.COPYFILE_FICLONE); // another file system
    fs.chmodSync(target, fs.statSync(source).mode | 0o444);
  }
}

/** The cookie that opens the display, where that user may read it. */
function displayCookie(folder: string): Record<string, string> {
  const given = process.env['XAUTHORITY'];
  if (given === undefined || !fs.existsSync(given)) return {};
  const cookie = path.join(folder, 'Xauthority');
  fs.copyFileSync(given, cookie);
  return { XAUTHORITY: cookie };
}

/** All but the runtime, whose files are links to those of this user's own cache. */
function giveAway(folder: string): void {
  for (const name of ['', 'Xauthority', 'profile', 'profile/user', 'profile/user/settings.json']) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) fs.chownSync(file, nobody, nobody);
  }
}
