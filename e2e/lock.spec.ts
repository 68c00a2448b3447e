// A lock that was left on another computer: the project can be read, and edited once the analyst says that it is closed there.
import AxeBuilder from '@axe-core/playwright';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

const holder = {
  ...{ pid: 4711, host: 'old-name', boot: null, space: null, started: null },
  ...{ token: 'ab'.repeat(12), name: 'Grace', opened: '2026-01-02T03:04:05.678Z' },
};

test('a holder on another host keeps the project read-only until the analyst takes it, after a question that names it', async ({
  start,
}) => {
  const first = await start();
  const directory = await first.desk.directory();
  await first.app.close();
  fs.writeFileSync(path.join(directory, 'lock'), JSON.stringify(holder));

  const { desk, page } = await start();
  await expect(desk.saveState).toContainText('Read-only');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Edit here anyway…' }).click();
  const question = page.getByRole('dialog', { name: 'Edit this project here?' });
  for (const words of ['Grace', 'old-name', '2026-01-02 03:04']) await expect(question).toContainText(words);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(desk.saveState).toContainText('Read-only');
  expect(JSON.parse(fs.readFileSync(path.join(directory, 'lock'), 'utf8'))).toEqual(holder);

  await page.getByRole('contentinfo').getByRole('button', { name: 'Edit here anyway…' }).press('Enter');
  await question.getByRole('button', { name: 'It is closed there: edit here' }).press('Enter');
  await expect(desk.saveState).toHaveText('Saved');
  await expect(page.getByRole('button', { name: 'Edit here anyway…' })).toHaveCount(0);
  await desk.drag('arms race');
  await page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('arms race');
  await desk.saved();
});

test('a holder that runs on this machine cannot be passed over', async ({ start, folder }) => {
  const first = await start({ creator: 'Grace' });
  const directory = await first.desk.directory();
  const second = await start({ profile: path.join(folder, 'other'), args: [directory] });
  await expect(second.desk.saveState).toContainText('Grace');
  await expect(second.page.getByRole('button', { name: 'Edit here anyway…' })).toHaveCount(0);
  await expect(second.desk.ask('editAnyway', {})).rejects.toThrow('NOT_FOUND');
});
