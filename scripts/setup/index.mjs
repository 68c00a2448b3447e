// All set-up, in order, named. A step says whether it is ready, cheaply; only when one is not does anything happen.
import path from 'node:path';
import { built } from './build.mjs';
import { CACHE } from './cache.mjs';
import { electronRuntime } from './electron.mjs';
import { libraries } from './libraries.mjs';
import { locked } from './lock.mjs';
import { progress, say } from './log.mjs';
import { packages } from './packages.mjs';
import { sandbox } from './sandbox.mjs';
import { oldestTypes } from './types33.mjs';

/**
 * Sees to what a command needs. `electron`: the runtime, its libraries and its sandbox; `display`: true for a virtual display,
 * 'fallback' for one only where there is no real one; `types`: Electron's oldest definitions; `build`: out/;
 * `folders`: further folders with a lockfile of their own.
 */
export function setUp({ electron = false, display = false, types = false, build = false, folders = [] } = {}) {
  const steps = [packages(), ...folders.map((folder) => packages(folder))];
  if (electron) steps.push(electronRuntime, libraries(display), sandbox());
  if (types) steps.push(oldestTypes);
  if (build) steps.push(built);
  return perform(steps);
}

/** Exported for its test. */
export async function perform(steps) {
  if (steps.every((step) => step.ready())) return;
  await locked(path.join(CACHE, 'setup.lock'), async () => {
    for (const [index, step] of steps.entries()) {
      const label = `[${index + 1}/${steps.length}] ${step.name.padEnd(9)}`;
      const state = step.ready();
      if (state) {
        say(`${label} ${state}`);
        continue;
      }
      say(`${label} …`);
      const bar = progress(label);
      try {
        bar.end(await step.make(bar));
      } catch (error) {
        bar.end();
        throw error;
      }
    }
  });
}
