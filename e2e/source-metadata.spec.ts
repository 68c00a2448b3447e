// The Source tab: what is known of a source is edited where it stands, and graded.
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';

test('what is known of a source: partial and inferred dates, further fields, grades; each edit is one step of undo', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('tab', { name: 'Source' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Source' });
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
  const undoLabel = async () => (await desk.ask('view', {}))?.history.undo;

  await field('Place').fill('Geneva');
  await field('Place').press('Enter');
  await expect(panel.getByText('entered by hand')).toBeVisible();
  await expect.poll(undoLabel).toMatch(/^change Place of source/);
  await field('Retrieved').fill('2017-13');
  await field('Retrieved').press('Enter');
  await expect(field('Retrieved')).toHaveAttribute('aria-invalid', 'true');
  await expect(panel.getByText(/Write a year, a month or a day/)).toBeVisible();
  await field('Retrieved').fill('2017-5');
  await field('Retrieved').press('Tab');
  await expect(panel.getByText('May 2017 · entered by hand')).toBeVisible();
  await panel.getByRole('checkbox', { name: 'Retrieved: Inferred' }).check();
  await field('Retrieved: Rests on').fill('the page’s footer');
  await field('Retrieved: Rests on').press('Enter');
  await expect.poll(undoLabel).toMatch(/^change Retrieved/);
  await field('Byline').fill('not meant');
  await field('Byline').press('Escape');
  await expect(field('Byline')).not.toHaveValue('not meant');

  await panel.getByRole('button', { name: 'Add a Field' }).click();
  await page.keyboard.type('Section');
  await page.keyboard.press('Tab');
  await page.keyboard.type('World');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Value of Section' })).toHaveValue('World');

  await panel.getByRole('button', { name: 'Grade' }).click();
  const valid = 'Minor doubt; has a history of valid information most of the time.';
  await expect(panel.getByTitle(valid)).toHaveText('B · Usually reliable');
  await panel.getByRole('radio', { name: 'B · Usually reliable' }).check();
  await expect(panel.getByText(valid)).toBeVisible(); // the tooltip's words, for the keyboard
  await panel.getByRole('textbox', { name: 'Why' }).fill('an official record');
  await expectNoViolations(desk, 'source form', false);
  await panel.getByRole('button', { name: 'Grade', exact: true }).click();
  await expect(panel.getByText(/: an official record$/)).toBeVisible();
  await panel.getByText('Usually reliable').hover();
  await expect(page.locator('.tip').getByText(valid)).toBeVisible();
  const shown = desk.sources.getByRole('option');
  for (const [wanted, count] of [
    ['B · Usually reliable', 1],
    ['A · Completely reliable', 0],
    ['Not graded', 1],
    ['Every source', 2],
  ] as const) {
    await page.getByRole('button', { name: 'Sort, group and filter sources' }).click();
    await page.getByRole('menuitemradio', { name: wanted }).click();
    await expect(shown).toHaveCount(count);
    await page.keyboard.press('Escape'); // the menu
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await panel.getByRole('button', { name: 'Grade' }).click();
  await panel.getByRole('button', { name: 'Take Back' }).click();
  await expect(panel.getByText('History: 2 grades')).toBeVisible();
  await desk.choose('undo');
  await expect(panel.getByText('Usually reliable')).toBeVisible();
  for (let step = 0; step < 6; step += 1) await desk.ask('undo', {});
  await expect(field('Place')).not.toHaveValue('Geneva');
  await expect(panel.getByText('entered by hand')).toBeHidden();
});
