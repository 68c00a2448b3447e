// A disk that does not answer for a while: what is painted, and what the status bar says meanwhile.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

/** Node does all file work on this many threads (UV_THREADPOOL_SIZE). */
const threads = 4;

/**
 * Holds main's file work back, as a hanging disk would: each thread opens a pipe that nobody writes to. Returns how to
 * let it go on.
 */
async function hang(desk: Desk, folder: string): Promise<() => void> {
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await desk.app.evaluate(
    (_electron, [file, count]) => {
      const { open, close } = process.getBuiltinModule('node:fs');
      for (let i = 0; i < count; i += 1) open(file, 'r', (_error, descriptor) => close(descriptor));
    },
    [pipe, threads] as const,
  );
  return () => fs.closeSync(fs.openSync(pipe, 'r+'));
}

test.skip(process.platform === 'win32', 'Windows has no pipes with names in folders');

test('on a slow disk a passage is painted at once, and Saved is not said before the disk has it', async ({
  start,
  folder,
}) => {
  const { app, desk } = await start({ env: { UV_THREADPOOL_SIZE: String(threads) } });
  const history = path.join(await desk.directory(), 'history');
  const onDisk = () =>
    fs
      .readdirSync(history)
      .map((name) => fs.readFileSync(path.join(history, name), 'utf8'))
      .join('');
  await desk.saved();
  const before = onDisk();
  const letGo = await hang(desk, folder);

  await desk.drag('blockade');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('“blockade”');
  await expect(desk.text.locator('mark.current')).toHaveText('blockade');
  await expect(desk.saveState).toHaveText('Saving…');
  await desk.drag('space activities');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('“space activities”');
  await expect(desk.saveState).toHaveText('Saving…');
  expect(onDisk()).toBe(before);

  letGo();
  await desk.saved();
  const lines = onDisk().slice(before.length);
  for (const words of ['blockade', 'space activities']) expect(lines).toContain(`"exact":"${words}"`);
  app.process().kill('SIGKILL');
  const again = await start();
  expect(await again.desk.count('blockade')).toBe(1);
  expect(await again.desk.count('space activities')).toBe(1);
});

test('quitting while the disk is slow waits for it, and loses nothing', async ({ start, folder }) => {
  const { app, desk } = await start({ env: { UV_THREADPOOL_SIZE: String(threads) } });
  const letGo = await hang(desk, folder);
  await desk.drag('blockade');
  await desk.page.keyboard.press('h');
  await expect(desk.saveState).toHaveText('Saving…');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await desk.choose('quit');
  await expect(desk.saveState).toHaveText('Saving…');
  letGo();
  await gone;
  const again = await start();
  expect(await again.desk.count('blockade')).toBe(1);
});

test('quitting from a disk that never answers ends once the changes are given up', async ({ start, folder }) => {
  const { app, desk } = await start({ env: { UV_THREADPOOL_SIZE: String(threads) } });
  await desk.saved();
  const letGo = await hang(desk, folder);
  await desk.drag('blockade');
  await desk.page.keyboard.press('h');
  await expect(desk.saveState).toHaveText('Saving…');
  await desk.answerMessages('Quit and lose');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await desk.choose('quit');
  await gone; // the window closes, and no process stays behind
  letGo();
});
