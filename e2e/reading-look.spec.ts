// How the text looks: size, width, line height, font, focus mode; chosen by mouse or keys, kept, and without losing the place.
import type { Page } from '@playwright/test';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const style = (desk: Desk, name: 'fontSize' | 'lineHeight' | 'fontFamily') =>
  desk.page
    .locator('.reader-section p')
    .first()
    .evaluate((element, property) => getComputedStyle(element)[property], name);
const columnWidth = (desk: Desk) =>
  desk.page.locator('.reader-column').evaluate((column) => parseFloat(getComputedStyle(column).width));
/** Number of the first paragraph that reaches below the top of the text. */
const topParagraph = (page: Page) =>
  page.locator('.reader').evaluate((reader) => {
    const { top } = reader.getBoundingClientRect();
    const paragraphs = [...reader.querySelectorAll<HTMLElement>('[data-paragraph]')];
    return Number(paragraphs.find((one) => one.getBoundingClientRect().bottom > top + 4)?.dataset['paragraph']);
  });

test('text grows and shrinks by keys, goes back to its usual size, and is kept for the next start', async ({
  start,
  profile,
}) => {
  const { desk, app } = await start();
  expect(await style(desk, 'fontSize')).toBe('17px');
  await desk.page.keyboard.press('Control+Alt+=');
  await expect.poll(() => style(desk, 'fontSize')).toBe('18px');
  await expect(desk.said()).toHaveText('Text size 18 px.');
  await desk.page.keyboard.press('Control+Alt+0');
  await expect.poll(() => style(desk, 'fontSize')).toBe('17px');
  await desk.page.keyboard.press('Control+Alt+-');
  await expect.poll(() => style(desk, 'fontSize')).toBe('16px');
  await app.close();
  expect(await style((await start({ profile })).desk, 'fontSize')).toBe('16px');
});

test('a larger text, another line height and another font keep the paragraph one reads', async ({ desk }) => {
  await desk.text.evaluate((reader) => {
    const paragraph = reader.querySelector('[data-paragraph="11"]');
    paragraph?.scrollIntoView({ block: 'start' });
  });
  await expect.poll(() => topParagraph(desk.page)).toBeGreaterThan(8);
  const read = await topParagraph(desk.page);
  for (const changes of [
    { textSize: 26 },
    { lineHeight: 2.2 },
    { readingFont: 'sans' },
    { columnWidth: 50 },
  ] as const) {
    await desk.ask('changePreferences', { changes });
    const [name, value] = Object.entries(changes)[0] ?? [];
    await expect.poll(async () => (await desk.ask('settings', {})).preferences[name as 'textSize']).toBe(value);
    await desk.page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    await expect.poll(() => topParagraph(desk.page), JSON.stringify(changes)).toBe(read);
  }
});

test('size, width, line height and font are chosen in the settings by keyboard, and seen in the text behind', async ({
  desk,
}) => {
  const before = await columnWidth(desk);
  await desk.page.keyboard.press('Control+,');
  const settings = desk.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  await expect.poll(() => style(desk, 'fontSize')).toBe('18px');
  await expect(settings.getByText('18 px', { exact: true })).toBeVisible();
  await settings.getByRole('slider', { name: 'Column width' }).press('Home');
  await expect.poll(() => columnWidth(desk)).toBeLessThan(before);
  await settings.getByRole('slider', { name: 'Line height' }).press('ArrowRight');
  await expect.poll(() => style(desk, 'lineHeight')).toBe('32.4px');
  await settings.getByRole('button', { name: 'Back to the usual look' }).press('Enter');
  await expect.poll(() => style(desk, 'fontSize')).toBe('17px');
  await expect.poll(() => columnWidth(desk)).toBe(before);
});

test('a packaged font is read from the app itself, chosen by mouse alone', async ({ desk }) => {
  await desk.choose('settings');
  const settings = desk.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('combobox', { name: 'Font of texts' }).click();
  await desk.page.getByRole('option', { name: 'Source Serif' }).click();
  await expect.poll(() => style(desk, 'fontFamily')).toContain('Glossator Serif');
  const loaded = () =>
    desk.page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(loaded).toContainEqual(expect.stringContaining('Glossator Serif'));
});

test('focus mode leaves the text alone, says how to leave, and goes by the same key, Esc or the mouse', async ({
  desk,
}) => {
  await desk.page.mouse.move(3, 300); // where no passage lies: Esc would first close what is shown of it
  await desk.page.keyboard.press('Shift+F11');
  const leave = desk.page.getByRole('button', { name: 'Leave focus mode' });
  await expect(leave).toBeVisible();
  await expect(desk.text).toBeFocused();
  for (const hidden of [desk.sources, desk.tags, desk.saveState, desk.page.getByRole('button', { name: 'Export…' })])
    await expect(hidden).toBeHidden();
  const [text, width] = await Promise.all([desk.text.boundingBox(), desk.page.evaluate(() => innerWidth)]);
  expect(text?.width).toBe(width);
  await desk.page.keyboard.press('Escape');
  await expect(desk.sources).toBeVisible();
  await desk.choose('focusMode');
  await leave.click();
  await expect(desk.sources).toBeVisible();
  await desk.page.keyboard.press('Shift+F11');
  await expect(desk.sources).toBeHidden();
  await desk.page.keyboard.press('Control+1');
  await expect(desk.sources.getByRole('option').first()).toBeFocused();
});
