// Promises: going to a passage takes the caret along, so that one reads on from there; after the caret was moved, next,
// previous and the bookmark mean the place of the caret. Where no card is to be seen, stepping shows what a passage carries.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const place = (desk: Desk) => desk.page.getByRole('contentinfo').getByRole('note');
const menu = (desk: Desk) => desk.page.getByRole('menu', { name: 'Menu of this place' });
const card = (desk: Desk) => desk.page.getByRole('tooltip');

test('after “.” the arrows go on from the passage, and Shift with them selects its words', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+End');
  await keyboard.press(',');
  await expect(desk.currentCard()).toHaveCount(1);
  const quote = (await desk.currentCard().getByRole('blockquote').innerText()).replace(/[“”]/g, '');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+Shift+ArrowRight');
  const words = await desk.selectedWords();
  expect(words.length).toBeGreaterThan(0);
  expect(quote.startsWith(words.split(' ')[0] ?? '?')).toBe(true);
});

test('a click on a card: the caret is at the passage when the text has the keyboard', async ({ desk }) => {
  const { keyboard } = desk.page;
  await desk.card('“Major General Cai Jun”').click();
  await keyboard.press('Control+2');
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('Major');
  await keyboard.press('ArrowLeft');
  await expect(desk.text).toBeFocused();
});

test('after the caret was moved “.” and “,” count from the caret', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '1');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '2');
  await keyboard.press('Control+End');
  await keyboard.press(',');
  const total = await desk.passages.getByRole('article').first().getAttribute('aria-setsize');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', total ?? '');
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '1');
});

test('b bookmarks the paragraph of the caret, though another passage is current', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveCount(1);
  await keyboard.press('Control+End');
  await expect(place(desk)).toContainText('¶ 14');
  await keyboard.press('b');
  await expect(desk.said()).toHaveText('Paragraph 14 bookmarked.');
});

test('a right click on plain text is about that place: its paragraph is bookmarked, no passage stays current', async ({
  desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('.');
  await expect(desk.currentCard()).toHaveCount(1);
  const [from] = await desk.ends('Cai expressed');
  await page.mouse.click(from.x + 4, from.y, { button: 'right' });
  await expect(menu(desk)).toBeVisible();
  await expect(desk.currentCard()).toHaveCount(0);
  await expect(place(desk)).toContainText('¶ 5');
  await menu(desk).getByRole('menuitem', { name: 'Bookmark This Paragraph' }).click();
  await expect(desk.said()).toHaveText('Paragraph 5 bookmarked.');
});

test('a click in the margin and undo take the caret along, too', async ({ desk }) => {
  const { keyboard } = desk.page;
  await desk.text
    .locator('.margin-name')
    .filter({ hasText: /^Speaker$/ })
    .first()
    .click();
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('Major');
  await keyboard.press('ArrowLeft');
  await desk.card('“Major General Cai Jun”').click();
  await keyboard.press('i');
  await expect(desk.said()).toContainText('flagged');
  await keyboard.press('Control+2');
  await keyboard.press('Control+End');
  await keyboard.press('Control+z');
  await expect(desk.said()).toContainText('Undone');
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('Major');
});

test('without the list of passages stepping shows what each carries; Esc sends it away, the text keeps the keyboard', async ({
  desk,
}) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveCount(1);
  await expect(card(desk)).toHaveCount(0); // its card is in the list
  await keyboard.press('Control+Alt+b');
  await expect(desk.passages).toBeHidden();
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(card(desk)).toContainText('Date');
  await keyboard.press('.');
  await expect(card(desk)).toContainText('Treaty or forum');
  await expect(desk.text).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(card(desk)).toHaveCount(0); // one reads on
  await keyboard.press(',');
  await expect(card(desk)).toBeVisible();
  await keyboard.press('Escape');
  await expect(card(desk)).toHaveCount(0);
  await expect(desk.text).toBeFocused();

  await keyboard.press('Shift+F11');
  await keyboard.press('.');
  await expect(card(desk)).toBeVisible();
  await keyboard.press('Escape');
  await expect(card(desk)).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: 'Leave focus mode' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(desk.page.getByRole('button', { name: 'Leave focus mode' })).toHaveCount(0);
});
