// Promises: a newer text keeps every passage, or says what became of it; each is settled by keyboard or mouse; all of it
// is undone by one step; what nobody has looked at is marked as such everywhere.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { newerText, replaceText } from './support/newer-text';

const countermeasures = 'China and Russia would take additional measures';

const review = (desk: Desk) => desk.page.getByRole('list', { name: 'Passages to review' });
const underReview = (desk: Desk) => review(desk).locator('[aria-current="true"]');
const tab = (desk: Desk) => desk.page.getByRole('tab', { name: /^Review/ });

test('a newer text: passages keep their places, or are reviewed by keyboard; one undo brings everything back', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.caretBefore('Major General Cai Jun');
  await page.keyboard.press('b');
  await replaceText(desk);
  await expect(desk.text).toContainText(countermeasures);
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    '9 where they stood · 3 moved · 1 changed · 1 lost',
  );
  await expect(page.getByRole('button', { name: '5 to review' })).toBeVisible();
  await expect(tab(desk)).toHaveText('Review 5');

  await page.keyboard.press('F8');
  await expect(underReview(desk)).toContainText('Changed');
  await expect(underReview(desk).locator('del')).toHaveText(['will', 'further', 'safeguard']);
  await expect(underReview(desk).locator('ins')).toHaveText(['would', 'additional', 'protect']);
  await expectNoViolations(desk, 'review');
  await page.keyboard.press('F9');
  await expect(tab(desk)).toHaveText('Review 4');

  // The rest by name of its status: the moved ones are accepted at once, the lost one is placed, or gone.
  await expect(underReview(desk)).toContainText('Moved');
  await expect(desk.text.locator('mark', { hasText: 'China firmly opposes' })).toHaveAttribute(
    'aria-description',
    'Claim (moved)',
  );
  // A place that was wrongly found is refused.
  await page.keyboard.press('Shift+F9');
  await expect(tab(desk)).toHaveText('Review 3');
  await page.keyboard.press('Control+z');
  await expect(tab(desk)).toHaveText('Review 4');
  await page.getByRole('button', { name: 'Accept all 3 moved' }).click();
  await expect(tab(desk)).toHaveText('Review 1');
  await page.keyboard.press('F8');
  await expect(underReview(desk)).toContainText('Nowhere in the newer text.');
  await page.keyboard.press('Shift+F9');
  await expect(tab(desk)).toHaveText('Review 0');
  await expect(underReview(desk)).toHaveCount(1);
  await underReview(desk).getByRole('button', { name: 'Not gone' }).click();
  await expect(tab(desk)).toHaveText('Review 1');
  await desk.drag('direct impact on the process');
  await page.keyboard.press('Alt+Enter');
  await expect(desk.said()).toHaveText('Placed at ‘direct impact on the process’.'.replaceAll(/[‘’]/g, "'"));
  await expect(review(desk)).toHaveCount(0);

  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('China and Russia will take further measures');
  await desk.saved();
  await expect(tab(desk)).toHaveText('Review 0');
});

test('by mouse: a newer file, what it changed beside the older text, and a citation that says what is not reviewed', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const file = path.join(folder, 'newer.txt');
  fs.writeFileSync(file, newerText(await desk.currentText()));
  await page.getByRole('tab', { name: 'Source' }).click();
  await desk.answerFileDialogs(file);
  await page.getByRole('button', { name: 'Replace Text…' }).click();
  await page.getByRole('button', { name: 'From a file…' }).click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(desk.text).toContainText(countermeasures);

  await underReview(desk).or(review(desk).getByRole('listitem').first()).first().click();
  await expect(desk.text.locator('mark.current').first()).toContainText(countermeasures);
  await page.getByRole('tab', { name: /^Passages/ }).click();
  await expect(desk.currentCard()).toContainText('Changed');
  await desk.choose('copyCitation');
  await expect(desk.said()).toHaveText('Citation copied.');
  const copied = () => desk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(await copied()).toContain('its words changed in a newer text, not reviewed');
  await desk.choose('copyPassageText');
  await expect(desk.said()).toHaveText('Text copied.');
  expect(await copied()).toMatch(/^China and Russia would .* \[its words changed in a newer text, not reviewed\]$/);

  await desk.choose('compareRevisions');
  const dialog = page.getByRole('dialog', { name: 'Compare Revisions' });
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ changes$/);
  await expect(dialog.locator('ins', { hasText: 'conference' })).toBeVisible();
  await expect(dialog.locator('del', { hasText: 'release' })).toBeVisible();
  await expect(dialog.locator('mark[aria-description="Passage: Date"]')).toHaveCount(2);
  await page.keyboard.press('.');
  await expect(dialog.getByRole('status')).toContainText(/^Change 1 of \d+: 'release' became 'conference'$/);
  await expect(dialog.locator('del[aria-current="true"]')).toHaveText('release');
  await expectNoViolations(desk, 'compare revisions');
  await dialog.getByRole('button', { name: 'Previous change' }).click(); // round and round
  await expect(dialog.getByRole('status')).toContainText(/^Change (\d+) of \1: /);
  await expect(dialog.locator('[aria-current="true"]').first()).toBeInViewport();
  await page.keyboard.press('.');
  await expect(dialog.getByRole('status')).toContainText(/^Change 1 of/);
  const fold = dialog.getByRole('button', { name: /unchanged$/ }).first();
  await expect(dialog.getByText('Zhang Tao')).toHaveCount(0);
  await expect(dialog.locator('del[aria-current="true"]')).toBeInViewport(); // the list is scrolled there first
  await fold.focus();
  await expect(fold).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog.getByText('Zhang Tao')).toHaveCount(2);
  await fold.click();
  await expect(dialog.getByText('Zhang Tao')).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: /newest/ }).click();
  await expect(dialog.getByRole('status')).toHaveText('No word differs.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // What is removed now was there when the text was replaced.
  await desk.text.locator('mark', { hasText: 'April 28' }).first().click();
  await page.keyboard.press('Delete');
  await expect(desk.text.locator('mark', { hasText: 'April 28' })).toHaveCount(0);
  await desk.choose('compareRevisions');
  await expect(dialog.locator('mark[aria-description="Passage: Date"]')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // The same file again: that is said, and nothing can be replaced.
  await desk.choose('replaceText');
  const replacing = page.getByRole('dialog', { name: 'Replace Text' });
  await replacing.getByRole('button', { name: 'From a file…' }).click();
  await expect(replacing.getByRole('status')).toHaveText('This is the text that the source has already.');
  await expect(replacing.getByRole('button', { name: 'Replace', exact: true })).toBeDisabled();
});
