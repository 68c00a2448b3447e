// The one door from window to main: only our frame gets through, only known calls, only well-formed input.
import type { ElectronApplication, Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { calls } from '../core/contract';
import { commands, internalCommands } from '../core/commands/index';
import type { Desk } from './desk';
import { expect, root, test } from './fixtures';
import { refusals } from './support/refusals';
import { answeredOtherwise, malformed, type LooseBridge } from './support/malformed';

interface Asked {
  readonly name: unknown;
  readonly input: unknown;
}

/** How each call was answered: an error code, 'ok', 'no Result' or, for what must never happen, 'threw …'. */
function answers(page: Page, asked: readonly Asked[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const bridge = window.glossator as unknown as LooseBridge;
    const said: string[] = [];
    for (const { name, input } of all) {
      try {
        const answer = (await bridge.call(name, input)) as {
          ok?: unknown;
          error?: { code: string; message: string };
        } | null;
        if (answer?.ok === true) said.push('ok');
        else if (answer?.ok === false && answer.error) said.push(answer.error.code);
        else said.push('no Result');
      } catch (error) {
        said.push(`threw ${String(error)}`);
      }
    }
    return said;
  }, asked);
}

/** Everything of the project that is on disk, by file name, and what main says of it. */
async function wholeProject(desk: Desk): Promise<Record<string, string>> {
  const folder = await desk.directory();
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name !== 'lock' && fs.statSync(path.join(folder, name)).isFile());
  const onDisk = files.map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')] as const);
  return { ...Object.fromEntries(onDisk), view: JSON.stringify(await desk.ask('view', {})) };
}

/** Asks from a window of its own: with our preload, but another page, frame or window than the analyst's. */
function askFromElsewhere(app: ElectronApplication, url: string, inSubFrame: boolean): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }, { address, preload, sub }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: sub },
      });
      await window.loadURL(address);
      const { mainFrame } = window.webContents;
      const frame = sub ? mainFrame.frames[0] : mainFrame;
      const script = `glossator.call('undo', {}).then((answer) => JSON.stringify([location.protocol, answer]))`;
      const answer: unknown = await frame?.executeJavaScript(script);
      window.destroy();
      return String(answer);
    },
    { address: url, preload: path.join(root, 'out/preload/index.cjs'), sub: inSubFrame },
  );
}

test('a call from another window, page or frame is refused as foreign, and nothing happens', async ({
  desk,
  profile,
}) => {
  const before = await wholeProject(desk);
  for (const [url, inSubFrame] of [
    ['data:text/html,<p>foreign', false],
    ['about:blank', false],
    ['app://main/', false],
    ['data:text/html,<iframe srcdoc="<p>inner"></iframe>', true],
  ] as const) {
    expect(await askFromElsewhere(desk.app, url, inSubFrame), url).toContain('"code":"FOREIGN_SENDER"');
  }
  await expect.poll(() => refusals(profile)).toContain('call: FOREIGN_SENDER');
  expect(await wholeProject(desk)).toEqual(before);
});

test('our own window is refused once it shows another origin, and sub-frames in it get no bridge', async ({ desk }) => {
  const frames = await desk.page.evaluate(() => {
    const blank = document.body.appendChild(document.createElement('iframe'));
    return { bridge: typeof blank.contentWindow?.glossator, frames: window.frames.length };
  });
  expect(frames).toEqual({ bridge: 'undefined', frames: 1 });
  const answer = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.loadURL('data:text/html,<p>foreign');
    const said: unknown = await window?.webContents.executeJavaScript(`glossator.call('undo', {})`);
    return said;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'FOREIGN_SENDER' } });
});

