// The list of sources when there are hundreds: only those in sight are in the document, and all are in reach.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import { manyPassages } from './support/many-passages';

test('hundreds of sources: keys reach every one, the wheel too, and few are in the document', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const file = path.join(folder, 'many.json');
  fs.writeFileSync(file, JSON.stringify(manyPassages({ sources: 400, passages: 1 })));
  await desk.answerFileDialogs(path.join(folder, 'Many'));
  await desk.choose('newProject');
  await expect(page.getByText('This project has no texts yet')).toBeVisible();
  await desk.answerFileDialogs(file);
  await desk.choose('importProjectJson');
  await page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Import' }).click();
  const options = desk.sources.getByRole('option');
  const named = (name: string) => desk.sources.getByRole('option', { name });

  await expect(options.first()).toHaveAttribute('aria-setsize', '400', { timeout: 60_000 }); // 800 files, each durable
  expect(await options.count()).toBeLessThan(60);

  await desk.choose('focusSources');
  await page.keyboard.press('End');
  await expect(named('Text 400')).toBeFocused();
  await expect(named('Text 400')).toHaveAttribute('aria-posinset', '400');
  await page.keyboard.press('ArrowUp');
  await expect(named('Text 399')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(named('Text 399')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.text).toBeFocused();

  await desk.sources.hover();
  await page.mouse.wheel(0, -100_000);
  await named('Text 2 ').click();
  await expect(named('Text 2 ')).toHaveAttribute('aria-selected', 'true');
});
