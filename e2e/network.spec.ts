// The app opens no connection, ever: proved by the kernel, from outside the app.
//
// Playwright talks to the app over sockets of its own, which would be among those that are looked for. So the app is
// started without it and driven over a pipe. Two proofs: its sockets are looked at all the time while an analyst works
// (unix sockets, which lead to the display, are the only ones allowed); and it works in an empty network namespace, whose
// counters the kernel raises for every packet and every attempt to reach an address, however short.
import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, root, test } from './fixtures';
import { remoteFiles } from './support/remote-files';
import { attackOn } from './support/attack';
import { electronPath, PipeDriver } from './support/pipe';
import { allSockets, family, internetSockets } from './support/processes';

test.skip(process.platform !== 'linux', 'reads /proc');

const inNamespace = ['--map-current-user', '--net', '--'];
const hasNamespaces = process.platform === 'linux' && spawnSync('unshare', [...inNamespace, 'true']).status === 0;
const refused = 'this system lets nobody make a network namespace (unshare --map-current-user --net)';

/** Answers the file dialogs in order, from inside main: the system's own cannot be driven. */
function dialogHook(folder: string): string {
  const hook = path.join(folder, 'answer-dialogs.cjs');
  const [text, exported] = [path.join(folder, 'added.txt'), path.join(folder, 'exported.json')];
  fs.writeFileSync(text, 'Another statement\n\nWith one paragraph.\n');
  fs.writeFileSync(
    hook,
    `const { dialog } = require('electron');
const toOpen = ${JSON.stringify([[text, ...remoteFiles(folder)], [exported]])};
dialog.showOpenDialog = async () => ({ canceled: false, filePaths: toOpen.shift() });
dialog.showSaveDialog = async () => ({ canceled: false, filePath: ${JSON.stringify(exported)} });
`,
  );
  return hook;
}

function appCommand(folder: string): string[] {
  const profile = path.join(folder, 'profile');
  fs.mkdirSync(path.join(profile, 'user'), { recursive: true });
  const creator = { kind: 'creator', id: 'creator-ada', name: 'Ada' };
  fs.writeFileSync(
    path.join(profile, 'user', 'settings.json'),
    JSON.stringify({ creator, preferences: { tourDone: true } }),
  );
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // root cannot have Chromium's sandbox
  const hook = ['-r', dialogHook(folder)];
  return [electronPath, ...unsandboxed, '--remote-debugging-pipe', ...hook, root, '--profile', profile];
}

/** The same work as support/work.ts, by keys and buttons. */
async function work(app: PipeDriver, folder: string): Promise<void> {
  await app.ready();
  for (const keys of ['Control+2', 'Control+Home', 'Control+Shift+ArrowRight']) await app.press(keys);
  await app.waitFor(`/offset \\d+–/.test(document.querySelector('.status-place')?.getAttribute('aria-label') ?? '')`);
  await app.press('Enter');
  await app.waitFor(`document.activeElement?.role === 'combobox'`);
  await app.type('treaty');
  await app.waitFor(`document.querySelector('.picker-option')?.textContent.startsWith('Treaty')`);
  await app.press('Enter');
  await app.waitFor(`document.querySelector('article[aria-current]')?.textContent.includes('Treaty or forum')`);
  await app.press('n');
  await app.waitFor(`document.activeElement?.localName === 'textarea'`);
  await app.type('https://example.org/ is only a note.');
  await app.press('Control+Enter');
  await app.waitFor(`document.querySelector('.card-note')?.textContent.includes('only a note')`);
  for (const [keys, said] of [
    ['Control+z', 'Undone'],
    ['Control+Shift+z', 'Redone'],
  ]) {
    await app.press(keys ?? '');
    await app.waitFor(`document.querySelector('[aria-label="Last action"]').textContent.startsWith('${said ?? ''}')`);
  }
  await app.press('Control+f');
  await app.waitFor(`document.activeElement?.type === 'search'`);
  await app.type('missile');
  await app.waitFor(`document.querySelector('.find-count')?.textContent.startsWith('1 of')`);
  await app.press('Escape');
  await app.act('exportProjectJson');
  await expect.poll(() => fs.existsSync(path.join(folder, 'exported.json'))).toBe(true);
  await app.act('addSources');
  const accept = `document.querySelector('.modal:has(.import-plan) .button-primary')`;
  await app.waitFor(`${accept}?.disabled === false`);
  await app.evaluate(`${accept}.click()`);
  await app.waitFor(`document.querySelectorAll('.source-item').length === 6`);
  for (const title of ['Remote page', 'Remote archive', 'Remote book']) {
    await app.evaluate(
      `[...document.querySelectorAll('.source-item')].find((one) => one.textContent.includes('${title}')).click()`,
    );
    await app.waitFor(`document.querySelector('[role="document"]')?.textContent.includes('Words of the ${title}')`);
  }
  await app.act('importProjectJson');
  await app.waitFor(`document.querySelector('[role="dialog"]')?.textContent.includes('already here')`);
  await app.press('Escape');
  await app.waitFor(`document.querySelector('[role="dialog"]') === null`);
  await app.waitFor(`document.querySelector('.save-state').dataset.status === 'saved'`);
}

