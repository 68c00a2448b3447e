// What every text has: the numbers of its paragraphs, its own serif face; and the desk's lists and menus at 200 %.
import { expect, test } from './fixtures';
import { resize } from './support/spoken';

test('paragraphs are numbered beside their first line, for the eye alone; the face is a serif one', async ({
  desk,
}) => {
  const numbers = await desk.text.locator('p[data-paragraph]').evaluateAll((all) =>
    all.map((one) => {
      const before = getComputedStyle(one, '::before');
      const left = one.getBoundingClientRect().left + Number.parseFloat(before.left);
      return {
        is: one.getAttribute('data-paragraph'),
        shown: before.content,
        isInWindow: left >= 0 && before.visibility === 'visible' && before.display !== 'none',
      };
    }),
  );
  expect(numbers.length).toBeGreaterThan(10);
  for (const [i, { is, shown, isInWindow }] of numbers.entries()) {
    expect(is).toBe(String(i + Number(numbers[0]?.is)));
    expect(shown).toContain(`"${is ?? ''}"`);
    expect(isInWindow).toBe(true);
  }
  const family = await desk.text
    .locator('p[data-paragraph]')
    .first()
    .evaluate((one) => getComputedStyle(one).fontFamily);
  expect(family).toMatch(/Serif/);
  expect(family).not.toMatch(/Sans/);
  expect(family.split(',').at(-1)?.trim()).toMatch(/^(serif|Georgia)$/);
});

test('at 200 % the tree, the list, menus and the picker stay inside of the window and are worked', async ({ desk }) => {
  const { page } = desk;
  await resize(desk, 1440, 900);
  await page.keyboard.press('Control+4');
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();
  await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.setZoomFactor(2));
  await page.waitForFunction(() => innerWidth <= 720);
  await expect(page.locator('#right-panel')).toHaveCount(0);
  const outside = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return Math.max(-left, right - innerWidth, -top, bottom - innerHeight);
    });
  // The panel that is worked in stays, above the text.
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(desk.tags.getByRole('treeitem').last()).toBeFocused();
  await expect(desk.tags.getByRole('treeitem').last()).toBeInViewport();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  expect(await outside('[role="menu"]')).toBeLessThanOrEqual(0);
  await page.keyboard.press('End');
  await expect(page.getByRole('menu').locator(':focus')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await expect(desk.passages.getByRole('article').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(desk.currentCard()).toBeFocused();
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '14');
  await expect(desk.currentCard()).toBeInViewport();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  expect(await outside('[role="menu"]')).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  expect(await outside('[role="dialog"]')).toBeLessThanOrEqual(0);
});
