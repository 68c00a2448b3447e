// Reading and selecting: by mouse, by keyboard, in texts of every script and size.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { openLargeProject } from './support/large-project';

const copied = (desk: Desk) => desk.app.evaluate(({ clipboard }) => clipboard.readText());

test.describe('by mouse', () => {
  test('a double click takes the word, a triple click the paragraph, Shift and a click extend', async ({ desk }) => {
    await desk.clickOn('Representatives', 1, { clickCount: 2 });
    await expect.poll(() => desk.selectedWords()).toBe('Representatives');
    await desk.page.keyboard.press('Escape');
    await desk.clickOn('He called for', 1, { clickCount: 3 });
    await expect.poll(() => desk.selectedWords()).toMatch(/^He called for an equal .* of all parties\.$/);
    await desk.page.keyboard.press('Escape');
    await desk.caretBefore('Zhang Tao', 2);
    await desk.clickOn('MOSCOW', 1, { modifiers: ['Shift'] });
    await expect.poll(() => desk.selectedWords()).toMatch(/^Zhang Tao\n\nM/);
  });

  test('white space at the ends is left out', async ({ desk }) => {
    await desk.drag(' held a joint ');
    await expect.poll(() => desk.selectedWords()).toBe('held a joint');
  });
});

test.describe('by keyboard', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+Home');
  });

  test('arrows, words, lines, pages and the whole text, each with Shift', async ({ desk }) => {
    const { keyboard } = desk.page;
    for (const _ of 'China') await keyboard.press('Shift+ArrowRight');
    await expect.poll(() => desk.selectedWords()).toBe('China');
    await keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => desk.selectedWords()).toBe('China, Russia');
    await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => desk.selectedWords()).toBe('China,');
    await keyboard.press('Shift+End');
    await expect.poll(() => desk.selectedWords()).toMatch(/^China, Russia hold joint press release on/);
    await keyboard.press('Shift+Home');
    await expect.poll(() => desk.selectedWords()).toBe('');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await desk.selectedWords()).length).toBeGreaterThan(60);
    await keyboard.press('Control+Shift+End');
    await expect.poll(() => desk.selectedWords()).toBe((await desk.currentText()).trim());
    await keyboard.press('Control+Home');
    await keyboard.press('Control+ArrowDown');
    await keyboard.press('Control+Shift+ArrowDown');
    await expect.poll(() => desk.selectedWords()).toBe('Zhang Tao');
    await keyboard.press('Control+Shift+ArrowUp');
    await keyboard.press('Control+Shift+ArrowUp');
    await expect.poll(() => desk.selectedWords()).toMatch(/^China, Russia hold .* issues$/);
    await keyboard.press('Control+Home');
    await keyboard.press('Shift+PageDown');
    await expect.poll(async () => (await desk.selectedWords()).length).toBeGreaterThan(500);
    await keyboard.press('Shift+PageUp');
    await expect.poll(() => desk.selectedWords()).toBe('');
    await keyboard.press('Control+Home');
    await keyboard.press('PageDown');
    const place = desk.page.getByRole('note');
    await expect(place).not.toContainText('¶ 1 ·');
    await keyboard.press('PageUp');
    await keyboard.press('Control+Home');
    await expect(place).toContainText('¶ 1 · 0');
  });

  test('the caret is seen, and the line it is on stays in view', async ({ desk }) => {
    const caret = desk.text.locator('.reader-caret'); // decoration: it has no role and no name
    await expect(caret).toBeInViewport();
    const box = await caret.boundingBox();
    await desk.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await caret.boundingBox())?.x).toBeGreaterThan(box?.x ?? Infinity);
    expect((await caret.boundingBox())?.y).toBe(box?.y);
    expect(box?.height).toBeGreaterThan(10);
    for (let i = 0; i < 55; i += 1) await desk.page.keyboard.press('ArrowDown');
    await expect(desk.page.getByRole('note')).toContainText(/¶ 1[2-5]/);
    await expect(caret).toBeInViewport();
    await desk.page.keyboard.press('Control+Home');
    await expect(desk.text.getByRole('heading', { level: 1 })).toBeInViewport();
  });

  test('copying gives the canonical words, also those that are marked', async ({ desk }) => {
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('Control+c');
    await expect.poll(() => copied(desk)).toBe(await desk.currentText());
  });
});

test('a grapheme cluster is never split: emoji, flags, combining marks, right-to-left', async ({ desk, folder }) => {
  const clusters = ['👨🏻\u200d🚒', '🇨🇳', 'e\u0301', '👍🏽', 'ن\u064e', '한'];
  const file = path.join(folder, 'clusters.txt');
  fs.writeFileSync(file, `${clusters.join('')}\n`);
  await desk.importTexts(file);
  await desk.sources.getByRole('option').nth(2).click();
  await expect(desk.text).toContainText('👨🏻\u200d🚒');
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
  for (let taken = 1; taken <= clusters.length; taken += 1) {
    await desk.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => desk.selectedWords()).toBe(clusters.slice(0, taken).join(''));
  }
});

