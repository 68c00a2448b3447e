// The window under the system's aids: with forced colours everything that colour says is still said, and with reduced
// motion nothing moves or fades.
import type { Locator } from '@playwright/test';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';

const styleOf = (of: Locator, name: string) =>
  of.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
const lines = async (of: Locator) =>
  (await styleOf(of, 'background-image')).match(/(repeating-)?linear-gradient/g) ?? [];

async function highlight(desk: Desk, words: string): Promise<Locator> {
  await desk.drag(words);
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText(words);
  await desk.page.keyboard.press('Control+Home');
  return desk.text.locator('mark', { hasText: words }).first();
}

test('with forced colours passages keep their lanes, dashed and solid lines, bars, swatches and outlines', async ({
  desk,
}) => {
  const { page } = desk;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const tagged = desk.text.locator('mark', { hasText: 'Moscow Conference' }).first();
  expect(await lines(tagged)).toEqual(['linear-gradient']);
  const plain = await highlight(desk, 'deputy director');
  expect(await lines(plain)).toEqual(['repeating-linear-gradient']);
  const nested = desk.text.locator('mark[data-count]').first();
  expect((await lines(nested)).length).toBeGreaterThan(1);
  const mark = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('mark'));
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  expect(await styleOf(tagged, 'background-color')).toBe(mark);

  expect(await styleOf(desk.text.locator('.margin-bar.dashed').first(), 'border-inline-start-style')).toBe('dashed');
  expect(await styleOf(desk.text.locator('.margin-bar.solid').first(), 'border-inline-start-style')).toBe('solid');
  const colours = await desk.tags
    .locator('.swatch')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(new Set(colours).size).toBeGreaterThan(3);

  // The legend draws what the text does.
  await desk.choose('showLegend');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  for (const style of ['solid', 'dashed', 'dotted'] as const) {
    const bar = legend.getByRole('img', { name: new RegExp(`^${style}`, 'i') }).locator('.margin-bar');
    expect(await styleOf(bar, 'border-inline-start-style')).toBe(style);
  }
  await page.keyboard.press('Escape');
  await expect(legend).toBeHidden();

  // What Enter would take is outlined, in the picker, in menus and in lists of choices.
  await desk.drag('arms race');
  await page.keyboard.press('ArrowDown');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(await styleOf(desk.picker.locator('[aria-selected="true"]'), 'outline-style')).toBe('solid');
  await expectNoViolations(desk, 'picker with forced colours');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(desk.picker).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('find');
  const option = page.getByRole('dialog').locator('[role="option"][aria-selected="true"]');
  await expect(option).toBeVisible();
  expect(await styleOf(option, 'outline-style')).toBe('solid');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Shift+F10');
  const item = page.getByRole('menu').locator(':focus');
  await expect(item).toHaveCount(1);
  expect(await styleOf(item, 'outline-style')).toBe('solid');
  await page.keyboard.press('Escape');
  const important = page.getByRole('button', { name: 'Only important passages' });
  await important.click();
  await page.mouse.move(1, 1);
  expect(await styleOf(important, 'outline-style')).toBe('solid');
});

test('with reduced motion nothing moves and nothing fades', async ({ desk }) => {
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.page.keyboard.press('Control+2');
  for (let i = 0; i < 14 && (await desk.text.locator('.reader-badge').count()) === 0; i += 1) {
    await desk.page.keyboard.press('.');
    await desk.page.keyboard.press('o');
  }
  await expect(desk.text.locator('.reader-badge')).toHaveCount(1);
  await desk.choose('settings');
  await expect(desk.page.getByRole('dialog')).toBeVisible();
  const moving = await desk.page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part);
        const seconds = [transitionDuration, animationName === 'none' ? '0s' : animationDuration].join().split(',');
        return seconds.some((one) => Number.parseFloat(one) > 0) ? [`${element.className} ${part ?? ''}`] : [];
      }),
    ),
  );
  expect([...new Set(moving)]).toEqual([]);
});
