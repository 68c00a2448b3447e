import { describe, expect, it } from 'vitest';
import { clone } from '../testing/clone.mjs';

/** A machine whose `unshare` ends with `status` (null: there is none), and whose system holds the given files. */
async function asked({ status, uid = 1000, files = {} }) {
  const { at, write, evaluate } = clone({ 'node_modules/electron/path.txt': 'electron' });
  for (const name of ['electron', 'chrome-sandbox']) write(`node_modules/electron/dist/${name}`, '');
  for (const [name, text] of Object.entries(files)) write(`system/${name}`, text);
  if (status !== null) write('bin/unshare', `#!/bin/sh\necho "$*" >&2\nexit ${status}`, 0o755);
  const code = `
    import { sandbox } from './setup/sandbox.mjs'; import { main } from './setup/run.mjs';
    process.getuid = () => ${uid}; const step = sandbox(${JSON.stringify(at('system'))});
    await main(async () => { print(step.ready()); if (!step.ready()) await step.make(); });`;
  const { exit, lines, err } = await evaluate(code, { PATH: at('bin'), ELECTRON_OVERRIDE_DIST_PATH: '' });
  return { exit, ready: lines[0], err: err.replaceAll(at(''), '<clone>') };
}

const why = 'Chromium cannot set up its sandbox: this system gives ordinary users no user namespaces.';

describe.runIf(process.platform === 'linux')('sandbox', () => {
  it('is ready where the system gives user namespaces, for root, and where nothing can be asked', async () => {
    expect(await asked({ status: 0 })).toMatchObject({ exit: 0, ready: 'the system lets Chromium have one', err: '' });
    expect(await asked({ status: 1, uid: 0 })).toMatchObject({ exit: 0, ready: 'root has none' });
    expect(await asked({ status: null })).toMatchObject({ exit: 0, ready: 'the system lets Chromium have one' });
  });

  it.each([
    ['kernel/unprivileged_userns_clone', '0\n', 'kernel.unprivileged_userns_clone=1'],
    ['kernel/apparmor_restrict_unprivileged_userns', '1\n', 'kernel.apparmor_restrict_unprivileged_userns=0'],
    ['user/max_user_namespaces', '0\n', 'user.max_user_namespaces=10000'],
  ])('that %s forbids: the one exact command is named, and the exit is 1', async (file, value, command) => {
    expect(await asked({ status: 1, files: { [`proc/sys/${file}`]: value } })).toEqual({
      exit: 1,
      ready: false,
      err: `\n${why} Run this, then try again:\n\n  sudo sysctl -w ${command}\n\n`,
    });
  });

  it('in a container: its option is named', async () => {
    const allowed = { 'proc/sys/kernel/unprivileged_userns_clone': '1\n', '.dockerenv': '' };
    const { exit, err } = await asked({ status: 1, files: allowed });
    expect(exit).toBe(1);
    expect(err).toMatch(/This is a container: .*:\n\n {2}--security-opt seccomp=unconfined\n/);
  });

  it('elsewhere: how to prepare Chromium’s helper, by its path', async () => {
    const { exit, err } = await asked({ status: 1 });
    expect(exit).toBe(1);
    const file = `'<clone>/node_modules/electron/dist/chrome-sandbox'`;
    expect(err).toContain(`\n  sudo chown root:root ${file} && sudo chmod 4755 ${file}\n`);
  });
});
