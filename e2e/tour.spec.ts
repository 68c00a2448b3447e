// The first-run tour: four steps at the real things, by mouse and by keyboard, never in the way, back from Help.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const step = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const titles = ['Select some words', 'Tag them', 'Look at what is marked', 'Export it, with the proof'];

test('by mouse: four steps beside the work, which goes on; once seen it stays away until Help', async ({ start }) => {
  const { app, desk, page } = await start({ tour: true });
  await expect(step(page, 'Select some words')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await desk.drag('deputy director');
  await desk.picker.getByRole('option').first().click();
  await expect(desk.currentCard()).toContainText('“deputy director”');
  for (const title of titles.slice(1)) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(step(page, title)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(step(page, 'Export it, with the proof')).toBeHidden();
  await expect.poll(async () => (await desk.ask('settings', {})).preferences.tourDone).toBe(true);
  await app.close();

  const again = await start();
  await expect(again.desk.text).toBeVisible();
  await expect(step(again.page, 'Select some words')).toHaveCount(0);
  await again.desk.choose('startTour');
  await expect(step(again.page, 'Select some words')).toBeVisible();
  await again.page.getByRole('button', { name: 'Skip the tour' }).click();
  await expect(step(again.page, 'Select some words')).toBeHidden();
});

test('by keyboard: Enter goes on, Esc skips, each step is announced, and the text has the keyboard then', async ({
  start,
}) => {
  const { desk, page } = await start({ tour: true });
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(desk.said()).toContainText('Step 1 of 4 Select some words');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Tag them')).toBeVisible();
  await expect(desk.said()).toContainText('Step 2 of 4 Tag them');
  await page.keyboard.press('Escape');
  await expect(step(page, 'Tag them')).toBeHidden();
  await expect(desk.text).toBeFocused();
  await expect.poll(async () => (await desk.ask('settings', {})).preferences.tourDone).toBe(true);
});
