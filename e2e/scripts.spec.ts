// Writing systems: right to left and mixed, CJK, emoji of several code points, a very long word, a paragraph of 1 MB.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const arabic = 'أعلنت وزارة الخارجية أن الاتفاق سيوقع غدا في جنيف.';
const hebrew = 'שר החוץ אמר כי ההסכם ייחתם מחר בז׳נבה.';
const mixed = 'The minister said «سيوقع الاتفاق» on 28 April, then left.';
const chinese = '中俄两国军队在莫斯科举行反导问题联合吹风会，阐述立场。';
const family = '👨‍👩‍👧‍👦';
const emoji = `Signed ${family} by 👍🏽 and 🇷🇺🇨🇳 today.`;
const longWord = 'a'.repeat(10_000);

async function openTexts(desk: Desk, folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, `${name}.txt`);
  fs.writeFileSync(file, text);
  await desk.newProject(path.join(folder, 'Project'));
  await desk.answerFileDialogs(file);
  await desk.choose('addSources');
  await expect(desk.text).toBeVisible({ timeout: 30_000 });
}

test('each paragraph is read in its own direction, and what is marked by mouse is what the card quotes', async ({
  desk,
  folder,
}) => {
  await openTexts(desk, folder, 'scripts', ['Scripts', arabic, hebrew, mixed, chinese, emoji].join('\n\n'));
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
  await openTexts(desk, folder, 'emoji', `${emoji}\n\n${arabic}`);
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
  await openTexts(desk, folder, 'arabic', `${arabic}\n\n${mixed}`);
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

test('a word of 10,000 letters and a paragraph of 1 MB stay in the column, and the caret answers', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  const paragraph = Array.from({ length: 120_000 }, (_, i) => `word${i}`).join(' ');
  await openTexts(desk, folder, 'long', `Long\n\n${longWord}\n\n${paragraph}\n\nThe end.`);
  const overflow = () => desk.text.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await desk.text.focus();
  await desk.page.keyboard.press('Control+Home');
  const place = desk.page.getByRole('note');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('ArrowDown');
  await expect(place).toContainText('¶ 2');
  await desk.page.keyboard.press('Control+End');
  await expect(place).toContainText('¶ 4', { timeout: 30_000 });
  await desk.page.keyboard.press('ArrowUp');
  await expect(place).toContainText('¶ 3', { timeout: 30_000 });
  expect(await overflow()).toBeLessThanOrEqual(0);
  const started = Date.now();
  for (let i = 0; i < 10; i += 1) await desk.page.keyboard.press('ArrowLeft');
  expect(Date.now() - started).toBeLessThan(5000); // a loaded machine; measured bars are in the bench
});
