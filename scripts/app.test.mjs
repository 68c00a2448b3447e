import { describe, expect, it } from 'vitest';
import { clone } from './testing/clone.mjs';

const absolute = async (args) => {
  const { evaluate, at } = clone();
  const code = `import { absolutePaths } from './app.mjs'; print(absolutePaths(${JSON.stringify(args)}));`;
  const { lines } = await evaluate(code, { INIT_CWD: at('called from') });
  return lines[0].map((arg) => arg.replace(at('called from'), '<caller>'));
};

describe('arguments', () => {
  it.each(['project', 'profile', 'screenshot', 'export'])(
    '--%s takes a path relative to the folder of the caller',
    async (name) => {
      expect(await absolute([`--${name}=a b/../x`])).toEqual([`--${name}=<caller>/x`]);
      expect(await absolute([`--${name}`, 'a b/../x'])).toEqual([`--${name}`, '<caller>/x']);
      expect(await absolute([`--${name}`, '-x'])).toEqual([`--${name}`, '<caller>/-x']);
      expect(await absolute([`--${name}=/x`, 'my project'])).toEqual([`--${name}=/x`, '<caller>/my project']);
    },
  );

  it('leaves a command alone, and the name of an encoding, but no folder of the same name', async () => {
    expect(await absolute(['import', 'import', '--encoding', 'koi8-r', '--profile', 'p', 'verify'])).toEqual([
      ...['import', '<caller>/import', '--encoding', 'koi8-r', '--profile', '<caller>/p', '<caller>/verify'],
    ]);
    expect(await absolute(['--profile', 'p', 'verify'])).toEqual(['--profile', '<caller>/p', 'verify']);
    expect(await absolute(['./verify'])).toEqual(['<caller>/verify']);
  });

  it('leaves other switches and empty arguments alone', async () => {
    const args = ['--help', '--lang=de', '', '--profile=', '-v', '--profiles=x'];
    expect(await absolute(args)).toEqual(args);
  });
});

const as = (uid, code) => `
  import * as app from './app.mjs';
  process.getuid = () => ${uid};
  Object.defineProperty(process, 'platform', { value: 'linux' });
  ${code}`;

describe('sandbox', () => {
  it('is off for root alone, which is told why', async () => {
    const { evaluate } = clone();
    const root = await evaluate(as(0, 'print(app.sandboxSwitches());'));
    expect(root.lines).toEqual([['--no-sandbox']]);
    expect(root.err).toMatch(/^Running as root: Chromium's sandbox is off, because .*\n$/);
    const user = await evaluate(as(1000, 'print(app.sandboxSwitches());'));
    expect(user).toMatchObject({ lines: [[]], err: '' });
  });
});

describe('display', () => {
  const code = as(0, `print(await app.displayEnvironment());`);

  it('says that there is none before it starts a virtual one', async () => {
    const { evaluate, at } = clone();
    const none = { DISPLAY: '', WAYLAND_DISPLAY: '', PATH: at('bin') }; // no Xvfb either
    const { exit, err } = await evaluate(code, none);
    expect(err).toMatch(/^There is no display \(DISPLAY and WAYLAND_DISPLAY are not set\): running on a virtual one\./);
    expect(err).toContain('The virtual display did not start');
    expect(exit).not.toBe(0);
  });

  it.each(['DISPLAY', 'WAYLAND_DISPLAY'])('uses the real one that %s names, without a word', async (name) => {
    const { evaluate } = clone();
    const one = { DISPLAY: '', WAYLAND_DISPLAY: '', [name]: 'somewhere' };
    expect(await evaluate(code, one)).toMatchObject({ exit: 0, lines: [{}], err: '' });
  });
});
