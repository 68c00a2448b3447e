// Writing systems: right to left and mixed, CJK, emoji of several code points: in each the caret and a selection go by what the eye sees.
import { expect, test } from './fixtures';
import { arabic, chinese, hebrew, mixed, openText } from './support/scripts';

const family = '👨‍👩‍👧‍👦';
const emoji = `Signed ${family} by 👍🏽 and 🇷🇺🇨🇳 today.`;

test('each paragraph is read in its own direction, and what is marked by mouse is what the card quotes', async ({
  desk,
  folder,
}) => {
  await openText(desk, folder, ['Scripts', arabic, hebrew, mixed, chinese, emoji].join('\n\n'));
  // Where the line begins: at the right edge of the column for a paragraph that is read from the right.
  const startsRight = (words: string) =>
    desk.text
      .locator('p', { hasText: words })
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [words, column] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        return column.right - words.right < words.left - column.left;
      });
  expect(await startsRight('وزارة')).toBe(true);
  expect(await startsRight('ההסכם')).toBe(true);
  expect(await startsRight('The minister')).toBe(false);
  for (const words of ['反导问题联合吹风会', 'minister said', '👍🏽 and']) {
    await desk.drag(words);
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('h');
    await expect(desk.card(words)).toBeVisible();
    expect(await desk.count(words)).toBe(1);
    const marked = desk.text.locator('.passage', { hasText: words }).first();
    await expect(marked).toHaveText(words);
  }
});

test('by keyboard a selection never ends inside what is one sign to the eye', async ({ desk, folder }) => {
  await openText(desk, folder, `${emoji}\n\n${arabic}`);
  await desk.text.focus();
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const signs = Array.from(segmenter.segment(emoji), ({ segment }) => segment);
  await desk.page.keyboard.press('Control+Home');
  let selected = '';
  for (const sign of signs.slice(0, 24)) {
    await desk.page.keyboard.press('Shift+ArrowRight');
    selected += sign;
    await expect.poll(() => desk.selectedWords()).toBe(selected.trimEnd()); // no passage ends in spaces
  }
  await desk.page.keyboard.press('h');
  await expect(desk.card(family)).toBeVisible();
  expect(await desk.count(selected.trimEnd())).toBe(1);
});

test('in Arabic the keys of the eye select, and the mark lies over the words', async ({ desk, folder }) => {
  await openText(desk, folder, `${arabic}\n\n${mixed}`);
  await desk.text.focus();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Control+Shift+End');
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Shift+End');
  const selected = await desk.selectedWords();
  expect(arabic.startsWith(selected)).toBe(true);
  expect(selected.length).toBeGreaterThan(5);
  await desk.page.keyboard.press('h');
  await expect(desk.text.locator('.passage').first()).toHaveText(selected);
  await expect(desk.currentCard().getByRole('blockquote')).toHaveCSS('direction', 'rtl');
});
