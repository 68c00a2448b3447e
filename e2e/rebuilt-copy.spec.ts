// A project with a broken file: the failure names it, and one press opens a copy rebuilt from the history.
import AxeBuilder from '@axe-core/playwright';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

async function mark(desk: Desk, ...quotes: string[]): Promise<void> {
  for (const words of quotes) {
    await desk.drag(words);
    await desk.page.keyboard.press('h');
    await expect(desk.currentCard()).toContainText(words);
  }
  await desk.saved();
}

async function passages(desk: Desk): Promise<number> {
  const view = await desk.ask('view', {});
  return Object.values(view?.counts.bySource ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Every file of a folder with its bytes. */
function filesOf(directory: string): string[] {
  const names = fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(path.join(directory, name)).isFile());
  return files.map((name) => `${name} ${fs.readFileSync(path.join(directory, name), 'hex')}`);
}

test('torn annotations: the failure names the file, and a rebuilt copy has every passage; the old folder is untouched', async ({
  start,
}) => {
  const first = await start();
  await mark(first.desk, 'arms race', 'Asia-Pacific');
  const count = await passages(first.desk);
  const directory = await first.desk.directory();
  await first.app.close();
  const folder = path.join(directory, 'annotations');
  const file = fs.readdirSync(folder).map((name) => path.join(folder, name))[0] ?? '';
  fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
  const damaged = filesOf(directory);

  const { desk, page } = await start();
  const notice = page.getByRole('alert').filter({ hasText: path.basename(file) });
  await expect(notice).toContainText('cut off or damaged');
  await expect(page.getByRole('heading', { name: 'No project is open' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await notice.getByRole('button', { name: 'Open a rebuilt copy' }).press('Enter');
  await expect(desk.text).toBeVisible();
  await expect(notice).toHaveCount(0);
  const news = page.getByRole('status').filter({ hasText: `${String(count)} passages came back` });
  await expect(news).toContainText('Nothing is missing');
  await expect(news).toContainText(`${directory} (rebuilt)`);
  expect(await desk.directory()).toBe(`${directory} (rebuilt)`);
  expect(await passages(desk)).toBe(count);
  for (const words of ['arms race', 'Asia-Pacific']) expect(await desk.count(words)).toBe(1);
  expect(filesOf(directory)).toEqual(damaged);

  // It is a project like any other: the work goes on, back to before the damage, and it is what opens next.
  await page.keyboard.press('Control+z');
  await expect.poll(() => desk.count('Asia-Pacific')).toBe(0);
  await desk.saved();
  await desk.choose('checkHistory');
  await expect(page.getByText('The history is whole.')).toBeVisible();
});

test('a project.json that is gone or empty, opened beside another project: the copy takes its place', async ({
  start,
  folder,
}) => {
  const { desk, page } = await start();
  await mark(desk, 'arms race');
  const count = await passages(desk);
  const directory = path.join(folder, 'Copy');
  fs.cpSync(await desk.directory(), directory, { recursive: true });
  fs.rmSync(path.join(directory, 'lock'), { force: true });
  fs.rmSync(path.join(directory, 'project.json'));
  await desk.answerFileDialogs(directory);
  await desk.choose('openProject');
  const notice = page.getByRole('alert').filter({ hasText: 'project.json is missing' });
  await notice.getByRole('button', { name: 'Open a rebuilt copy' }).click();
  await expect.poll(() => desk.directory()).toBe(`${directory} (rebuilt)`);
  await expect(page.getByRole('heading', { name: 'Copy' })).toBeVisible();
  expect(await passages(desk)).toBe(count);
  fs.writeFileSync(path.join(directory, 'project.json'), '');
  await desk.choose('openProject');
  await page
    .getByRole('alert')
    .filter({ hasText: 'The file is empty' })
    .getByRole('button', { name: 'Open a rebuilt copy' })
    .click();
  await expect.poll(() => desk.directory()).toBe(`${directory} (rebuilt 2)`);
  expect(await passages(desk)).toBe(count);
});

test('no folder that was not found damaged is copied for the window', async ({ desk, folder }) => {
  await expect(desk.ask('rebuildCopy', { directory: await desk.directory() })).rejects.toThrow('NOT_FOUND');
  await expect(desk.ask('rebuildCopy', { directory: folder })).rejects.toThrow('NOT_FOUND');
  expect(fs.readdirSync(folder).filter((name) => name.includes('rebuilt'))).toEqual([]);
});
