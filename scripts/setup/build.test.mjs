import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clone } from '../testing/clone.mjs';

const STAMP = 'out/.glossator-build';
/** Stands for electron-vite: writes out/, and does what a developer may do meanwhile. */
const BUILDER = `
  const fs = require('node:fs');
  fs.mkdirSync('out/main', { recursive: true });
  fs.writeFileSync('out/main/index.js', '');
  if (fs.existsSync('save')) fs.appendFileSync('core/a.ts', '// saved during the build');
  if (fs.existsSync('break')) { console.error('no such module'); process.exit(3); }
  if (fs.existsSync('kill')) process.kill(process.ppid, 'SIGKILL');
`;

function project() {
  const { at, write, evaluate } = clone({
    'package-lock.json': '{}',
    'electron.vite.config.ts': '',
    'tsconfig.base.json': '{}',
    'core/a.ts': 'export const a = 1;',
    'core/a.test.ts': '',
    'renderer/deep/er/b.tsx': '',
    'data/text.txt': 'text',
    'node_modules/electron-vite/package.json': '{"type":"commonjs","bin":{"electron-vite":"run.js"}}',
    'node_modules/electron-vite/run.js': BUILDER,
  });
  const run = (body) =>
    evaluate(`import { built } from './setup/build.mjs'; import { main } from './setup/run.mjs';
              await main(async () => { ${body} });`);
  const ready = async () => (await run('print(built.ready());')).lines[0];
  return { at, write, ready, make: () => run('print(await built.make());') };
}

describe('build', () => {
  it('is ready once made, and not after any change of what goes in', async () => {
    const { at, write, ready, make } = project();
    expect(await ready()).toBe(false);
    expect(await make()).toMatchObject({ exit: 0, lines: ['built'] });
    expect(await ready()).toBe('no source changed');

    for (const name of ['core/a.ts', 'renderer/deep/er/b.tsx', 'data/text.txt', 'package.json', 'package-lock.json']) {
      const before = fs.readFileSync(at(name), 'utf8');
      write(name, `${before} `);
      expect(await ready(), name).toBe(false);
      write(name, before);
      expect(await ready(), name).toBeTruthy();
    }
    write('core/new.ts', '');
    expect(await ready()).toBe(false);
    fs.rmSync(at('core/new.ts'));
    write('core/a.test.ts', '// a test does not go in');
    expect(await ready()).toBeTruthy();
    fs.renameSync(at('core/a.ts'), at('core/z.ts'));
    expect(await ready()).toBe(false);
  });

  it('is not ready without out/, without its stamp or with a torn one', async () => {
    const { at, write, ready, make } = project();
    await make();
    const stamp = fs.readFileSync(at(STAMP), 'utf8');
    for (const torn of ['', stamp.slice(0, 20), stamp.trimEnd()]) {
      write(STAMP, torn);
      expect(await ready(), JSON.stringify(torn)).toBe(false);
    }
    fs.rmSync(at(STAMP));
    expect(await ready()).toBe(false);
    fs.rmSync(at('out'), { recursive: true });
    expect(await ready()).toBe(false);
    await make();
    expect(await ready()).toBeTruthy();
  });

  it('is not ready after one that failed or was killed, or when a source was saved meanwhile', async () => {
    const { at, write, ready, make } = project();
    await make();
    write('break', '');
    const failed = await make();
    expect(failed).toMatchObject({ exit: 1 });
    expect(failed.err).toBe('\nThe build failed:\nno such module\n');
    expect(await ready()).toBe(false);
    fs.rmSync(at('break'));

    write('kill', '');
    expect((await make()).exit).toBe(null);
    expect(fs.existsSync(at('out/main/index.js'))).toBe(true);
    expect(await ready()).toBe(false);
    fs.rmSync(at('kill'));

    write('save', '');
    expect((await make()).exit).toBe(0);
    expect(await ready()).toBe(false);
  });
});
