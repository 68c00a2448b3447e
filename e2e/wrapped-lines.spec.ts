// Lines that were broken to fit a page: one paragraph for the reader, every line end in the text.
import { expect, test } from './fixtures';
import fs from 'node:fs';
import path from 'node:path';

const subject = 'Statement of the ministry';
const body =
  'The ministry of defence said on Monday that further measures would be\n' +
  'taken in the course of the year, whatever the answer of the other side\n' +
  'may turn out to be. It did not say which measures these were, and gave\n' +
  'no date for them.';
const last = 'Questions were not taken.';

test('lines broken to fit a page are read, numbered, selected and searched as one paragraph; the text keeps them', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const file = path.join(folder, 'letter.txt');
  fs.writeFileSync(file, `${subject}\n\n${body}\n\n${last}\n`);
  await desk.importTexts(file);
  await desk.sources.getByRole('option', { name: subject }).click();
  const paragraph = desk.text.locator('[data-paragraph="2"]');
  await expect(desk.text.locator('[data-paragraph="3"]')).toHaveText(last);
  expect(await paragraph.evaluate((element) => element.textContent)).toBe(body);

  // The end of a line stands within a line on screen: the words around it are side by side.
  const gap = await paragraph.evaluate((element) => {
    const words = element.firstChild;
    const at = element.textContent.indexOf('\n');
    const [before, after] = [at - 1, at + 1].map((from) => {
      const range = document.createRange();
      if (words) range.setStart(words, from);
      if (words) range.setEnd(words, from + 1);
      return range.getBoundingClientRect();
    });
    return after && before ? { beside: after.left - before.right, below: after.top - before.top } : null;
  });
  expect(gap?.below).toBe(0);
  expect(gap?.beside).toBeGreaterThan(0);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('measures would be taken');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const selected = () => page.evaluate(() => getSelection()?.toString().replaceAll(/\s+/g, ' '));
  await expect.poll(selected).toBe('measures would be taken');
  await page.keyboard.press(']');
  await expect.poll(selected).toMatch(/^The ministry of defence .* may turn out to be\.$/);
  await page.keyboard.press('h');
  await expect(desk.passages.getByRole('article')).toHaveCount(1);
  const sentence = body.slice(0, body.indexOf(' It did not'));
  expect(await desk.count(sentence)).toBe(1);
});
