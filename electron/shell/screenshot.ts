// --screenshot: a picture of the window once the renderer says that the project is painted.
import type { BrowserWindow, NativeImage } from 'electron';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, succeed, type Result } from '../../core/result';
import { attempt } from '../storage/disk-failure';

const patience = 60_000;

/** A world of its own: what is asked here shares nothing with the page's scripts. */
const world = 999;
/** The renderer sets data-ready="true" on <html> after the first paint of the source. Two frames later it is on screen. */
const isPainted = `new Promise((resolve) => {
  if (document.documentElement.dataset.ready !== 'true') resolve(false);
  else requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
})`;

export async function takeScreenshot(window: BrowserWindow, file: string): Promise<Result<void>> {
  const deadline = performance.now() + patience;
  while (!(await isReady(window))) {
    if (window.isDestroyed()) return fail('UNEXPECTED', 'The window was closed before it painted the project.');
    if (performance.now() > deadline) {
      return fail('UNEXPECTED', `The window did not paint the project within ${patience / 1000} seconds.`);
    }
    await wait(50);
  }
  const picture = await capture(window);
  if (picture.isEmpty()) return fail('UNEXPECTED', 'The window gave an empty picture.');
  const written = await attempt(file, 'write the screenshot', () => writeFile(file, picture.toPNG()));
  return written.ok ? succeed(undefined) : written;
}

/** Until two pictures agree: a window just shown may still give its first frame, and a fade its middle. */
async function capture(window: BrowserWindow): Promise<NativeImage> {
  let last = await window.webContents.capturePage();
  for (let attempt = 0; attempt < 20; attempt++) {
    await wait(150);
    const next = await window.webContents.capturePage();
    if (!next.isEmpty() && next.toBitmap().equals(last.toBitmap())) return next;
    last = next;
  }
  return last; // something never stops moving: a picture all the same
}

async function isReady(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed() || !window.isVisible() || window.webContents.isLoading()) return false;
  const answer: unknown = await window.webContents
    .executeJavaScriptInIsolatedWorld(world, [{ code: isPainted }])
    .catch(() => false); // the page is being replaced: ask again
  return answer === true;
}
