// The list of passages by keyboard alone: walk, select, act, filter; the keyboard stays where it is.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const cards = (desk: Desk) => desk.passages.getByRole('article');
const bar = (desk: Desk) => desk.page.getByRole('toolbar', { name: 'Selected passages' });
const place = (desk: Desk) => desk.currentCard().getAttribute('aria-posinset');

test('arrows, Home and End walk; Shift takes along, Space toggles, Ctrl+A takes all, Esc none', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+3');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect.poll(() => place(desk)).toBe('3');
  await expect(desk.currentCard()).toBeFocused();
  await keyboard.press('Shift+ArrowDown');
  await expect(bar(desk)).toContainText('2 passages selected');
  await keyboard.press('Shift+ArrowDown');
  await expect(bar(desk)).toContainText('3 passages selected');
  await keyboard.press('Shift+ArrowUp');
  await expect(bar(desk)).toContainText('2 passages selected');
  await keyboard.press('End');
  await expect.poll(() => place(desk)).toBe('14');
  await expect(desk.currentCard()).toBeFocused();
  await keyboard.press(' ');
  await expect(bar(desk)).toContainText('3 passages selected');
  await expect(desk.said()).toHaveText('3 passages selected');
  await keyboard.press('Control+a');
  await expect(bar(desk)).toContainText('14 passages selected');
  await keyboard.press('Escape');
  await expect(bar(desk)).toBeHidden();
  await keyboard.press('Home');
  await expect.poll(() => place(desk)).toBe('1');
  await keyboard.press('Enter');
  await expect(desk.text).toBeFocused();
  // Another text's passages begin at the first.
  await desk.page.keyboard.press('End');
  await desk.sources.getByRole('option').nth(1).click();
  await expect(cards(desk).first()).toContainText('March 29, 2017');
  await expect(cards(desk).first()).toBeInViewport();
});

test('the selected cards are tagged by the picker, untagged by the bar and removed, and the keyboard stays', async ({
  desk,
}) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+3');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('a');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await keyboard.type('denial');
  await keyboard.press('Enter');
  await expect(desk.said()).toHaveText('Tagged 2 passages as Denial.');
  await expect(desk.currentCard()).toBeFocused();
  await keyboard.press('a');
  await keyboard.press('Escape');
  await expect(desk.currentCard()).toBeFocused();
  await bar(desk).getByRole('button', { name: 'Take off' }).focus();
  await keyboard.press('Enter');
  await desk.page.getByRole('menuitem', { name: /^Denial/ }).focus();
  await keyboard.press('Enter');
  await expect(desk.said()).toHaveText('Took Denial off 2 passages.');
  await keyboard.press('Control+3');
  await keyboard.press('Delete');
  await expect(desk.said()).toHaveText('Removed 2 passages.');
  await expect(cards(desk).first()).toHaveAttribute('aria-setsize', '12');
  await expect
    .poll(() => desk.page.evaluate(() => document.activeElement?.closest('[role="feed"]') !== null))
    .toBe(true);
});

test('/ goes to the filter, the arrow down to its cards, Esc empties and leaves it', async ({ desk }) => {
  const { keyboard } = desk.page;
  const filter = desk.page.getByRole('textbox', { name: 'Filter passages' });
  await desk.caretBefore('MOSCOW');
  await keyboard.press('/');
  await expect(filter).toBeFocused();
  await keyboard.type('cai jun');
  await expect(cards(desk).first()).toContainText('Cai Jun');
  await keyboard.press('ArrowDown');
  await expect(cards(desk).first()).toBeFocused();
  await keyboard.press('/');
  await keyboard.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(filter).toBeFocused();
  await keyboard.press('Escape');
  await expect(filter).not.toBeFocused();
});

test('in groups the arrows pass over the headings', async ({ desk }) => {
  const { keyboard } = desk.page;
  await desk.page.getByRole('button', { name: 'Group and sort' }).focus();
  await keyboard.press('Enter');
  await desk.page.getByRole('menuitemradio', { name: 'By tag' }).focus();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await keyboard.press('Control+3');
  await keyboard.press('Home');
  for (let i = 2; i <= 6; i += 1) {
    await keyboard.press('ArrowDown');
    await expect(desk.currentCard()).toHaveAttribute('aria-posinset', String(i));
    await expect(desk.currentCard()).toBeFocused();
  }
  for (let i = 5; i >= 1; i -= 1) {
    await keyboard.press('ArrowUp');
    await expect(desk.currentCard()).toHaveAttribute('aria-posinset', String(i));
  }
});
