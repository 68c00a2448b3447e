// One set-up at a time per user: two runs in one clone would tear each other's node_modules apart.
// The lock names its holder and the holder's programs; when none of them lives it is taken over.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './log.mjs';
import { childIds, onChild } from './run.mjs';

/** A holder writes at least every second. One silent for this long is gone, whatever its process id says. */
const SILENT_MS = 60_000;

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export async function locked(file, body) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); await sleep(200)) {
    if (stale(file)) {
      fs.rmSync(file, { force: true });
    } else if (!told) {
      say('Another set-up is running; waiting for it …');
      told = true;
    }
  }
  let held = true;
  const beat = setInterval(() => {
    if (fs.existsSync(file)) fs.utimesSync(file, new Date(), new Date()); // gone: taken over while we were suspended
  }, 1000);
  onChild(() => held && rewrite(file));
  const release = () => {
    held = false;
    clearInterval(beat);
    fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await body();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

const holders = () => JSON.stringify([process.pid, ...childIds()]);

/** By rename: killed in the middle of a plain write, we would leave a lock that does not name our npm, which lives on. */
function rewrite(file) {
  fs.writeFileSync(`${file}.${process.pid}`, holders());
  fs.renameSync(`${file}.${process.pid}`, file);
}

function take(file) {
  try {
    fs.writeFileSync(file, holders(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function stale(file) {
  try {
    const silent = Date.now() - fs.statSync(file).mtimeMs > SILENT_MS;
    return silent || !JSON.parse(fs.readFileSync(file, 'utf8')).some(alive);
  } catch (error) {
    if (error.code === 'ENOENT') return false; // just released
    return Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 2000; // half written by one killed
  }
}
