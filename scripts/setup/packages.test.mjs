import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clone } from '../testing/clone.mjs';

const LOCK = {
  name: 'app',
  lockfileVersion: 3,
  packages: {
    '': { name: 'app', dependencies: { part: 'file:part' } },
    'node_modules/part': { resolved: 'part', link: true },
    part: { version: '1.0.0' },
  },
};
const STAMP = 'app/node_modules/.glossator-packages';

/** A folder with one local dependency, which the real npm installs without a network. */
function project() {
  const { at, write, evaluate } = clone({
    'app/package.json': JSON.stringify(LOCK.packages['']),
    'app/package-lock.json': JSON.stringify(LOCK),
    'app/part/package.json': '{"name":"part","version":"1.0.0"}',
  });
  const run = (body) =>
    evaluate(
      `import { packages } from './setup/packages.mjs'; import { main } from './setup/run.mjs';
       const step = packages(${JSON.stringify(at('app'))}); await main(async () => { ${body} });`,
      { npm_config_offline: 'true', npm_config_cache: at('npm'), npm_config_update_notifier: 'false' },
    );
  const ready = async () => (await run('print(step.ready());')).lines[0];
  return { at, write, ready, make: () => run('print(await step.make());') };
}

describe('packages', () => {
  it('are ready once installed, and not when the stamp is missing, torn or of another lockfile', async () => {
    const { at, write, ready, make } = project();
    expect(await ready()).toBe(false);
    expect(await make()).toMatchObject({ exit: 0, err: '' });
    expect(fs.existsSync(at('app/node_modules/part/package.json'))).toBe(true);
    expect(await ready()).toBe('as the lockfile says');

    const stamp = fs.readFileSync(at(STAMP), 'utf8');
    for (const torn of ['', stamp.slice(0, 30), stamp.trimEnd(), stamp.replace(/node\d+/, 'node1')]) {
      write(STAMP, torn);
      expect(await ready(), JSON.stringify(torn)).toBe(false);
    }
    fs.rmSync(at(STAMP));
    expect(await ready()).toBe(false);

    write(STAMP, stamp);
    expect(await ready()).toBeTruthy();
    write('app/package-lock.json', `${JSON.stringify(LOCK)}\n`);
    expect(await ready()).toBe(false);
    await make();
    expect(await ready()).toBeTruthy();
  });

  it('have no stamp after an install that failed, and say what npm said', async () => {
    const { at, write, ready, make } = project();
    await make();
    write('app/package.json', '{ half');
    const { exit, err } = await make();
    expect(exit).toBe(1);
    expect(err).toMatch(/npm.* failed \(exit 1\):\n[^]*EJSONPARSE/);
    expect(err).not.toContain('    at ');
    expect(fs.existsSync(at(STAMP))).toBe(false);
    expect(await ready()).toBe(false);
  });
});