test('an unknown call is refused with its code, also by the names that every object has', async ({ desk, profile }) => {
  const names = ['', 'unknown', 'View', 'view ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const noNames = [undefined, null, 0, true, ['view'], { toString: 'view' }, 'x'.repeat(1_000_000)];
  const asked = [...names, ...noNames].map((name) => ({ name, input: {} }));
  expect(new Set(await answers(desk.page, asked))).toEqual(new Set(['UNKNOWN_CALL']));
  await expect.poll(() => refusals(profile)).toContain('call: UNKNOWN_CALL');
});

test('malformed input to any call is refused with its code, and leaves the project as it is', async ({
  desk,
  profile,
}) => {
  const before = await wholeProject(desk);
  for (const [name, { input }] of Object.entries(calls)) {
    const wrong = malformed(input);
    expect(wrong.places.length, name).toBeGreaterThan(20);
    expect(await answeredOtherwise(desk.page, 'INVALID_INPUT', name, wrong)).toEqual([]);
    await expect.poll(() => refusals(profile)).toContain(`call ${name}: INVALID_INPUT`);
  }
  expect(await wholeProject(desk)).toEqual(before);
});

test('a key __proto__ in what the window sends changes no prototype', async ({ desk }) => {
  const before = await wholeProject(desk);
  await desk.page.evaluate(async () => {
    const input: unknown = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "type": "createTag", "input": {"name": "a", "__proto__": {"polluted": 1}}}',
    );
    await (window.glossator as unknown as LooseBridge).call('execute', input);
  });
  expect(await wholeProject(desk)).toEqual(before);
  expect(await desk.page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await desk.app.evaluate(() => 'polluted' in {})).toBe(false);
});

test('malformed input to any command is refused with its code, and leaves the project as it is', async ({ desk }) => {
  const before = await wholeProject(desk);
  for (const { type, input } of Object.values(commands).filter((one) => !internalCommands.has(one.type))) {
    const wrong = malformed(input);
    expect(wrong.places.length, type).toBeGreaterThan(20);
    expect(await answeredOtherwise(desk.page, 'INVALID_INPUT', 'execute', wrong, type)).toEqual([]);
  }
  expect(await wholeProject(desk)).toEqual(before);
});

test('a command that is main’s own, or none, is unknown to the window, however well-formed', async ({
  desk,
  profile,
}) => {
  const before = await wholeProject(desk);
  const view = await desk.ask('view', {});
  const [source] = view?.sources ?? [];
  if (!source) throw new Error('no source');
  const { kind, id, order, ...rest } = source;
  expect([kind, typeof id, order]).toEqual(['source', 'string', 0]);
  const made = {
    sources: [{ ...rest, title: 'Forged', revisions: [{ ...rest.revisions[0], textSha256: 'a'.repeat(64) }] }],
  };
  const types = ['importProjectJson', '', '__proto__', 'constructor', 'toString', 'ANNOTATE', 'undo'];
  const asked = [...internalCommands, ...types].map((type) => ({ name: 'execute', input: { type, input: made } }));
  expect(new Set(await answers(desk.page, asked))).toEqual(new Set(['UNKNOWN_COMMAND']));
  await expect.poll(() => refusals(profile)).toContain('call execute: UNKNOWN_COMMAND');
  expect(await wholeProject(desk)).toEqual(before);
});

test('the window cannot open a folder that is not among the recent ones, nor read a text that is not the project’s', async ({
  desk,
}) => {
  const folders = ['/', '/etc', '..', '', `${await desk.directory()}/../..`, `${await desk.directory()}/`];
  const asked: Asked[] = [
    ...folders.map((directory) => ({ name: 'openRecent', input: { directory } })),
    { name: 'text', input: { revision: '0'.repeat(64) } },
    { name: 'annotations', input: { source: '__proto__' } },
    { name: 'annotations', input: { source: 'constructor' } },
    { name: 'applyImport', input: { planId: '__proto__', conflicts: 'keepMine' } },
  ];
  const said = await answers(desk.page, asked);
  for (const [i, code] of said.entries())
    expect(['NOT_FOUND', 'TEXT_MISSING', 'INVALID_INPUT'], String(asked[i]?.name)).toContain(code);
});