test('find reaches every hit of the text and leaves the last one selected', async ({ desk }) => {
  await desk.page.keyboard.press('Control+f');
  await desk.page.keyboard.type('anti-missile');
  const bar = desk.page.getByRole('search', { name: 'Find in this text' });
  await expect(bar).toContainText(/1 of 1\d/);
  await desk.page.keyboard.press('Shift+Enter');
  await desk.page.keyboard.press('Escape');
  await expect(desk.text).toBeFocused();
  await expect.poll(() => desk.selectedWords()).toBe('anti-missile');
  await expect(desk.page.getByRole('note')).toContainText(/¶ 1[2-4]/);
});

test('in a long text, Enter and Esc right after typing mean what was typed', async ({ desk, folder }) => {
  const file = path.join(folder, 'long.txt');
  const filler = 'words and words and words without end\n\n'.repeat(14_000);
  fs.writeFileSync(file, `needle and pin\n\n${filler}needle and pin\n\n${filler}needle\n`);
  await desk.importTexts(file);
  await desk.sources.getByRole('option').nth(2).click();
  await expect(desk.text).toContainText('needle and pin', { timeout: 20_000 });
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Control+f');
  const bar = desk.page.getByRole('search', { name: 'Find in this text' });
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await desk.page.keyboard.insertText('needle');
  await desk.page.keyboard.press('Enter');
  await expect(bar).toContainText('1 of 3');
  await desk.page.keyboard.press('Enter');
  await expect(bar).toContainText('2 of 3');
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.insertText('pin');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.selectedWords()).toBe('pin');
});

/** Seconds of reading for a verification, and hardly any disk: files with nothing in them. */
async function fillSources(desk: Desk): Promise<void> {
  const directory = await desk.directory();
  for (let i = 0; i < 40; i += 1) {
    const file = path.join(directory, 'sources', `${String(i).padStart(64, '0')}.txt`);
    fs.writeFileSync(file, '');
    fs.truncateSync(file, 100_000_000);
  }
}

/** Verifying, and a newer text: each shows how far it is, ends in main when it is cancelled, changes nothing; the window goes on. */
async function expectCancelled(desk: Desk, newer: string): Promise<void> {
  const { page } = desk;
  const before = await desk.ask('view', {});
  const working = () => desk.app.evaluate(() => process.getActiveResourcesInfo().includes('MessagePort')); // of a thread
  const verifying = page.getByRole('dialog', { name: 'Verify Project' });
  await fillSources(desk);
  await desk.choose('verifyProject');
  const files = verifying.getByRole('progressbar', { name: 'Verify Project' });
  await expect(files).toHaveAttribute('value', /^[1-9]/);
  expect(await working()).toBe(true);
  await verifying.getByRole('button', { name: 'Cancel' }).click();
  await expect(verifying).toBeHidden();
  await expect.poll(working).toBe(false);

  await desk.choose('replaceText');
  await desk.answerFileDialogs(newer);
  const replacing = page.getByRole('dialog', { name: 'Replace Text' });
  await replacing.getByRole('button', { name: 'From a file…' }).click();
  await expect(replacing.getByRole('status')).toContainText('1,000,003 words');
  await replacing.getByRole('button', { name: 'Replace', exact: true }).click();
  const share = replacing.getByRole('progressbar', { name: /^Looking for the passages/ });
  await expect(share).toHaveAttribute('value', /[1-9]/, { timeout: 30_000 });
  expect(await working()).toBe(true);
  await replacing.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.said()).toHaveText('Nothing was replaced.');
  await expect(share).toBeHidden();
  await expect.poll(working).toBe(false);
  await replacing.getByRole('button', { name: 'Cancel' }).click();
  await expect(replacing).toBeHidden();
  expect(await desk.ask('view', {})).toEqual(before);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('word777777');
  await expect(page.getByRole('search', { name: 'Find in this text' })).toContainText('1 of 1');
}

test.describe('a text of 1,000,000 words with 50,000 passages', () => {
  test.setTimeout(120_000);

  test('opens, scrolls to its end, is searched, selected across screens, copied and tagged; long work on it can be cancelled', async ({
    desk,
    folder,
  }) => {
    const text = await openLargeProject(desk, folder);
    expect(await desk.page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(30_000);

    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+End');
    await expect(desk.page.getByRole('note')).toContainText('¶ 10,001');
    await expect(desk.text).toContainText('word999999');
    await desk.page.keyboard.press('Control+Shift+ArrowLeft');
    await desk.page.keyboard.press('h');
    await expect(desk.currentCard()).toContainText('“word999999”');
    await desk.saved();

    await desk.page.keyboard.press('Control+f');
    await desk.page.keyboard.type('word500000');
    await expect(desk.page.getByRole('search', { name: 'Find in this text' })).toContainText('1 of 1');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => desk.selectedWords()).toBe('word500000');
    await expect(desk.text.getByText('word500000')).toBeInViewport();

    await desk.page.keyboard.press('Control+Shift+End');
    await desk.page.keyboard.press('Control+c');
    await expect.poll(() => copied(desk)).toBe(text.slice(text.indexOf('word500000')).trimEnd());
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('Control+c');
    await expect.poll(async () => (await copied(desk)).length).toBe(text.length);
    await desk.saved();
    const newer = path.join(folder, 'newer.txt');
    fs.writeFileSync(newer, text.replaceAll('7', 'seven'));
    await expectCancelled(desk, newer);
  });
});
