import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clone } from '../testing/clone.mjs';

const APT = 'apt-get install -y --no-install-recommends';

/** A machine where `missing` libraries are not found; on its path are only a fake ldd and the given programs. */
function machine(missing, programs = {}) {
  const { at, write, evaluate } = clone({ 'node_modules/electron/path.txt': 'electron' });
  write('node_modules/electron/dist/electron', '');
  const found = missing.map((name) => `\t${name} => not found`).join('\n');
  const all = { ldd: `#!/bin/sh\necho '\tlibgtk-3.so.0 => /lib/libgtk-3.so.0 (0x1)\n${found}'`, ...programs };
  for (const [name, text] of Object.entries(all)) write(`bin/${name}`, text, 0o755);
  const setUp = (uid, body = 'print(step.ready()); print(await step.make({ note() {} }));') =>
    evaluate(
      `import { libraries } from './setup/libraries.mjs'; import { main } from './setup/run.mjs';
       process.getuid = () => ${uid}; const step = libraries(true); await main(async () => { ${body} });`,
      { PATH: at('bin'), ELECTRON_OVERRIDE_DIST_PATH: '' },
    );
  return { at, setUp };
}

const exits = (code) => `#!/bin/sh\nexit ${code}`;
const LOG = `#!/bin/sh\nprintf '%s\\n' "$*" >> "\${0%/*}/log"`;

describe.runIf(process.platform === 'linux')('libraries', () => {
  it.each([
    ['no sudo', {}],
    ['a sudo that asks for a password', { sudo: exits(1) }],
  ])('without root and with %s the one exact command is named and the exit is 1', async (_, sudo) => {
    const { setUp } = machine(['libnss3.so', 'libnssutil3.so', 'libgbm.so.1'], { 'apt-get': exits(99), ...sudo });
    expect(await setUp(1000)).toEqual({
      exit: 1,
      lines: [false],
      err: `\nElectron needs packages that only an administrator can install. Run this, then try again:\n\n  sudo apt-get update && sudo ${APT} libgbm1 libnss3 xauth xvfb\n\n`,
    });
  });

  it('installs by itself as root', async () => {
    const { at, setUp } = machine(['libnss3.so'], { env: LOG, 'apt-get': exits(99), Xvfb: '' });
    expect(await setUp(0)).toMatchObject({ exit: 0, lines: [false, 'installed libnss3'] });
    const apt = 'DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300';
    expect(fs.readFileSync(at('bin/log'), 'utf8')).toBe(
      `${apt} update\n${apt} install -y --no-install-recommends libnss3\n`,
    );
  });

  it('installs by itself with a sudo that asks nothing', async () => {
    const { at, setUp } = machine(['libnss3.so'], { sudo: LOG, 'apt-get': exits(99), Xvfb: '' });
    expect(await setUp(1000)).toMatchObject({ exit: 0 });
    expect(fs.readFileSync(at('bin/log'), 'utf8')).toMatch(
      /^-n true\n-n env .* apt-get .* update\n-n env .* install .* libnss3\n$/,
    );
  });

  it('names the packages where there is no apt, and libraries it does not know', async () => {
    expect((await machine(['libnss3.so'], { Xvfb: '' }).setUp(0)).err).toMatch(/these Debian packages, .*: libnss3\n$/);
    expect((await machine(['libnew.so.9']).setUp(0)).err).toMatch(/unknown to this script: libnew\.so\.9\n$/);
  });

  it('are ready when nothing is missing', async () => {
    const { setUp } = machine([], { Xvfb: '' });
    expect(await setUp(1000, 'print(step.ready());')).toMatchObject({
      exit: 0,
      lines: ['the system has what Electron needs'],
    });
  });
});
