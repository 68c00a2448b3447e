// Starts the real app on a profile of its own, and stops whatever a test has left running.
import { test as base, expect, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { virtualDisplay } from '../scripts/display.mjs';
import { Desk } from './desk';
import { restrict, type Device } from './support/device';

export const root = path.resolve(import.meta.dirname, '..');

export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desk: Desk;
}

interface StartOptions {
  /** Further arguments, such as a project folder. */
  readonly args?: readonly string[];
  /** Another folder than the test's own, so that two apps do not share their settings. */
  readonly profile?: string;
  /** The name that the creator dialog would ask for; null leaves it to the test. */
  readonly creator?: string | null;
  /** The first-run tour is shown, as at a real first start. */
  readonly tour?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The desk has this device alone: what belongs to the other one throws. */
  readonly only?: Device;
}

interface Fixtures {
  /** A folder for this test alone, removed afterwards. */
  folder: string;
  profile: string;
  start: (options?: StartOptions) => Promise<Started>;
  desk: Desk;
}

interface WorkerFixtures {
  /** Each worker has a display of its own: a window that appears beside another takes the mouse away from it. */
  display: string | undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    async ({}, use) => {
      // The real pointer stands in the middle of the screen: outside the window, where it cannot end a test's drag.
      const options = { shared: true, screen: '3000x1900' };
      if (process.platform === 'linux') Object.assign(process.env, await virtualDisplay(options));
      await use(process.env['DISPLAY']);
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright reads the names of the fixtures that are needed from this pattern: it must be there.

  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-e2e-'));
    await use(folder);
    await remove(folder);
  },
  profile: async ({ folder }, use) => {
    await use(path.join(folder, 'profile'));
  },
  start: async ({ profile }, use) => {
    const running: ChildProcess[] = [];
    await use(async (options = {}) => {
      const own = options.profile ?? profile;
      prepareSettings(own, options);
      const app = await _electron.launch({
        args: [root, '--profile', own, ...(options.args ?? [])],
        chromiumSandbox: process.getuid?.() !== 0, // root cannot have Chromium's sandbox
        env: { ...process.env, ...options.env } as Record<string, string>,
      });
      running.push(app.process());
      const page = await app.firstWindow();
      const desk = new Desk(app, page);
      await desk.ready();
      if (options.only !== undefined) restrict(app, page, options.only);
      return { app, page, desk };
    });
    await Promise.all(running.map(stop));
  },
  desk: async ({ start }, use) => {
    await use((await start()).desk);
  },
});

/** Kills rather than closes: a test may have left changes on a disk that refuses, and quitting would ask. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Children of a killed app write for a moment longer: the folder is removed again until it stays away. */
async function remove(folder: string): Promise<void> {
  await expect(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  }).toPass({ timeout: 20_000 });
}

/** Settings as the app writes them after the analyst has given a name and seen the tour, so that not every test has to. */
function prepareSettings(profile: string, { creator = 'Ada', tour = false }: StartOptions): void {
  const file = path.join(profile, 'user', 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const named = creator === null ? null : { kind: 'creator', id: `creator-${creator.toLowerCase()}`, name: creator };
  fs.writeFileSync(file, JSON.stringify({ creator: named, preferences: { tourDone: !tour } }));
}

export { expect };
