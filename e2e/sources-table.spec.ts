// The library with many sources: filtered, grouped, selected, renamed, removed; and the table that edits many at once.
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { importMany } from './support/many-passages';

test('many sources: filter, groups, selection by keyboard, rename, remove with its passages and back', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, { sources: 40, passages: 2 });
  const options = desk.sources.getByRole('option');
  const filter = page.getByRole('textbox', { name: 'Filter sources' });
  const undoLabel = async () => (await desk.ask('view', {}))?.history.undo;

  await filter.fill('text 3');
  await expect(page.getByText('13 of 40 sources')).toBeVisible();
  await filter.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: '3 sources selected' })).toBeVisible();
  await expect(options.nth(2)).toBeFocused();
  await expectNoViolations(desk, 'selected sources', false);

  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Remove 3 sources?' });
  await expect(question.getByText(/^6 passages will go with it/)).toBeVisible();
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('10 of 37 sources')).toBeVisible();
  await expect.poll(undoLabel).toBe('remove 3 sources and 6 passages');
  await desk.choose('undo');
  await expect(page.getByText('13 of 40 sources')).toBeVisible();

  await options.first().click();
  await desk.choose('focusSources');
  await page.keyboard.press('F2');
  const rename = page.getByRole('dialog', { name: 'Rename Source' });
  await expect(rename.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Statement on 3');
  await page.keyboard.press('Enter');
  await expect(rename).toBeHidden();
  await expect.poll(undoLabel).toMatch(/^change Title of source/);

  await options.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Reliability' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'B · Usually reliable' }).click();
  await expect.poll(undoLabel).toMatch(/ as B$/);
  await filter.fill('');
  await page.getByRole('button', { name: 'Sort, group and filter sources' }).click();
  await page.getByRole('menuitemradio', { name: 'Reliability', exact: true }).last().click();
  await page.keyboard.press('Escape');
  await expect(desk.sources.getByText('Not graded')).toBeVisible();
  await expect(options.first()).toContainText('B · Usually reliable');
});

test('the table: cells are edited by keyboard, a value is set for all selected rows in one step', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, { sources: 40, passages: 1 });
  await desk.choose('sourcesTable');
  const table = page.getByRole('grid', { name: 'Sources' });
  const cell = (row: number, column: number) => table.locator(`[data-cell="${row} ${column}"]`);
  const undoLabel = async () => (await desk.ask('view', {}))?.history.undo;
  await expect(table).toHaveAttribute('aria-rowcount', '41');

  await cell(0, 1).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Ministry');
  await page.keyboard.press('Tab');
  await expect(cell(0, 3)).toHaveText('Ministry');
  await expect(cell(0, 4)).toBeFocused();
  await page.keyboard.type('28.4.2017');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.type('2017-4?');
  await page.keyboard.press('Enter');
  await expect(cell(0, 4)).toHaveText('2017-04?');
  await expect(cell(1, 4)).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectNoViolations(desk, 'table of sources', false);
  const dialog = page.getByRole('dialog', { name: 'Table of Sources' });
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Geneva');
  await dialog.getByRole('button', { name: 'Apply to 2 sources' }).click();
  await expect(cell(1, 9)).toHaveText('Geneva');
  await expect(cell(2, 9)).toHaveText('Geneva');
  await expect(cell(0, 9)).toHaveText('');
  await expect.poll(undoLabel).toBe('change Collection of 2 sources');

  await cell(1, 9).click();
  await page.keyboard.press('Control+z');
  await expect(cell(1, 9)).toHaveText('');
  await page.keyboard.press('Control+End');
  await expect(cell(39, 11)).toBeFocused();
  await expect(cell(39, 11)).toHaveText('1');
  await dialog.getByRole('button', { name: 'Sort by Publisher' }).click();
  await expect(cell(0, 3)).toHaveText('Ministry');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
