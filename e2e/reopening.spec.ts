// What is as it was when the app, or a project, is opened again.
import type { ElectronApplication } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

test('closing and reopening keeps the project, the place and size of the window, and the text being read', async ({
  start,
}) => {
  const { app, desk } = await start();
  const stood = { x: 120, y: 90, width: 1111, height: 777 };
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), stood);
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.text).toContainText('GENEVA --- The militaries');
  await desk.drag('confrontation');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('“confrontation”');
  const directory = await desk.directory();
  await app.close();
  const again = await start();
  expect(await again.desk.directory()).toBe(directory);
  expect(await again.desk.count('confrontation')).toBe(1);
  await expect(again.desk.text).toContainText('GENEVA --- The militaries');
  await expect(again.desk.sources.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  const place = () => again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(place).toEqual(stood);
});

test('after a kill the window stands where it stood', async ({ start, profile }) => {
  const remembered = () =>
    (JSON.parse(fs.readFileSync(path.join(profile, 'user', 'settings.json'), 'utf8')) as { window: unknown }).window;
  const placed = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const first = await start();
  const stood = { x: 130, y: 80, width: 1001, height: 707 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), stood);
  await expect.poll(remembered).toEqual({ ...stood, look: 'normal' });
  first.app.process().kill('SIGKILL');
  const second = await start();
  await expect.poll(() => placed(second.app)).toEqual(stood);
});

test('each project opens at the text that was read last in it', async ({ start, folder }) => {
  const { desk } = await start();
  const example = await desk.directory();
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.text).toContainText('GENEVA --- The militaries');
  await desk.newProject(path.join(folder, 'Mine'));
  await desk.ask('openRecent', { directory: example });
  await expect(desk.text).toContainText('GENEVA --- The militaries');
});

test('tags hidden in the text are hidden again in their project, at the next start and after another project', async ({
  start,
  folder,
}) => {
  const { app, desk } = await start();
  const example = await desk.directory();
  await desk.tag('Speaker').focus();
  await desk.page.keyboard.press('h');
  await expect(desk.tag('Speaker')).toHaveAccessibleName(/hidden in the text/);
  await app.close();
  const again = await start();
  await expect(again.desk.tag('Speaker')).toHaveAccessibleName(/hidden in the text/);
  await expect(again.page.getByRole('region', { name: 'Filter' })).toContainText('1 tag hidden in the text');
  await again.desk.newProject(path.join(folder, 'Mine'));
  await expect(again.page.getByRole('region', { name: 'Filter' })).toBeHidden();
  await again.desk.ask('openRecent', { directory: example });
  await expect(again.desk.tag('Speaker')).toHaveAccessibleName(/hidden in the text/);
});
