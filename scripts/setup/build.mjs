// The built app in out/. The stamp is a hash of everything that goes in, written last: a torn build is redone.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, ROOT, run, toolPath } from './run.mjs';

const OUT = path.join(ROOT, 'out');
const STAMP = path.join(OUT, '.glossator-build');
const FOLDERS = ['core', 'electron', 'renderer', 'data'];
const FILES = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];

export const built = {
  name: 'build',
  ready: () => fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === sourceHash() && 'no source changed',
  async make() {
    const hash = sourceHash(); // before the build: a file saved meanwhile builds again
    fs.rmSync(OUT, { recursive: true, force: true });
    const { code, output } = await run(process.execPath, [toolPath('electron-vite'), 'build'], {
      capture: true,
      env: { ...process.env, NODE_ENV: 'production' }, // React's development build is slow, and warns into the page
    });
    if (code !== 0) throw new Failure(`The build failed:\n${output.trim()}`);
    fs.writeFileSync(STAMP, hash);
    return 'built';
  },
};

/** Exported for the test that times it. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  const add = (name) => hash.update(`\0${name}\0`).update(fs.readFileSync(path.join(ROOT, name)));
  FILES.forEach(add);
  for (const folder of FOLDERS) sources(folder).forEach(add);
  return `${hash.digest('hex')}\n`;
}

/** Every file of a folder except tests, in an order of its own. */
function sources(folder) {
  const found = [];
  const entries = fs.existsSync(path.join(ROOT, folder))
    ? fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    : [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...sources(name));
    else if (!/\.test\.tsx?$/.test(name)) found.push(name);
  }
  return found;
}
