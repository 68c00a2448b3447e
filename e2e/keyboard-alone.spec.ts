// Without a mouse: this desk has none, and nothing is focused but by Tab, arrows and keys that lead somewhere.
import { expect, test } from './fixtures';
import { tabTo } from './support/device';

test('a tag is defined, recoloured, put below another and given a key in its dialog; the legend opens', async ({
  start,
}) => {
  const { desk, page } = await start({ only: 'keyboard' });
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await keyboard.press('Control+4');
  await keyboard.press('End');
  await expect(desk.tag('Parallel wording')).toBeFocused();
  const swatch = desk.tag('Place').locator('.swatch');
  const before = await swatch.evaluate((one) => getComputedStyle(one).backgroundColor);
  while (!(await desk.tag('Place').evaluate((row) => row === document.activeElement))) await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await tabTo(page, dialog.getByRole('textbox', { name: 'Definition' }));
  await keyboard.press('Control+a');
  await keyboard.type('Where it was said.');
  await tabTo(page, dialog.locator('input[type="radio"]:checked'));
  await keyboard.press('ArrowRight');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Below' }));
  await keyboard.press('Enter');
  await keyboard.type('Speaker');
  await expect(page.getByRole('option', { name: 'Speaker' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Below' })).toContainText('Speaker');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Key' }));
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Key' })).toContainText('9');
  await tabTo(page, dialog.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(desk.tag('Place')).toHaveAccessibleName(/key 9/);
  await expect(desk.tag('Place')).toHaveAttribute('aria-level', '2');
  await expect.poll(() => swatch.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(before);
  await keyboard.press('Control+k');
  await keyboard.type('>legend');
  await expect(page.getByRole('option', { name: /Legend/ }).first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Legend' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await desk.saved();
});

test('a hit is left out before all are tagged; a card’s tags are taken off and added', async ({ start }) => {
  const { desk, page } = await start({ only: 'keyboard' });
  const { keyboard } = page;
  await keyboard.press('Control+f');
  await keyboard.type('Poznihir');
  await expect(page.getByRole('search', { name: 'Find' }).locator('output')).toHaveText(/^1 of \d+$/);
  await keyboard.press('Control+Shift+t');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  const hits = await dialog.getByRole('checkbox').count();
  await keyboard.type('denial');
  await tabTo(page, dialog.getByRole('checkbox').first());
  await keyboard.press('Space');
  await expect(dialog.getByRole('checkbox').first()).not.toBeChecked();
  const before = await desk.count('Poznihir');
  await tabTo(page, dialog.getByRole('button', { name: new RegExp(`^Tag ${hits - 1} `) }));
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => desk.count('Poznihir')).toBe(before + hits - 1);
  await keyboard.press('Escape');
  await expect(page.getByRole('search', { name: 'Find' })).toHaveCount(0);

  await keyboard.press('Control+3');
  await keyboard.press('Home');
  await expect(desk.currentCard()).toContainText('April 28');
  await expect(desk.currentCard()).toBeFocused();
  await tabTo(page, desk.currentCard().getByRole('button', { name: 'Remove tag Date' }));
  await keyboard.press('Enter');
  await expect(desk.currentCard().getByRole('button', { name: 'Remove tag Date' })).toHaveCount(0);
  // The button is gone: the keyboard stays on its card.
  await expect.poll(() => desk.currentCard().evaluate((card) => card.contains(document.activeElement))).toBe(true);
  await tabTo(page, desk.currentCard().getByRole('button', { name: 'Add a tag' }));
  await keyboard.press('Enter');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await keyboard.type('place');
  await keyboard.press('Enter');
  await expect(desk.currentCard().getByRole('button', { name: 'Remove tag Place' })).toBeVisible();
  await expect(desk.currentCard()).toBeFocused();
});

test('Take off, Group and sort, the divider and the language of the window are reached by Tab', async ({ start }) => {
  const { desk, page } = await start({ only: 'keyboard' });
  const { keyboard } = page;
  await keyboard.press('Control+3');
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected passages' });
  await expect(bar).toContainText('2 passages selected');
  await tabTo(page, bar.getByRole('button', { name: 'Take off' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(desk.said()).toContainText(/^Took /);
  await expect(bar.getByRole('button', { name: 'Take off' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Group and sort' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio').first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'By tag' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(desk.passages.locator('.card-group').first()).toBeVisible();

  await keyboard.press('Control+4');
  const divider = page.getByRole('separator', { name: 'Width of the left panel' });
  await tabTo(page, divider);
  const width = Number(await divider.getAttribute('aria-valuenow'));
  await keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', String(width + 8));

  await keyboard.press('Control+,');
  const settings = page.getByRole('dialog');
  await expect(settings.getByRole('tab').first()).toBeFocused();
  await keyboard.press('End');
  await expect(settings.getByRole('tab', { name: 'Language' })).toBeFocused();
  await tabTo(page, settings.getByRole('combobox', { name: 'Language of the window' }));
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test('what belongs to the mouse, or to nobody, is refused: this desk proves what it says', async ({ start }) => {
  const { desk, page } = await start({ only: 'keyboard' });
  const refusals = [
    () => page.mouse.move(1, 1),
    () => desk.tag('Claim').click(),
    () => desk.text.focus(),
    () => desk.choose('undo'),
  ];
  for (const act of refusals) await expect((async () => act())()).rejects.toThrow('this desk has no');
});
