// Promises: the keys of the review act on the passage that is seen to be current, and what is adjusted stays until it is
// accepted; a lost passage is read, annotated and copied; other sources with something to review are at hand.
import { expect, test } from './fixtures';
import { newerText } from './support/newer-text';

test('a source in the background gets its newer text: it is shown, what is adjusted stays, what is lost is within reach', async ({
  desk,
}) => {
  const { page } = desk;
  const review = page.getByRole('list', { name: 'Passages to review' });
  const underReview = review.locator('[aria-current="true"]');
  const tab = page.getByRole('tab', { name: /^Review/ });
  const newer = newerText(await desk.currentText());

  // From the library, while another text is read.
  const items = page.locator('[data-panel="sources"] .source-item');
  const [replaced, other] = [items.first(), items.nth(1)];
  await other.click();
  await expect(desk.text).not.toContainText('Major General Cai Jun');
  await replaced.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Replace Text…' }).click();
  await page.getByLabel('The newer text').fill(newer);
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(desk.text).toContainText('would take additional measures');
  await expect(tab).toHaveText('Review 5');

  // Another text: this one is named, with a way back to what is to be reviewed.
  await other.click();
  await expect(tab).toHaveText('Review 0');
  await page.getByRole('region', { name: 'Other sources with passages to review' }).getByRole('button').click();
  await expect(tab).toHaveText('Review 5');
  await expect(underReview).toContainText('Changed');

  // Its ends are moved: it stays with what differs until it is accepted.
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(underReview.locator('ins')).toHaveText(['would', 'additional', 'protect']);
  await expect(desk.said()).toContainText('The passage is now');
  await expect(underReview).toContainText('Changed');
  await page.keyboard.press('F9');
  await expect(tab).toHaveText('Review 4');
  await page.getByRole('button', { name: 'Accept all 3 moved' }).click();
  await expect(tab).toHaveText('Review 1');

  // The lost one is written on and copied; it is named in the list of passages.
  await page.keyboard.press('F8');
  await expect(underReview).toContainText('Nowhere in the newer text.');
  await page.keyboard.press('n');
  await page.keyboard.type(' Ask the editors why.');
  await page.keyboard.press('Control+Enter');
  await expect(underReview.getByText('Ask the editors why.')).toBeVisible();
  await page.keyboard.press('c');
  await expect(desk.said()).toHaveText('Citation copied.');
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('not found in the newest text');
  await page.getByRole('tab', { name: /^Passages/ }).click();
  await page.getByRole('button', { name: '1 lost passage: review' }).click();
  await expect(underReview).toContainText('Nowhere in the newer text.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Ask the editors');
  await expect(page.locator('.palette-option').first()).toContainText('Lost');
  await page.keyboard.press('Escape');

  // Another passage is clicked: the keys are about that one, and the lost one stays lost.
  await desk.text.locator('mark', { hasText: 'would take additional measures' }).first().click();
  await expect(underReview).toHaveCount(0);
  await desk.drag('direct impact on the process');
  await page.keyboard.press('Alt+Enter');
  await expect(desk.text.locator('mark.current')).toHaveText('direct impact on the process');
  await expect(tab).toHaveText('Review 1');
});
