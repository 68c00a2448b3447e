import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from './run.mjs';

/**
 * In this checkout. Only what is ready takes part, so that nothing is ever installed or built from here;
 * where out/ is stale, the hash of the sources, which is all that the step does when it is not, is timed by itself.
 */
const CODE = `
  const began = performance.now();
  const { setUp } = await import('./scripts/setup/index.mjs');
  const loaded = performance.now() - began;
  const { built, sourceHash } = await import('./scripts/setup/build.mjs');
  const { electronRuntime } = await import('./scripts/setup/electron.mjs');
  const { libraries } = await import('./scripts/setup/libraries.mjs');
  const { packages } = await import('./scripts/setup/packages.mjs');
  const { oldestTypes } = await import('./scripts/setup/types33.mjs');
  if (!packages().ready()) throw new Error('node_modules is not as the lockfile says: npm run unit');
  const electron = Boolean(electronRuntime.ready() && libraries(true).ready());
  const needs = { electron, display: electron, types: Boolean(oldestTypes.ready()), build: Boolean(built.ready()) };
  const from = performance.now();
  await setUp(needs);
  if (!needs.build) sourceHash();
  console.log(JSON.stringify({ ms: loaded + performance.now() - from, needs }));
`;

describe('set-up', () => {
  it('with nothing missing says nothing and takes under a second', () => {
    const runs = Array.from({ length: 3 }, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', `(async () => {${CODE}})()`], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    });
    // the best of three: the other tests run on the same processors
    expect(Math.min(...runs.map((run) => run.ms)), JSON.stringify(runs)).toBeLessThan(1000);
  });
});
