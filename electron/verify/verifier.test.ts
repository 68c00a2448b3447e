// Stopping a verification ends its thread, whenever it is said.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { VerificationProgress } from '../../core/verification';
import { codeOf, now, temporaryFolder } from '../testing/temporary';
import { Verifier } from './verifier';

const request = { directory: '/nowhere', time: now(), app: '1' };

/** A verifier whose thread never ends by itself, and what it told. */
async function endless() {
  const program = path.join(await temporaryFolder(), 'endless.mjs');
  await writeFile(
    program,
    `import { parentPort } from 'node:worker_threads';
     for (let done = 0; ; done += 1) parentPort.postMessage({ progress: { done, total: 1e9, file: 'x' } });`,
  );
  const told: VerificationProgress[] = [];
  const verifier = new Verifier(program, (progress) => told.push(progress));
  return { verifier, told };
}

describe('a verification that is stopped', () => {
  it('is over at once, and nothing more is heard of it', async () => {
    const { verifier, told } = await endless();
    const running = verifier.verify(() => Promise.resolve(request));
    await expect.poll(() => told.length).toBeGreaterThan(0);
    verifier.stop();
    expect(codeOf(await running)).toBe('CANCELLED');
    const heard = told.length;
    await wait(20);
    expect(told).toHaveLength(heard);
  });

  it('while the disk is waited for never begins; another one does', async () => {
    const { verifier, told } = await endless();
    let goOn: () => void = () => undefined;
    const disk = new Promise<void>((resolve) => (goOn = resolve));
    const stopped = verifier.verify(() => disk.then(() => request));
    verifier.stop();
    goOn();
    expect(codeOf(await stopped)).toBe('CANCELLED');
    expect(told).toEqual([]);
    const older = verifier.verify(() => Promise.resolve(request));
    const newer = verifier.verify(() => Promise.resolve(request));
    expect(codeOf(await older)).toBe('CANCELLED');
    verifier.stop();
    expect(codeOf(await newer)).toBe('CANCELLED');
  });
});
