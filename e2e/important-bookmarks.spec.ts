// Important passages and bookmarks: set, seen, filtered, gone to, undone, kept over a restart.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const bookmarks = (desk: Desk) => desk.page.getByRole('region', { name: 'Bookmarks' });
const marked = (desk: Desk) => desk.text.locator('.bookmarked');

test('i flags the current passage, again takes it off; the list shows the important ones alone', async ({ desk }) => {
  const card = desk.card('“Major General Cai Jun”');
  await card.click();
  await desk.page.keyboard.press('i');
  await expect(desk.said()).toHaveText('1 passage flagged as important.');
  await expect(card).toContainText('Important');
  await desk.page.getByRole('button', { name: 'Only important passages' }).click();
  await expect(desk.passages.getByRole('article')).toHaveCount(1);
  await expect(desk.page.getByText('1 of 14', { exact: true })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Only important passages' }).click();
  await desk.choose('undo');
  await expect(desk.said()).toHaveText(/^Undone: flag passage/);
  await expect(card).not.toContainText('Important');
  await card.click();
  await card.getByRole('button', { name: 'Important' }).click();
  await expect(card.getByRole('button', { name: 'Important' })).toHaveAttribute('aria-pressed', 'true');
  await desk.page.keyboard.press('i');
  await expect(card.getByRole('button', { name: 'Important' })).toHaveAttribute('aria-pressed', 'false');
});

test('i on selected words makes an important passage, in one step', async ({ desk }) => {
  await desk.drag('arms race');
  await desk.page.keyboard.press('i');
  await expect(desk.currentCard()).toContainText('“arms race”');
  await expect(desk.currentCard()).toContainText('Important');
  await desk.choose('undo');
  await expect.poll(() => desk.count('arms race')).toBe(0);
});

test('b bookmarks the paragraph of the caret: a mark on its number, a line in the list, gone to by key and by press', async ({
  start,
}) => {
  const { app, desk, page } = await start();
  const [place] = await desk.ends('Cai expressed');
  await page.mouse.move(place.x, place.y);
  // The window is busy when the key comes right after the click: the key still is about the place that was clicked.
  const busy = page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  await Promise.all([busy, page.mouse.down(), page.mouse.up(), page.keyboard.press('b')]);
  await expect(desk.said()).toHaveText('Paragraph 5 bookmarked.');
  await expect(marked(desk)).toHaveAttribute('data-paragraph', '5');
  await desk.caretBefore('MOSCOW');
  await page.keyboard.press('b');
  await expect(bookmarks(desk).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Alt+b');
  await expect(desk.said()).toContainText('Paragraph 5: Cai expressed');
  await expect(page.getByRole('note').first()).toContainText('¶ 5');
  await page.keyboard.press('Alt+b');
  await expect(desk.said()).toHaveText('There is no further bookmark in this text.');
  await page.keyboard.press('Alt+Shift+b');
  await expect(desk.said()).toContainText('Paragraph 3: MOSCOW');
  await bookmarks(desk)
    .getByRole('button', { name: /^Paragraph 5:/ })
    .click();
  await expect(desk.text).toBeFocused();
  await desk.saved();
  await app.close();
  const again = await start();
  await expect(marked(again.desk)).toHaveCount(2);
  await bookmarks(again.desk).getByRole('button', { name: 'Remove bookmark' }).first().click();
  await expect(marked(again.desk)).toHaveCount(1);
  await again.desk.choose('undo');
  await expect(marked(again.desk)).toHaveCount(2);
  await again.desk.caretBefore('MOSCOW');
  await again.page.keyboard.press('b');
  await expect(again.desk.said()).toHaveText('The bookmark at paragraph 3 was removed.');
});
