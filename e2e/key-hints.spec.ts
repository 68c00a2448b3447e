// Promises: no hint names a key that does not act; places and days are written in one way.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const tip = (desk: Desk) => desk.page.locator('.tip');

const changed = {
  toggleImportant: ['CmdOrCtrl+J'],
  editNote: [],
  choosePassage: ['P'],
  addStretch: ['Alt+Enter'],
  redrawAsSelected: ['Shift+Enter'],
  highlight: ['Y'],
  nextPassage: ['K'],
};

test('hints on cards, in the legend, the picker and the tour follow the keys', async ({ desk }) => {
  const { page } = desk;
  const card = desk.card('“Major General Cai Jun”');
  await card.click();
  await card.getByRole('button', { name: 'Important' }).hover();
  await expect(tip(desk)).toHaveText('Flag as important (I)');
  await desk.ask('changePreferences', { changes: { shortcuts: changed } });
  await expect(tip(desk)).toHaveText('Flag as important (Ctrl+J)');
  await card.getByRole('button', { name: 'Add a note' }).hover();
  await expect(tip(desk)).toHaveText('Add a note');

  await desk.choose('showLegend');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await expect(legend).toContainText('Press it, or P, to choose one.');
  await page.keyboard.press('Escape');

  await desk.drag('arms race');
  await expect(desk.picker.getByRole('button', { name: /^Add to/ })).toContainText('Alt+↵');
  await desk.picker.getByRole('combobox').click();
  await page.keyboard.press('Alt+Enter');
  await expect(desk.currentCard()).toContainText('[…]');

  await desk.choose('startTour');
  const tour = page.getByRole('dialog', { name: 'Select some words' });
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('dialog', { name: 'Tag them' })).toContainText('Y highlights without a tag.');
  await expect(page.getByRole('dialog', { name: 'Tag them' })).not.toContainText('writes a note');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('dialog', { name: 'Look at what is marked' })).toContainText('The keys K and , step');
});

test('a passage’s place is written alike on its card, beside it and in the status bar, and so is its day', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.drag('previous two such press releases');
  await expect(page.getByRole('contentinfo').getByRole('note')).toHaveText(/¶ \d+ · \d\u202F\d{3}–\d\u202F\d{3}/);
  const offsets = (await page.getByRole('contentinfo').getByRole('note').innerText()).split('·')[1]?.trim() ?? '?';
  await page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText(offsets);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date());
  await expect(desk.currentCard()).toContainText(day);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('tooltip')).toContainText(offsets);
  await expect(page.getByRole('tooltip')).toContainText(day);
});