test('from start to quitting, no process of the app ever holds an internet socket', async ({ folder }) => {
  const [command = '', ...args] = appCommand(folder);
  const app = new PipeDriver(command, args, process.env);
  const seen = new Set<string>();
  let looks = 0;
  const processes = new Set<number>();
  const look = () => {
    looks += 1;
    for (const pid of family(app.child.pid ?? 0)) {
      processes.add(pid);
      for (const socket of internetSockets(pid)) seen.add(`${pid} ${socket}`);
    }
  };
  const timer = setInterval(look, 20);
  try {
    await work(app, folder);
    expect(looks).toBeGreaterThan(20);
    expect(processes.size).toBeGreaterThan(3); // main, zygotes, network service, renderer: the look does see them
    await app.quit();
    expect([...seen]).toEqual([]);
  } finally {
    clearInterval(timer);
    app.kill();
  }
});

test('script in the page that tries everything reaches nobody: not this machine, not by WebRTC', async ({ folder }) => {
  const heard: string[] = [];
  const listener = await listen(heard);
  const [command = '', ...args] = appCommand(folder);
  const app = new PipeDriver(command, args, process.env);
  try {
    await app.ready();
    await app.evaluate(attackOn(listener.addresses, listener.port));
    expect([...new Set(heard)]).toEqual([]);
    await listener.provesItself();
    expect(heard).toEqual(['tcp', 'udp']);
    expect(await app.evaluate('location.href')).toBe('app://main/');
  } finally {
    app.kill();
    listener.close();
  }
});

/** Listens on every address of this machine, TCP and UDP on one port, and notes who comes. */
async function listen(heard: string[]) {
  const tcp = net.createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  await once(tcp.listen(0), 'listening');
  const { port } = tcp.address() as net.AddressInfo;
  const udp = dgram.createSocket('udp4').on('message', () => heard.push('udp'));
  await once(udp.bind(port), 'listening');
  const own = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  const addresses = own.filter(({ family: kind }) => kind === 'IPv4').map(({ address }) => address);
  return {
    port,
    addresses,
    close: () => {
      tcp.close();
      udp.close();
    },
    provesItself: async () => {
      await once(net.connect(port, '127.0.0.1').resume(), 'close');
      udp.send('x', port, '127.0.0.1');
      await expect.poll(() => heard.length).toBe(2);
    },
  };
}

/** The counters of a network namespace, from the kernel's tables: "IpOutNoRoutes" → 0. */
function counters(output: string): Map<string, number> {
  const found = new Map<string, number>();
  const lines = output.split('\n');
  lines.forEach((line, i) => {
    const [name = '', ...fields] = line.split(/\s+/);
    const values = lines[i + 1]?.split(/\s+/) ?? [];
    const isHead = /^\w+:$/.test(name) && values[0] === name && fields.some((field) => /[a-z]/i.test(field));
    if (isHead) fields.forEach((field, at) => found.set(name.slice(0, -1) + field, Number(values[at + 1])));
    else if (/^\w*6\w*$/.test(name) && fields.length >= 1) found.set(name, Number(fields[0]));
  });
  return found;
}

