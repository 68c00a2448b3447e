// The whole window in Russian: menu, panels, dialogs, an error, numbers and dates; kept by a restart; nothing cut off.
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { englishIn, englishInMenu, resize, cutOffIn } from './support/spoken';

const dialogOf = (desk: Desk, name?: string) => desk.page.getByRole('dialog', name === undefined ? {} : { name });

/** Chooses Russian as an analyst does, in the settings. */
async function chooseRussian(desk: Desk): Promise<void> {
  await desk.choose('settings');
  await dialogOf(desk, 'Settings').getByRole('tab', { name: 'Language' }).click();
  await desk.page.getByRole('combobox', { name: 'Language of the window' }).click();
  await desk.page.getByRole('option', { name: 'Русский' }).click();
  await expect(dialogOf(desk, 'Настройки')).toBeVisible();
}

async function expectRussian(scope: Locator, what: string): Promise<void> {
  expect.soft(await englishIn(scope), what).toEqual([]);
}

async function closeDialog(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await expect(dialogOf(desk)).toBeHidden();
}

test('every part of the window speaks Russian, axe finds nothing, and a restart keeps it', async ({
  start,
  profile,
  folder,
}) => {
  test.setTimeout(180_000);
  const { desk, app } = await start();
  await chooseRussian(desk);
  const settings = dialogOf(desk, 'Настройки');
  for (const tab of await settings.getByRole('tab').all()) {
    await tab.click();
    await expectRussian(settings, `settings: ${await tab.innerText()}`);
  }
  await closeDialog(desk);
  const html = desk.page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ru');
  await expect.poll(() => desk.menuLabel('settings')).toBe('Настройки…');
  expect.soft(await englishInMenu(desk), 'menu').toEqual([]);

  await desk.page.getByRole('feed').getByRole('article').first().click();
  await expectRussian(desk.page.locator('.desk'), 'window');
  for (const name of ['Источник', 'История', 'Фрагменты']) {
    await desk.page.getByRole('tab', { name: new RegExp(name) }).click();
    await expectRussian(desk.page.getByRole('complementary'), `panel ${name}`);
  }
  await desk.page.keyboard.press('n');
  await expectRussian(desk.page.getByRole('complementary'), 'note');
  await desk.page.keyboard.press('Escape');
  for (const action of [
    'openPalette',
    'showKeys',
    'showLegend',
    'goToParagraph',
    'diagnosticReport',
    'about',
    'changeCreator',
  ] as const) {
    await desk.choose(action);
    await expect(dialogOf(desk)).toBeVisible();
    await expectRussian(dialogOf(desk), action);
    await closeDialog(desk);
  }
  await desk.page.getByRole('tree').getByRole('treeitem').first().dblclick();
  await expect(dialogOf(desk)).toBeVisible();
  await expectRussian(dialogOf(desk), 'tag');
  await closeDialog(desk);

  await desk.answerFileDialogs(path.join(folder, 'missing'));
  await desk.choose('openProject');
  const error = desk.page.getByRole('alert').first();
  await expect(error).toBeVisible();
  await expectRussian(error, 'error');
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  await app.close();

  const again = await start({ profile });
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(await englishInMenu(again.desk)).toEqual([]);
});

test('numbers and dates are written as Russian does, and what was done is said in Russian', async ({
  start,
  folder,
}) => {
  const { desk, page } = await start();
  await desk.ask('changePreferences', { changes: { language: 'ru' } });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  const file = path.join(folder, 'long.txt');
  fs.writeFileSync(file, Array.from({ length: 1234 }, (_, i) => `Paragraph ${i + 1}.`).join('\n'));
  await desk.importTexts(file);
  const status = page.getByRole('contentinfo');
  await page.getByRole('listbox').getByRole('option').nth(2).click();
  await expect(status).toContainText('2\u00a0468 слов');
  await page.locator('.reader').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('h');
  const said = page.getByRole('status', { name: 'Последнее действие' });
  await expect(said).toContainText('Выделен фрагмент');
  await expect.poll(() => desk.menuLabel('undo')).toMatch(/^Отменить: [а-я]/);
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('Отменено');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('tab', { name: /Источник/ }).click();
  await expect(page.getByRole('complementary')).toContainText('28 апреля 2017');
});

for (const [width, height] of [
  [1024, 700],
  [1440, 900],
] as const) {
  test(`at ${width} × ${height} no Russian word is cut off`, async ({ desk }) => {
    const { page } = desk;
    await resize(desk, width, height);
    await desk.ask('changePreferences', { changes: { language: 'ru' } });
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await page.getByRole('feed').getByRole('article').first().click();
    expect.soft(await cutOffIn(page.locator('.desk')), 'window').toEqual([]);
    for (const name of ['Источник', 'История', 'Фрагменты']) {
      await page.getByRole('tab', { name: new RegExp(name) }).click();
      expect.soft(await cutOffIn(page.getByRole('complementary')), name).toEqual([]);
    }
    for (const action of ['settings', 'openPalette', 'showKeys', 'showLegend', 'goToParagraph', 'about'] as const) {
      await desk.choose(action);
      await expect(dialogOf(desk)).toBeVisible();
      expect.soft(await cutOffIn(dialogOf(desk)), action).toEqual([]);
      await closeDialog(desk);
    }
    await desk.page.getByRole('tree').getByRole('treeitem').first().dblclick();
    expect.soft(await cutOffIn(dialogOf(desk)), 'tag').toEqual([]);
  });
}
