// Promises: the margin shows beside the lines what is marked there, takes clicks, and gives way where there is no room.
import type { Locator } from '@playwright/test';
import { describe } from '../core/anchoring/describe';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

const bars = (desk: Desk): Locator => desk.text.locator('.margin-bar');
const names = (desk: Desk): Locator => desk.text.locator('.margin-name');

async function contentWidth(desk: Desk, width: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
    width,
  );
}

/** Marks `words` without a tag, by a command. */
async function highlight(desk: Desk, ...stretches: string[]): Promise<void> {
  const text = await desk.currentText();
  const view = await desk.ask('view', {});
  const title = await desk.sources.locator('[aria-selected="true"]').first().innerText();
  const source = view?.sources.find((one) => title.includes(one.title));
  const revision = source?.revisions.at(-1)?.textSha256;
  if (!source || !revision) throw new Error('no source');
  const targets = stretches.map((words) => {
    const start = text.indexOf(words);
    return describe(text, revision, { start, end: start + words.length });
  });
  await desk.ask('execute', { type: 'annotate', input: { passage: { source: source.id, targets } } });
}

test('a bar stands beside the lines of each passage, its tags beside the first line', async ({ desk }) => {
  const name = names(desk)
    .filter({ hasText: /^Treaty or forum$/ })
    .first();
  await expect(name).toBeVisible();
  const passage = await desk.text.locator('mark', { hasText: 'Moscow Conference' }).first().boundingBox();
  const label = await name.boundingBox();
  if (!passage || !label) throw new Error('not there');
  expect(label.x).toBeGreaterThan(passage.x + passage.width);
  expect(Math.abs(label.y - passage.y)).toBeLessThan(14);
});

test('a click on a bar or on a name makes its passage current; the text keeps its selection', async ({ desk }) => {
  await names(desk)
    .filter({ hasText: /^Speaker$/ })
    .first()
    .click();
  await expect(desk.currentCard()).toContainText('Major General Cai Jun');
  await expect(names(desk).and(desk.page.locator('.current'))).toHaveText('Speaker');
  await bars(desk).first().click();
  await expect(desk.currentCard()).toContainText('April 28');
  await expect(desk.text).toBeFocused();
});

test('a passage without a tag has a dashed bar, a tagged one a solid one', async ({ desk }) => {
  await expect(desk.text.locator('.margin-bar.solid').first()).toBeVisible();
  const before = await desk.text.locator('.margin-bar.dashed').count();
  await highlight(desk, 'local confrontation');
  await expect(desk.text.locator('.margin-bar.dashed')).toHaveCount(before + 1);
  await expect(names(desk).filter({ hasText: 'Highlight' }).first()).toBeVisible();
});

test('the stretches of one passage are current together, with a dotted line between them', async ({ desk }) => {
  await highlight(desk, 'According to Cai', 'regional strategic stability');
  await desk.text.locator('.margin-bar.dotted').click();
  await expect(desk.text.locator('mark.current')).toHaveText(['According to Cai', 'regional strategic stability']);
  await expect(desk.text.locator('.margin-bar.current')).toHaveCount(3);
});

test('screen readers hear of the margin nothing: they have the passages themselves', async ({ desk }) => {
  await expect(bars(desk).first()).toBeVisible();
  const hidden = await desk.text
    .locator('.reader-margin')
    .evaluateAll((all) => all.every((one) => one.ariaHidden === 'true'));
  expect(hidden).toBe(true);
});

test('in a narrow window the names go first, then the bars', async ({ desk }) => {
  await expect(names(desk).first()).toBeVisible();
  await contentWidth(desk, 1024);
  await expect(names(desk).first()).toBeHidden();
  await expect(bars(desk).first()).toBeVisible();
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(3));
  await expect(bars(desk).first()).toBeHidden();
});

test('an important passage has a star by its names, which stays when the names go, and takes clicks', async ({
  desk,
}) => {
  const star = desk.text.locator('.margin-star');
  await expect(names(desk).first()).toBeVisible();
  await expect(star).toHaveCount(0);
  await desk.card('“Major General Cai Jun”').click();
  await desk.page.keyboard.press('i');
  await expect(star).toBeVisible();
  expect(await desk.text.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const [label, sign] = [
    await names(desk)
      .filter({ hasText: /^Speaker$/ })
      .first()
      .boundingBox(),
    await star.boundingBox(),
  ];
  expect(Math.abs((label?.y ?? 0) - (sign?.y ?? 99))).toBeLessThan(6);
  await contentWidth(desk, 1024);
  await expect(names(desk).first()).toBeHidden();
  await expect(star).toBeVisible();
  await desk.card('“April 28').first().click();
  await star.click();
  await expect(desk.currentCard()).toContainText('Major General Cai Jun');
  await desk.page.keyboard.press('i');
  await expect(star).toHaveCount(0);
});