/** What counts as traffic, or as the attempt at some. */
const traffic = /^(Ip|Ip6|Tcp|Udp|Udp6|UdpLite|UdpLite6|Icmp|Icmp6)(Out|In|Active|Passive|Attempt|NoPorts|NoRoutes)/;
const busy = (all: Map<string, number>) => [...all].filter(([name, value]) => traffic.test(name) && value > 0);
const thenCounters = '"$@"; cat /proc/net/snmp /proc/net/snmp6 2> /dev/null';

test('in an empty network namespace the kernel counts not one attempt to send anything', async ({ folder }) => {
  test.skip(!hasNamespaces, refused);
  const shell = ['unshare', ...inNamespace, 'sh', '-c', thenCounters, 'sh'];
  const [command = '', ...args] = [...shell, ...appCommand(folder)];
  const app = new PipeDriver(command, args, process.env);
  try {
    await work(app, folder);
    expect(allSockets(app.child.pid ?? 0)).toEqual([]);
    await app.quit();
  } finally {
    app.kill();
  }
  const counted = counters(app.output);
  expect(counted.get('IpOutNoRoutes')).toBe(0);
  expect(busy(counted)).toEqual([]);
});

// IPv6 has no address at all in such a namespace, and fails before anything is counted: that half rests on the look at
// the sockets above, and on Chromium asking for names and literals of both kinds alike.
test('the same counters do notice one attempt of another program', () => {
  test.skip(!hasNamespaces, refused);
  for (const attempt of [
    `require('net').connect(80, '192.0.2.1').on('error', () => {})`,
    `require('net').connect(80, '127.0.0.1').on('error', () => {})`,
    `require('dgram').createSocket('udp4').send('x', 53, '192.0.2.1', () => process.exit())`,
  ]) {
    const args = [...inNamespace, 'sh', '-c', thenCounters, 'sh', process.execPath, '-e', attempt];
    const { stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(busy(counters(stdout)), attempt).not.toEqual([]);
  }
});

test('an export without a window reaches for no network either', ({ folder }) => {
  test.skip(!hasNamespaces, refused);
  const file = path.join(folder, 'headless.json');
  const args = appCommand(folder).filter((arg) => arg !== '--remote-debugging-pipe');
  const shell = [...inNamespace, 'sh', '-c', thenCounters, 'sh', ...args, '--export', file];
  const { stdout } = spawnSync('unshare', shell, { encoding: 'utf8' });
  expect(fs.existsSync(file)).toBe(true);
  expect(counters(stdout).get('IpOutNoRoutes')).toBe(0);
  expect(busy(counters(stdout))).toEqual([]);
});

test('no built file of the window names an address to load from', () => {
  const folder = path.join(root, 'out/renderer');
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const name of files) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    if (name.endsWith('.html'))
      expect(text, name).not.toMatch(/(src|href|content)\s*=\s*["']?\s*(https?:|wss?:|\/\/)/i);
    if (name.endsWith('.css')) expect(text, name).not.toMatch(/@import|url\(\s*["']?\s*(https?:|data:|\/\/)/i);
    if (!name.endsWith('.js')) continue;
    // Names of namespaces (SVG, XLink) and links in error messages are no addresses to load: none stands in a loading call; a file beside this one may.
    expect(text, name).not.toMatch(
      /\b(fetch|WebSocket|EventSource|sendBeacon|XMLHttpRequest|importScripts|import)\(\s*["'`](?!\.\/[\w-]+\.js["'`])/,
    );
    expect(text, name).not.toMatch(
      /\b(new WebSocket|new EventSource|new XMLHttpRequest|RTCPeerConnection|sendBeacon)\b/,
    );
  }
});
