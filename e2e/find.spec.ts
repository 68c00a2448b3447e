// Find in the text: case, whole words, regular expressions; tag everything that was found after a look at it.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

const bar = (desk: Desk) => desk.page.getByRole('search', { name: 'Find in this text' });
const count = (desk: Desk) => bar(desk).locator('output');

test('by keyboard: options narrow the search, Enter and Shift+Enter step through', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+f');
  await keyboard.type('us');
  await expect(count(desk)).toHaveText(/^1 of \d\d$/);
  await keyboard.press('Tab');
  await expect(desk.page.getByRole('button', { name: 'Match case' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(desk.page.getByRole('button', { name: 'Whole words' })).toHaveAttribute('aria-pressed', 'true');
  await expect(count(desk)).toHaveText('1 of 3');
  await keyboard.press('Control+f');
  await keyboard.press('Enter');
  await expect(count(desk)).toHaveText('2 of 3');
  await keyboard.press('Shift+Enter');
  await expect(count(desk)).toHaveText('1 of 3');
  await keyboard.press('F3');
  await expect(count(desk)).toHaveText('2 of 3');
  await keyboard.press('Escape');
  expect(await desk.selectedWords()).toBe('US');
});

test('regular expressions: found by paragraph, refused in words, stopped when they would never end', async ({
  desk,
}) => {
  await desk.choose('find');
  await bar(desk).getByRole('button', { name: 'Regular expression' }).click();
  const field = bar(desk).getByRole('searchbox');
  await field.fill('^\\p{Lu}\\p{L}+ (Cai|expressed)');
  await expect(count(desk)).toHaveText(/^\d of \d$/);
  await field.fill('(Cai');
  await expect(count(desk)).toContainText('This is no regular expression');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('(.+)+\\u0000');
  await expect(count(desk)).toHaveText('Searching…');
  await field.fill('Cai'); // the window is alive meanwhile
  await expect(count(desk)).toHaveText(/^\d of \d$/);
});

test('by mouse: all hits are tagged after a preview, without those left out, as one step', async ({ desk }) => {
  await desk.choose('find');
  await bar(desk).getByRole('searchbox').fill('Poznihir');
  await expect(count(desk)).toHaveText(/^1 of \d$/);
  const hits = Number((await count(desk).innerText()).split(' ')[2]);
  await bar(desk).getByRole('button', { name: 'Tag all…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: new RegExp(`Tag ${hits} hit`) });
  await expect(dialog.getByRole('checkbox')).toHaveCount(hits);
  await expect(dialog.getByRole('button', { name: /^Tag .* as/ })).toBeDisabled();
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByRole('option', { name: 'Place' }).click();
  const before = await desk.count('Poznihir');
  await dialog.getByRole('button', { name: new RegExp(`^Tag ${hits - 1} passages? as Place`) }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => desk.count('Poznihir')).toBe(before + hits - 1);
  await expect.poll(() => desk.menuLabel('undo')).toMatch(/^Undo tag \d passages? as Place$/);
  await desk.choose('undo');
  await expect.poll(() => desk.count('Poznihir')).toBe(before);
});

test('by keyboard: all hits get a tag that is made on the spot', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+f');
  await keyboard.type('THAAD');
  await expect(count(desk)).toHaveText(/^1 of \d$/);
  const hits = Number((await count(desk).innerText()).split(' ')[2]);
  await keyboard.press('Control+Shift+t');
  await expect(desk.page.getByRole('combobox')).toBeFocused();
  await keyboard.type('Missile defence');
  await expect(desk.page.getByRole('option')).toHaveText(/Create tag “Missile defence”/);
  await keyboard.press('Enter');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.tag('Missile defence')).toContainText(String(hits));
});

test('to the next paragraph without a tag, and to a paragraph by its number', async ({ desk }) => {
  const { keyboard } = desk.page;
  const place = desk.page.getByRole('note', { name: /^Paragraph/ });
  await desk.text.click({ position: { x: 5, y: 5 } });
  await keyboard.press('g');
  await expect(desk.page.getByRole('textbox', { name: /^Number, 1 to/ })).toBeFocused();
  await keyboard.type('99');
  await expect(desk.page.getByRole('dialog').getByRole('status')).toContainText('There are paragraphs 1 to');
  await keyboard.press('Control+a');
  await keyboard.type('12');
  await keyboard.press('Enter');
  await expect(place).toHaveAccessibleName(/^Paragraph 12,/);
  await expect(desk.text).toBeFocused();
  await keyboard.press('u');
  const said = await desk.said().innerText();
  const number = Number(/^Paragraph (\d+):/.exec(said)?.[1]);
  expect(number).toBeGreaterThan(12);
  await expect(place).toHaveAccessibleName(new RegExp(`^Paragraph ${number},`));
  for (let i = 0; i < 5; i += 1) await keyboard.press('u');
  await expect(desk.said()).toContainText('no further paragraph without a tag');
  await keyboard.press('Shift+u');
  await expect(desk.said()).toContainText(/^Paragraph \d+/);
});
