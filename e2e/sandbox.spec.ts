// Chromium's own sandbox really on: an ordinary user's app, looked at from outside. Root cannot have that sandbox, so
// under root the app is started as the user "nobody".
import { _electron } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { Desk } from './desk';
import { expect, test } from './fixtures';
import { commandOf, family, namespaceOf, statusOf } from './support/processes';
import { unprivileged } from './support/unprivileged';
import { tagFirstWord } from './support/work';

test.skip(process.platform !== 'linux', 'reads /proc');

const isRoot = process.getuid?.() === 0;
const canDrop = () => spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'true']).status === 0;
const hasUserNamespaces = () => {
  const drop = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const [command, ...args] = [...drop, 'unshare', '--user', 'true'];
  return spawnSync(command, args).status === 0;
};

/** Processes of one of Chromium's kinds ("renderer", "zygote", "gpu-process", "utility") below `pid`. */
const ofKind = (pid: number, kind: string) =>
  family(pid).filter((one) => commandOf(one).some((argument) => argument === `--type=${kind}`));

function expectConfined(main: number, renderer: number): void {
  const seen = { seccomp: statusOf(renderer, 'Seccomp'), noNewPrivileges: statusOf(renderer, 'NoNewPrivs') };
  expect(seen).toEqual({ seccomp: '2', noNewPrivileges: '1' }); // 2: a seccomp-bpf filter decides every system call
  expect(statusOf(main, 'Seccomp')).toBe('0');
  expect(statusOf(renderer, 'CapPrm')).toMatch(/^0+$/);
  expect(commandOf(renderer)).not.toContain('--no-sandbox');
  expect(commandOf(main)).not.toContain('--no-sandbox');
  // Root may look into every process; another user not even into its own, once it is sandboxed: Chromium hides it.
  for (const name of ['user', 'net', 'pid'] as const) {
    const own = namespaceOf(renderer, name);
    if (isRoot) expect(own, name).not.toBe('');
    expect(own, name).not.toBe(namespaceOf(main, name));
  }
}

test('as an unprivileged user: every renderer is confined by the kernel, and an analyst can work', async ({
  start,
  folder,
}) => {
  test.skip(isRoot && !canDrop(), 'setpriv cannot change the user here');
  test.skip(!hasUserNamespaces(), 'this system gives unprivileged users no user namespaces');
  const { desk, app, close } = isRoot ? await startAsNobody(folder) : { ...(await start()), close: () => undefined };
  try {
    const main = app.process().pid ?? 0;
    expect(Number(statusOf(main, 'Uid').split('\t')[0])).not.toBe(0);
    const renderers = ofKind(main, 'renderer');
    expect(renderers).toHaveLength(1);
    for (const renderer of renderers) expectConfined(main, renderer);
    await tagFirstWord(desk, 'treaty', 'Treaty or forum');
    await desk.saved();
    const view = await desk.ask('view', {});
    expect(view?.history.undo).toContain('as Treaty or forum');
    expect(view?.readOnly).toBeNull();
  } finally {
    close();
  }
});

async function startAsNobody(folder: string) {
  const { executable, app: appFolder, profile, env } = unprivileged(folder);
  const app = await _electron.launch({
    executablePath: executable,
    args: [appFolder, '--profile', profile],
    chromiumSandbox: true,
    cwd: folder,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const page = await app.firstWindow();
  const desk = new Desk(app, page);
  await desk.ready();
  return { app, desk, close: () => void app.process().kill('SIGKILL') };
}
