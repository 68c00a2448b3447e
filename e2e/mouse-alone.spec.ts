// Without a keyboard: this desk has none. Only words (a name, a note, what is looked for, a number) are typed, into a field
// that the mouse has chosen; entries of the application's menu stand for a click there, which Playwright cannot make.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { typeWords } from './support/device';

/** Drags a slider to a share of its length. */
async function slide(page: Page, slider: Locator, share: number): Promise<void> {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

test('a selection grows and shrinks and becomes a tag; passages and paragraphs are gone through', async ({ start }) => {
  const { desk, page } = await start({ only: 'mouse' });
  await desk.caretBefore('Asia-Pacific');
  await desk.choose('growSelection');
  await expect.poll(() => desk.selectedWords()).toMatch(/^Asia/);
  const word = await desk.selectedWords();
  await desk.choose('growSelection');
  await expect.poll(async () => (await desk.selectedWords()).length).toBeGreaterThan(word.length);
  await desk.choose('shrinkSelection');
  await expect.poll(() => desk.selectedWords()).toBe(word);

  await desk.drag('arms race');
  await desk.choose('tagInVivo');
  await expect(desk.tag('arms race')).toBeVisible();
  await expect(desk.currentCard()).toContainText('arms race');
  const place = async () => Number(await desk.currentCard().getAttribute('aria-posinset'));
  const here = await place();
  await desk.choose('nextPassage');
  await expect.poll(place).toBe(here + 1);
  await desk.choose('previousPassage');
  await expect.poll(place).toBe(here);
  await desk.choose('nextUntagged');
  await expect(desk.said()).toContainText(/^Paragraph \d+/);
  await desk.choose('previousUntagged');
  await expect(desk.said()).toContainText(/^Paragraph \d+|no .* paragraph/);
  await desk.choose('goToParagraph');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await typeWords(page, '7');
  await dialog.getByRole('button', { name: 'Go' }).click();
  await expect(page.getByRole('note', { name: /^Paragraph 7,/ })).toBeVisible();

  await desk.choose('announcePassages');
  await expect(desk.said()).toContainText('announced as the caret enters');
  await desk.caretBefore('Moscow Conference');
  await desk.clickOn('Major General Cai Jun');
  await expect(desk.said()).toContainText('Speaker');
});

test('a tag is renamed and recoloured by a swatch; a paragraph is bookmarked; a note is begun, written and kept', async ({
  start,
}) => {
  const { desk, page } = await start({ only: 'mouse' });
  await desk.tag('Place').click({ button: 'right' });
  await page
    .getByRole('menu')
    .getByText(/^Rename Tag/)
    .click();
  await expect(desk.tags.getByRole('textbox')).toBeFocused();
  await typeWords(page, 'Location');
  await page.getByRole('heading', { name: 'Sources' }).click(); // leaving the field takes it
  await expect(desk.tag('Location')).toBeVisible();
  const colour = () =>
    desk
      .tag('Location')
      .locator('.swatch')
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await colour();
  await desk.tag('Location').hover();
  await desk.tag('Location').getByRole('button', { name: 'Edit tag Location' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { checked: false }).nth(3).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(colour).not.toBe(before);

  const bookmarks = page.getByRole('region', { name: 'Bookmarks' });
  await desk.caretBefore('According to Cai');
  await desk.choose('toggleBookmark');
  await desk.caretBefore('MOSCOW');
  await bookmarks.getByRole('button', { name: /According to Cai/ }).click();
  await expect(page.getByRole('note', { name: /^Paragraph 6,/ })).toBeVisible();
  await bookmarks.getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(bookmarks).toContainText('A bookmarked paragraph will stand here.');

  await desk.clickOn('Moscow Conference');
  await desk.currentCard().getByRole('button', { name: 'Add a note' }).click();
  await expect(desk.currentCard().getByRole('textbox')).toBeFocused();
  await typeWords(page, 'Held every April.');
  await desk.caretBefore('According to Cai');
  await expect(desk.card('Moscow Conference')).toContainText('Held every April.');
  await expect(desk.passages.getByRole('textbox')).toHaveCount(0);
  await desk.saved();
});

test('find narrows to case and whole words; the sliders of the look are drawn', async ({ start }) => {
  const { desk, page } = await start({ only: 'mouse' });
  await desk.choose('find');
  const bar = page.getByRole('search', { name: 'Find' });
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await typeWords(page, 'us');
  await expect(bar.locator('output')).toHaveText(/^1 of \d\d$/);
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar.locator('output')).toHaveText('1 of 3');
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(bar.locator('output')).toHaveText('Not found');
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(bar).toHaveCount(0);

  await desk.choose('settings');
  const settings = page.getByRole('dialog');
  const look = () =>
    page
      .locator('.reader-section p')
      .first()
      .evaluate((one) => {
        const { fontSize, lineHeight, width } = getComputedStyle(one);
        return [fontSize, lineHeight, width].map(Number.parseFloat);
      });
  const before = await look();
  await slide(page, settings.getByRole('slider', { name: 'Text size' }), 0.95);
  await slide(page, settings.getByRole('slider', { name: 'Line height' }), 0.95);
  await slide(page, settings.getByRole('slider', { name: 'Column width' }), 0.05);
  await expect.poll(async () => (await look())[0]).toBeGreaterThan(before[0] ?? 0);
  await expect.poll(async () => (await look())[1]).toBeGreaterThan(before[1] ?? 0);
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(settings).toHaveCount(0);
});

test('what belongs to the keyboard is refused: this desk proves what it says', async ({ start }) => {
  const { desk, page } = await start({ only: 'mouse' });
  const refusals = [
    () => page.keyboard.press('h'),
    () => desk.text.press('h'),
    () => desk.text.focus(),
    () => page.getByRole('textbox').first().fill('x'),
  ];
  for (const act of refusals) await expect((async () => act())()).rejects.toThrow('this desk has no');
});
