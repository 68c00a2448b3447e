// Exports a project as the app does, in turns with JSON.stringify + write + fsync of the same value.
import fs from 'node:fs';
import path from 'node:path';
import { exportProjectJson } from '../../electron/exchange';
import { Session } from '../../electron/session';
import { openProject } from '../../electron/storage/store';
import { answer, collectGarbage, must } from '../lib/answer';
import { memoryOf } from '../lib/memory';

const [directory = '', work = '', repeat = '5'] = process.argv.slice(2);
const ownFile = path.join(work, 'ours.json');
const floorFile = path.join(work, 'floor.json');

const store = must(await openProject(directory, { creatorName: 'Bench', readOnly: true }));
const session = new Session(store, {
  newId: () => 'unused',
  now: () => new Date().toISOString(),
  creator: () => null,
  changed: () => undefined,
});

async function ours(): Promise<number> {
  fs.rmSync(ownFile, { force: true });
  collectGarbage();
  const start = performance.now();
  must(await exportProjectJson(session, ownFile, { includeTexts: true }));
  return performance.now() - start;
}

function floor(value: unknown): number {
  fs.rmSync(floorFile, { force: true });
  collectGarbage();
  const start = performance.now();
  const file = fs.openSync(floorFile, 'wx');
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  for (let at = 0; at < bytes.length;) at += fs.writeSync(file, bytes, at);
  fs.fsyncSync(file);
  fs.closeSync(file);
  return performance.now() - start;
}

const first = await ours(); // reads every text from the disk, warms the code
const value: unknown = JSON.parse(fs.readFileSync(ownFile, 'utf8'));
const firstFloor = floor(value);
const same = fs.readFileSync(ownFile).equals(fs.readFileSync(floorFile));
const bytes = fs.statSync(ownFile).size;
const samples: { ours: number; floor: number }[] = [];
for (let i = 0; i < Number(repeat); i += 1) samples.push({ ours: await ours(), floor: floor(value) });
const memory = memoryOf(process.pid);
for (const file of [ownFile, floorFile]) fs.rmSync(file);
answer({ first, firstFloor, samples, same, bytes, memory });
