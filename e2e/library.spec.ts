// The list of sources when there are thousands: only those in sight are in the document, and all are in reach.
import { expect, test } from './fixtures';
import { importMany } from './support/many-passages';

test('thousands of sources: keys reach every one, the wheel too, and few are in the document', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, { sources: 2000, passages: 1, texts: 20 });
  const options = desk.sources.getByRole('option');
  const named = (name: string) => desk.sources.getByRole('option', { name });

  await expect(options.first()).toHaveAttribute('aria-setsize', '2000');
  expect(await options.count()).toBeLessThan(60);

  await desk.choose('focusSources');
  await expect(desk.sources.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(named('Text 2000')).toBeFocused();
  await expect(named('Text 2000')).toHaveAttribute('aria-posinset', '2000');
  await page.keyboard.press('ArrowUp');
  await expect(named('Text 1999')).toBeFocused();
  // A key held down is faster than the list can show what it leads to: none is lost.
  await page.evaluate(async () => {
    const key = { key: 'ArrowUp', bubbles: true, cancelable: true };
    for (let i = 0; i < 60; i += 1) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
      await Promise.resolve().then(() => Promise.resolve());
    }
  });
  await expect(named('Text 1939')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(named('Text 1999')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(named('Text 1999')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.text).toBeFocused();

  await desk.sources.hover();
  await page.mouse.wheel(0, -500_000);
  await named('Text 2 ').click();
  await expect(named('Text 2 ')).toHaveAttribute('aria-selected', 'true');
});
