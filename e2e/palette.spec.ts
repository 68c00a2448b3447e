// The palette (Ctrl+K): commands, sources, tags and passages by their names and words.
import { importMany } from './support/many-passages';
import { paletteOf } from './support/palette';
import { expect, test } from './fixtures';

test('by keyboard: a command, a source and a tag are found by a few letters and Enter', async ({ desk }) => {
  const { keyboard } = desk.page;
  const palette = paletteOf(desk);
  await keyboard.press('Control+2');
  await palette.open();
  await expect(palette.field).toBeFocused();
  await keyboard.type('find tex');
  await expect(palette.active()).toContainText('Find in Text');
  await expect(palette.active()).toContainText('Ctrl');
  await keyboard.press('Enter');
  await expect(desk.page.getByRole('searchbox', { name: 'Find' })).toBeFocused();
  await keyboard.press('Escape');

  await palette.open();
  await keyboard.type('@briefing');
  await expect(palette.active()).toContainText('Joint Briefing');
  await keyboard.press('Enter');
  await expect(desk.sources.locator('[aria-selected="true"]')).toContainText('Joint Briefing');
  await expect(desk.text).toBeFocused();

  await keyboard.press('Control+Home');
  await keyboard.press('Control+Shift+ArrowRight');
  const words = await desk.selectedWords();
  await palette.open();
  await keyboard.type('#weap');
  await expect(palette.active()).toContainText('Weapon system');
  await expect(palette.dialog).toContainText('tag the selection');
  await keyboard.press('Enter');
  await expect(desk.currentCard()).toContainText('Weapon system');
  await expect(desk.currentCard()).toContainText(words);
  await expect(desk.text).toBeFocused();
});

test('by mouse: the search field in the top bar opens it, the selection stays, a click tags it', async ({ desk }) => {
  const palette = paletteOf(desk);
  await desk.drag('Joint Staff Department');
  await desk.page.getByRole('button', { name: /^Search sources, tags, commands/ }).click();
  await expect(palette.dialog).toBeVisible();
  await expect(desk.picker).toBeHidden();
  await palette.option('Organisation').click();
  await expect(palette.dialog).toBeHidden();
  await expect(desk.currentCard()).toContainText('“Joint Staff Department”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await desk.page.getByRole('button', { name: /^Search sources, tags, commands/ }).click();
  await desk.page.mouse.click(5, 500); // beside it
  await expect(palette.dialog).toBeHidden();
});

test('a tag is gone to when there is nothing to tag, through all texts and round again', async ({ desk }) => {
  const palette = paletteOf(desk);
  await desk.page.keyboard.press('Control+2');
  const seen: string[] = [];
  for (let i = 0; i < 2; i += 1) {
    await palette.open();
    await desk.page.keyboard.type('#threat');
    await expect(palette.active()).toContainText('Threat');
    await desk.page.keyboard.press('Control+Enter');
    await expect(palette.dialog).toBeHidden();
    await expect(desk.currentCard()).toContainText('Threat');
    await expect.poll(() => desk.currentCard().innerText()).not.toBe(seen.at(-1));
    seen.push(await desk.currentCard().innerText());
  }
  expect(new Set(seen).size).toBe(2);
});

test('Esc leaves everything as it was; Ctrl+K closes it too; no key acts behind it', async ({ desk }) => {
  const { keyboard } = desk.page;
  const palette = paletteOf(desk);
  await desk.drag('THAAD');
  await keyboard.press('Escape');
  await expect(desk.picker).toBeHidden();
  await palette.open();
  await keyboard.type('>zzz');
  await expect(palette.dialog).toContainText('Nothing matches “zzz”.');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(palette.field).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await expect(desk.text).toBeFocused();
  await expect.poll(() => desk.selectedWords()).toBe('THAAD');
  await palette.open();
  await keyboard.press('Control+k');
  await expect(palette.dialog).toBeHidden();
});

test('what was chosen last comes first, also after a restart; what cannot be done is not offered', async ({
  start,
}) => {
  const first = await start();
  let palette = paletteOf(first.desk);
  await palette.open();
  await first.desk.page.keyboard.type('keyboard shortcuts');
  await first.desk.page.keyboard.press('Enter');
  await expect(first.desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await first.app.close();
  const { desk } = await start();
  palette = paletteOf(desk);
  await palette.open();
  await expect(palette.group('Recent').getByRole('option').first()).toContainText('Keyboard Shortcuts');
  await desk.page.keyboard.type('>redo');
  await expect(palette.dialog).toContainText('Nothing matches');
});

test('it is a combobox over a grouped listbox, its results are counted aloud', async ({ desk }) => {
  const palette = paletteOf(desk);
  await palette.open();
  await desk.page.keyboard.type('pass');
  await expect(palette.active()).toBeVisible();
  await expect(palette.dialog.getByRole('status')).toHaveText(/^\d+ results?$/);
  const first = await palette.field.getAttribute('aria-activedescendant');
  await desk.page.keyboard.press('ArrowDown');
  await expect(palette.field).not.toHaveAttribute('aria-activedescendant', first ?? '');
});

test('a passage is found by its words and its note in a project of many texts, and gone to', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, { sources: 6, passages: 500 });
  await expect(desk.sources.getByRole('option')).toHaveCount(6);
  const palette = paletteOf(desk);
  await page.keyboard.press('Control+2');
  await palette.open();
  await page.keyboard.type('"');
  await expect(palette.group('Passages')).toContainText('first 100 of 3,000');
  await page.keyboard.type('417 STATEMENT fourth”');
  await expect(palette.group('Passages').getByRole('option')).toHaveCount(1);
  await expect(palette.dialog.getByRole('status')).toHaveText('1 result');
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(desk.sources.locator('[aria-selected="true"]')).toContainText('Text 4');
  await expect(desk.currentCard()).toContainText('fourth statement number 417');
  await expect(desk.text).toBeFocused();
  // By its note, without a prefix, with Enter pressed at once.
  await palette.open();
  await page.keyboard.type('doubtful two-99');
  await page.keyboard.press('Enter');
  await expect(desk.currentCard()).toContainText('second statement number 99');
  // What is written now is found now.
  await page.keyboard.press('n');
  await page.keyboard.type('Zanzibar');
  await page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText('Zanzibar');
  await palette.open();
  await page.keyboard.type('zanzib');
  await expect(palette.group('Passages').getByRole('option')).toHaveCount(1);
  // By letters alone; and what was gone to is among the recent, until it is deleted.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('znzbr');
  await expect(palette.group('Passages').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await palette.open();
  const recent = palette.group('Recent').getByRole('option');
  await expect(recent).toHaveText([/second statement number 99/, /fourth statement number 417/]);
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await page.keyboard.press('Delete');
  await expect(desk.card('second statement number 99')).toBeHidden();
  await palette.open();
  await expect(recent).toHaveText([/fourth statement number 417/]);
});
