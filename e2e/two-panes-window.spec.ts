// Two texts and the rest of the window: the library lies above them where there is no room, find goes along.
import { expect, test } from './fixtures';
import { resize } from './support/spoken';

test('below 1180 px the library lies above two texts when it is asked for, by key and by mouse, and comes back after', async ({
  desk,
}) => {
  const { page } = desk;
  const toggle = page.getByRole('button', { name: 'Left panel' });
  await resize(desk, 1100, 760);
  await expect(desk.sources).toBeVisible();
  await page.keyboard.press('Control+\\');
  await expect(page.locator('.reader')).toHaveCount(2);
  await expect(desk.sources).toBeHidden();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Control+4'); // whoever asks for the tags sees them
  await expect(desk.tags.locator(':focus')).toHaveCount(1);
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(desk.sources).toBeHidden();

  await toggle.click();
  await expect(desk.sources).toBeVisible();
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.sources).toBeHidden();
  await expect(page.locator('.pane[data-active="true"] .reader')).toHaveAccessibleName(/Joint Briefing/);
  await expect(desk.passages).toBeVisible();

  await page.keyboard.press('Control+w');
  await expect(page.locator('.reader')).toHaveCount(1);
  await expect(desk.sources).toBeVisible();
});

test('find keeps its words when the other text is gone to, and counts there', async ({ desk }) => {
  const { page } = desk;
  const bar = page.getByRole('search', { name: 'Find in this text' });
  const field = bar.getByRole('searchbox');
  const counted = bar.locator('output');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.reader')).toHaveCount(2);
  await page.keyboard.press('Control+f');
  const hits = async () => (await desk.currentText()).toLowerCase().split('missile').length - 1;
  const before = await hits();
  await page.keyboard.type('missile');
  await expect(counted).toHaveText(`1 of ${before}`);
  await page.keyboard.press('F6');
  await expect(page.locator('.pane').first()).toHaveAttribute('data-active', 'true');
  await expect(field).toHaveValue('missile');
  const after = await hits();
  expect(after).not.toBe(before);
  await expect(counted).toHaveText(new RegExp(` of ${after}$`));
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.type('THAAD');
  await expect(counted).toHaveText(/^\d+ of \d+$/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.keyboard.press('Control+f');
  await expect(field).toHaveValue('');
});

test('a passage without a tag says so on its card', async ({ desk }) => {
  await desk.drag('arms race');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('arms race');
  await desk.page.keyboard.press('.');
  await expect(desk.card('“arms race”')).toContainText('No tag');
});
