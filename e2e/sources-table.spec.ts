// The library at 2,000 sources: filtered, grouped, selected, renamed, graded, removed; and the table that edits many at once.
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { importMany } from './support/many-passages';

const size = {
  sources: 2000,
  passages: 2,
  texts: 20,
  known: (k: number) => ({ collection: k % 3 === 0 ? null : k % 3 === 1 ? 'Geneva' : 'Vienna' }),
};
const undoLabel = async (desk: Desk) => (await desk.ask('view', {}))?.history.undo;
const lastGrading = async (desk: Desk, title: string) =>
  (await desk.ask('view', {}))?.sources.find((source) => source.title === title)?.gradings?.at(-1);

test('2,000 sources: filter, selection and headings by keyboard, rename, grade, remove with their passages and back', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, size);
  const options = desk.sources.getByRole('option');
  const focused = desk.sources.locator(':focus');
  const filter = page.getByRole('textbox', { name: 'Filter sources' });

  await filter.fill('text 3');
  await expect(page.getByText('542 of 2,000 sources')).toBeVisible();
  await filter.press('ArrowDown');
  await expect(options.first()).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: '3 sources selected' })).toBeVisible();
  await expect(options.nth(2)).toBeFocused();
  await expectNoViolations(desk, 'selected sources', false);
  await options.first().click();
  await desk.choose('focusSources');
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('F2');
  const rename = page.getByRole('dialog', { name: 'Rename Source' });
  await expect(rename.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Statement on 3');
  await page.keyboard.press('Enter');
  await expect(rename).toBeHidden();
  await expect.poll(() => undoLabel(desk)).toMatch(/^change Title of source/);

  await filter.fill('statement on');
  await expect(options).toHaveCount(1);
  await options.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Reliability' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'B · Usually reliable' }).click();
  const reason = page.getByRole('dialog', { name: 'Grade “Statement on 3”' }).getByRole('textbox', { name: 'Why' });
  await expect(reason).toBeFocused();
  await reason.fill('an official record');
  await reason.press('Enter');
  await expect(options.first()).toContainText('B · Usually reliable');
  expect(await lastGrading(desk, 'Statement on 3')).toMatchObject({
    reason: 'an official record',
    creator: 'creator-ada',
  });

  await filter.fill('');
  const wishes = page.getByRole('button', { name: 'Sort, group and filter sources' });
  await wishes.click();
  await page.getByRole('menuitemradio', { name: 'Collection', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(wishes).toBeFocused();
  const heading = (name: string) => desk.sources.getByRole('group', { name });
  await desk.choose('focusSources');
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(heading('Collection Geneva, 667 sources')).toBeFocused();
  await page.keyboard.press('F2');
  const collection = page.getByRole('dialog', { name: 'Rename Collection' });
  const name = collection.getByRole('textbox', { name: 'Name of the collection' });
  await expect(name).toBeFocused();
  await name.fill('Vienna');
  await expect(collection.getByText(/a collection of this name with 667 sources/)).toBeVisible();
  await collection.getByRole('button', { name: 'Merge' }).click();
  await expect(heading('Collection Vienna, 1,334 sources')).toBeVisible();
  await expect.poll(() => undoLabel(desk)).toBe("put collection 'Geneva' into 'Vienna'");
  await desk.choose('undo');
  await expect(heading('Collection Geneva, 667 sources')).toBeVisible();

  await options.first().click();
  await desk.choose('focusSources');
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: '2,000 sources selected' })).toBeVisible();
  await page.keyboard.press('Delete');
  const all = page.getByRole('dialog', { name: 'Remove 2,000 sources?' });
  await expect(all.getByText(/^4,000 passages will go with them/)).toBeVisible();
  await expect(all.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This project has no texts yet')).toBeVisible();
  await expect.poll(() => undoLabel(desk)).toBe('remove 2,000 sources and 4,000 passages');
  await desk.choose('undo');
  await expect(options.first()).toHaveAttribute('aria-setsize', '2000');
});

test('the table of 2,000: cells by keyboard, a value for all in one step, columns, sorts, groups and grades', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await importMany(desk, folder, size);
  await desk.choose('sourcesTable');
  const dialog = page.getByRole('dialog', { name: 'Table of Sources' });
  const table = page.getByRole('grid', { name: 'Sources' });
  const cell = (row: number, column: number) => table.locator(`[data-cell="${row} ${column}"]`);
  await expect(table).toHaveAttribute('aria-rowcount', '2001');
  expect(await table.getByRole('row').count()).toBeLessThan(80);

  await cell(0, 3).click();
  await expect(cell(0, 3)).toBeFocused();
  await page.keyboard.type('Ministry');
  await page.keyboard.press('Tab');
  await expect(cell(0, 3)).toHaveText('Ministry');
  await expect(cell(0, 4)).toBeFocused();
  await page.keyboard.type('28.4.2017');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(cell(0, 4)).toBeFocused();
  await page.keyboard.type('2017-4?');
  await page.keyboard.press('Enter');
  await expect(cell(0, 4)).toHaveText('2017-04?');
  await expect(cell(1, 4)).toBeFocused();

  await page.keyboard.press('Control+a');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('Prague');
  await dialog.getByRole('button', { name: 'Apply to 2,000 sources' }).click();
  await expect(cell(1, 9)).toHaveText('Prague');
  await expect.poll(() => undoLabel(desk)).toBe('change Collection of 2,000 sources');
  await cell(1, 9).click();
  await expect(cell(1, 9)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cell(1, 9)).toHaveText('Vienna');
  await page.keyboard.press('Control+End');
  await expect(cell(1999, 11)).toBeFocused();
  await expect(cell(1999, 11)).toHaveText('2');

  await page.keyboard.press('ArrowLeft');
  await expect(cell(1999, 10)).toBeFocused();
  await page.keyboard.press('c');
  const grade = page.getByRole('dialog', { name: 'Grade “Text 2000”' });
  await expect(grade.getByRole('radio', { name: 'C · Fairly reliable' })).toBeChecked();
  await expect(grade.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('seen once');
  await page.keyboard.press('Enter');
  await expect(cell(1999, 10)).toHaveText('C');
  await expect(cell(1999, 10)).toBeFocused();
  expect(await lastGrading(desk, 'Text 2000')).toMatchObject({ reliability: 'C', reason: 'seen once' });

  await page.keyboard.press('Control+Home');
  await expect(cell(0, 0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(0, 1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('button', { name: 'Sort by Title' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Sort by Title' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(cell(0, 1)).toHaveText('Text 2000');

  await dialog.getByRole('button', { name: 'Columns and Groups' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Byline' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Retrieved' }).click();
  await page.getByRole('menuitemradio', { name: 'Collection', exact: true }).click();
  await expect(table).toHaveAttribute('aria-colcount', '10');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Columns and Groups' })).toBeFocused();
  await expect(table.getByRole('gridcell', { name: 'Geneva 667' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await desk.choose('sourcesTable');
  await expect(table).toHaveAttribute('aria-colcount', '10');
  await expect(cell(1, 1)).toHaveText('Text 1999');
});
