// The window stays where it is: no way leads the page elsewhere, opens another, or asks the system for anything.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { refusals } from './support/refusals';

interface Watched {
  navigations: { url: string; prevented: boolean }[];
  arrived: string[];
  created: number;
  downloads: number;
}

/** Notes, in main, every attempt and every arrival; asked for with `watched`. */
async function watch(desk: Desk): Promise<() => Promise<Watched>> {
  await desk.app.evaluate(({ app, webContents }) => {
    const notes: Watched = { navigations: [], arrived: [], created: 0, downloads: 0 };
    Object.assign(globalThis, { watchedNotes: notes });
    const [contents] = webContents.getAllWebContents();
    contents?.on('will-frame-navigate', (event) =>
      notes.navigations.push({ url: event.url, prevented: event.defaultPrevented }),
    );
    contents?.on('did-frame-navigate', (_event, url) => notes.arrived.push(url));
    contents?.on('did-start-loading', () => notes.arrived.push('loading'));
    app.on('web-contents-created', () => (notes.created += 1));
    contents?.session.on('will-download', () => (notes.downloads += 1));
  });
  return () => desk.app.evaluate(() => (globalThis as unknown as { watchedNotes: Watched }).watchedNotes);
}

const attempts = {
  'location.href': () => {
    location.href = 'https://example.org/href';
  },
  'location.replace': () => location.replace('https://example.org/replace'),
  'location.assign to file:': () => location.assign('file:///etc/passwd'),
  'another page of ours': () => location.assign('app://main/other.html'),
  'a meta refresh': () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.org/refresh';
    document.head.append(meta);
  },
  'a link': () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = 'https://example.org/link';
    link.click();
  },
  'a data: link': () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = 'data:text/html,<p>data';
    link.click();
  },
} satisfies Record<string, () => void>;

test('no navigation that the page begins is carried out', async ({ desk, profile }) => {
  const watched = await watch(desk);
  for (const [way, attempt] of Object.entries<() => void>(attempts)) {
    const before = (await watched()).navigations.length;
    await desk.page.evaluate(attempt);
    // Chromium itself refuses file: and data: before the app is asked; all others reach the app, which refuses them.
    if (!/file:|data:/.test(way))
      await expect.poll(async () => (await watched()).navigations.length, way).toBe(before + 1);
  }
  const { navigations, arrived, created } = await watched();
  expect(navigations.filter(({ prevented }) => !prevented)).toEqual([]);
  expect(arrived.filter((url) => url !== 'loading')).toEqual([]);
  expect(created).toBe(0);
  for (const scheme of ['https', 'app']) {
    await expect.poll(() => refusals(profile)).toContain(`navigation ${scheme}:: DENIED`);
  }
  await stillThere(desk);
});

test('forms, javascript: links, downloads, other windows, frames and webviews come to nothing', async ({
  desk,
  profile,
}) => {
  const watched = await watch(desk);
  const found = await desk.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve)); // out of the script that DevTools lets past the policy
    const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, more: object) =>
      document.body.appendChild(Object.assign(document.createElement(name), more));
    element('form', { action: 'https://example.org/form', method: 'POST' }).submit();
    element('form', { action: 'app://main/form' }).requestSubmit();
    element('a', { href: 'javascript:window.ranLink = 1' }).click();
    element('a', { href: 'app://main/index.html', download: 'x.html' }).click();
    element('a', { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' }).click();
    element('a', { href: 'https://example.org/', target: '_blank' }).click();
    element('a', { href: 'https://example.org/', target: '_blank', rel: 'opener' }).click();
    element('a', { href: 'mailto:a@example.org' }).click();
    element('iframe', { src: 'https://example.org/frame' });
    element('iframe', { src: 'app://main/' });
    const embed = (name: 'object' | 'embed', more: object) => {
      try {
        element(name, more);
        return 'embedded';
      } catch {
        return 'refused'; // Trusted Types
      }
    };
    const embedded = [
      embed('object', { data: 'https://example.org/object' }),
      embed('embed', { src: 'https://example.org/embed' }),
    ];
    const webview = document.body.appendChild(document.createElement('webview'));
    webview.setAttribute('src', 'https://example.org/webview');
    const opened = ['https://example.org/', 'about:blank', 'app://main/', 'file:///etc/passwd', 'javascript:1'].map(
      (url) => window.open(url),
    );
    const loaded = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.URL ?? 'foreign');
    return {
      opened,
      embedded,
      loaded: loaded.filter((url) => url.startsWith('https:')),
      ran: 'ranLink' in window,
      webview: typeof Reflect.get(webview, 'loadURL'),
      worker: await navigator.serviceWorker.register('/assets/x.js').then(
        () => 'registered',
        (error: unknown) => (error as Error).name,
      ),
    };
  });
  expect(found.opened).toEqual(Array(5).fill(null));
  expect(found).toMatchObject({ loaded: [], embedded: ['refused', 'refused'], ran: false, webview: 'undefined' });
  expect(found.worker).not.toBe('registered');
  await expect.poll(async () => (await watched()).downloads).toBeGreaterThan(0);
  const { navigations, created } = await watched();
  expect(navigations.filter(({ url, prevented }) => !prevented && /^https?:|file:/.test(url))).toEqual([]);
  expect(created).toBe(0);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  for (const what of ['window', 'download']) await expect.poll(() => refusals(profile)).toContain(`${what}: DENIED`);
  await stillThere(desk);
});

test('a file dropped upon the window does not replace the page', async ({ desk, folder }) => {
  const watched = await watch(desk);
  const file = path.join(folder, 'dropped.html');
  fs.writeFileSync(file, '<title>dropped</title>');
  const session = await desk.page.context().newCDPSession(desk.page);
  await desk.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardDrags: heard });
    for (const type of ['dragenter', 'drop']) window.addEventListener(type, () => heard.push(type), true);
  });
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const [x, y] of [
    [700, 400],
    [100, 200],
  ] as const) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    }
  }
  await expect
    .poll(() => desk.page.evaluate(() => Reflect.get(window, 'heardDrags') as string[]))
    .toContain('dragenter');
  const { navigations, arrived, created } = await watched();
  expect({ arrived, created, allowed: navigations.filter(({ prevented }) => !prevented) }).toEqual({
    arrived: [],
    created: 0,
    allowed: [],
  });
  await stillThere(desk);
});

async function stillThere(desk: Desk): Promise<void> {
  expect(desk.page.url()).toBe('app://main/');
  expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL())).toBe(
    'app://main/',
  );
  // A locator would wait for the refused navigation, which never ends.
  expect(await desk.page.evaluate(() => document.querySelectorAll('.source-list [role="option"]').length)).toBe(2);
  expect((await desk.ask('view', {}))?.sources).toHaveLength(2);
}
