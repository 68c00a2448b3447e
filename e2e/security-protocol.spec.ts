// app:// serves the built renderer and nothing else, whatever is asked; file: is no way around it.
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, root, test } from './fixtures';
import { refusals } from './support/refusals';

const renderer = path.join(root, 'out/renderer');

/** Paths that lead out of out/renderer when decoded carelessly, to files that are there. */
const traversals = [
  '..%2f..%2fpackage.json',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '%2E%2E/%2E%2E/package.json',
  '../../package.json',
  './../../package.json',
  'assets/../../../package.json',
  'assets/..%2f..%2f..%2fpackage.json',
  '..%2fmain/index.js',
  '..%2fpreload%2findex.cjs',
  '%2e%2e/main/index.js',
  '..%5c..%5cpackage.json',
  '..\\..\\package.json',
  'assets\\..\\..\\main\\index.js',
  '%252e%252e%252f..%252fpackage.json',
  '..%c0%af..%c0%afpackage.json',
  '..%ef%bc%8f..%ef%bc%8fpackage.json',
  '....//....//package.json',
  '..;/..;/package.json',
  '%2fetc%2fpasswd',
  '/etc/passwd',
  '//etc/passwd',
  '%2f%2fetc/passwd',
  'file:///etc/passwd',
  'file:%2f%2f%2fetc%2fpasswd',
  'C:%5cWindows%5cwin.ini',
  '~/.ssh/id_rsa',
  'index.html%00',
  'index.html%00.js',
  '%00',
  '..%00%2f..%2fpackage.json',
  '%',
  '%zz',
  '%e0%a4%a',
  'assets',
  'assets/',
  '.',
  '..%2frenderer',
  '..%2frenderer%2f',
  '..%2frenderer2%2findex.html',
  `${'a'.repeat(5000)}.js`,
  `${'..%2f'.repeat(3000)}etc/passwd`,
  `${'a/'.repeat(2000)}x.js`,
];

interface Answer {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** Asks as main can: over the same handler as the page, but past the page's own policy. */
function ask(app: ElectronApplication, urls: readonly string[], method = 'GET'): Promise<Answer[]> {
  return app.evaluate(
    async ({ net }, { all, verb }) => {
      const answers = Promise.all(
        all.map(async (url) => {
          try {
            const response = await net.fetch(url, { method: verb });
            return { url, status: response.status, body: await response.text() };
          } catch (error) {
            return { url, status: 0, body: String(error) };
          }
        }),
      );
      Object.assign(globalThis, { answers }); // a promise that nobody holds may be collected, and never answers
      return answers;
    },
    { all: urls, verb: method },
  );
}

test('traversal, encoded or not, ends in a refusal; no byte from outside out/renderer is served', async ({
  desk,
  profile,
}) => {
  const answers = await ask(
    desk.app,
    traversals.map((one) => `app://main/${one}`),
  );
  const served = fs
    .readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(renderer, name));
  const own = new Set(served.filter((file) => fs.statSync(file).isFile()).map((file) => fs.readFileSync(file, 'utf8')));
  for (const { url, status, body } of answers) {
    const shown = url.slice(0, 100);
    // “.” and “..%2frenderer/” are normalised to the index before they are asked; anything else is refused.
    if (own.has(body)) expect(new URL(url).pathname, shown).toBe('/');
    else {
      expect([400, 403, 404], shown).toContain(status);
      expect(body, shown).toMatch(/^(refused|not found)$/);
    }
  }
  for (const status of ['400', '403']) await expect.poll(() => refusals(profile)).toContain(`address: ${status}`);
  // The same way does serve what is there.
  const [index] = await ask(desk.app, ['app://main/']);
  expect(index?.status).toBe(200);
  expect(own.has(index?.body ?? '')).toBe(true);
});

test('another host is refused, however it is spelled', async ({ desk }) => {
  const urls = ['app://other/index.html', 'app://main.evil/', 'app://user@other/', 'app://MAIN.x/'];
  for (const { url, status, body } of await ask(desk.app, [...urls, 'app:///index.html', 'app:index.html'])) {
    expect([0, 404], url).toContain(status);
    expect(body, url).not.toContain('<html');
  }
});

test('only GET is answered', async ({ desk, profile }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
    const [answer] = await ask(desk.app, ['app://main/index.html'], method);
    expect(answer?.status, method).toBe(405);
  }
  await expect.poll(() => refusals(profile)).toContain('address: 405');
});

test('no page loads file:, http: or https:, not even one that main itself opens', async ({ desk, folder, profile }) => {
  const secret = path.join(folder, 'secret.html');
  fs.writeFileSync(secret, '<title>secret</title>');
  const found = await desk.app.evaluate(
    async ({ BrowserWindow }, urls) => {
      const window = new BrowserWindow({ show: false });
      const said: string[] = [];
      for (const url of urls) {
        const loaded = window.loadURL(url).then(() => 'loaded');
        said.push(await loaded.catch((error: unknown) => (error as { code: string }).code));
      }
      const title = window.getTitle();
      window.destroy();
      return { said, title };
    },
    [`file://${secret}`, 'http://127.0.0.1:9/', 'https://example.org/'],
  );
  expect(found.said).toEqual(Array<string>(3).fill('ERR_BLOCKED_BY_CLIENT'));
  expect(found.title).not.toBe('secret');
  for (const scheme of ['file', 'http', 'https']) {
    await expect.poll(() => refusals(profile)).toContain(`request ${scheme}:: DENIED`);
  }
  expect(fs.readFileSync(path.join(profile, 'user', 'error.log'), 'utf8')).not.toContain('secret.html');
});
