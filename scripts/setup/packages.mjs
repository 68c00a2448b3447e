// node_modules, exactly as the lockfile says. The stamp inside it is written last, so a torn install is seen and redone.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, npm, ROOT } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** The step for one folder with a package.json and lockfile of its own: the app, or bench/. */
export function packages(folder = ROOT) {
  const modules = path.join(folder, 'node_modules');
  const stamp = path.join(modules, '.glossator-packages');
  const ready = () => read(stamp) === wanted(folder);
  return {
    name: 'packages',
    ready: () => ready() && 'as the lockfile says',
    async make() {
      checkNode();
      fs.rmSync(stamp, { force: true });
      await npm(['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
        cwd: folder,
      });
      fs.writeFileSync(stamp, wanted(folder));
      return 'installed from the lockfile';
    },
  };
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Failure(`Glossator is built with Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
}

/** Packages with binaries differ by platform and Node version; a copied or upgraded clone installs again. */
function wanted(folder) {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  return `${lock} node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n`;
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
