// The handles at the ends of the current passage: dragging one redraws it, and its tags and note stay.
import type { Locator } from '@playwright/test';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { openLargeProject } from './support/large-project';

const handle = (desk: Desk, end: 'beginning' | 'end') => desk.text.getByTitle(`Drag to move the ${end}`);

/** Presses the handle and moves it so that its end comes to stand at the point. */
async function take(desk: Desk, knob: Locator, from: { x: number; y: number }, to: { x: number; y: number }) {
  const box = await knob.boundingBox();
  if (!box) throw new Error('the handle is not painted');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await desk.page.mouse.move(x, y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(x + (to.x - from.x) / 2, y + (to.y - from.y) / 2, { steps: 3 });
  await desk.page.mouse.move(x + to.x - from.x, y + to.y - from.y, { steps: 3 });
}

const previewed = (desk: Desk) =>
  desk.page.evaluate(() => [...(CSS.highlights.get('reader-preview') ?? [])].map(String).join());

test.beforeEach(async ({ desk }) => {
  await desk.drag('Combat Operation Bureau');
  await desk.picker.getByRole('option', { name: /Organisation/ }).click();
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
});

test('the end is dragged, seen on the way, and let go: same passage, same tags, one step to undo', async ({ desk }) => {
  const [, end] = await desk.ends('Combat Operation Bureau');
  const [, to] = await desk.ends('Combat Operation');
  await take(desk, handle(desk, 'end'), end, to);
  await expect.poll(() => previewed(desk)).toBe('Combat Operation');
  await desk.page.mouse.up();
  await expect(desk.currentCard()).toContainText('“Combat Operation”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.said()).toContainText("The passage is now 'Combat Operation'.");
  await expect.poll(() => previewed(desk)).toBe('');
  await expect(desk.picker).toBeHidden();
  await expect.poll(() => desk.menuLabel('undo')).toBe("Undo redraw passage 'Combat Operation Bureau'");
  await desk.choose('undo');
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
});

test('the beginning too, over lines and into another paragraph', async ({ desk }) => {
  const [start] = await desk.ends('Combat Operation Bureau');
  const [to] = await desk.ends('anti-missile programs');
  await take(desk, handle(desk, 'beginning'), start, to);
  await desk.page.mouse.up();
  await expect(desk.currentCard()).toContainText(
    /“anti-missile programs\.\s+Major General .* Combat Operation Bureau”/,
  );
});

test('Esc gives a drag up; nothing was changed', async ({ desk }) => {
  const [, end] = await desk.ends('Combat Operation Bureau');
  const [, to] = await desk.ends('Combat Operation');
  await take(desk, handle(desk, 'end'), end, to);
  await expect.poll(() => previewed(desk)).toBe('Combat Operation');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => previewed(desk)).toBe('');
  await desk.page.mouse.up();
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
  expect(await desk.count('Combat Operation Bureau')).toBe(1);
});

test('a handle is at least 24 pixels wide and high, snaps to words when asked, and lets clicks through', async ({
  desk,
}) => {
  const box = await handle(desk, 'end').boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(24);
  expect(box?.height).toBeGreaterThanOrEqual(24);
  await desk.choose('snapToWords');
  await expect(desk.said()).toContainText('whole words');
  const [, end] = await desk.ends('Combat Operation Bureau');
  const [, to] = await desk.ends('Combat Operation Bureau under the Jo');
  await take(desk, handle(desk, 'end'), end, to);
  await expect.poll(() => previewed(desk)).toBe('Combat Operation Bureau under the Joint');
  await desk.page.keyboard.down('Alt');
  await desk.page.mouse.move(0, 0);
  await desk.page.keyboard.up('Alt');
  await desk.page.keyboard.press('Escape');
  await desk.page.mouse.up();
  await handle(desk, 'beginning').click();
  await expect(desk.currentCard()).toContainText('Combat Operation Bureau');
});

test('each stretch has its own; stretches dragged together become one', async ({ desk }) => {
  await desk.drag('Central Military Commission');
  await desk.page.keyboard.press('Shift+Enter');
  await expect(desk.currentCard()).toContainText('[…]');
  await expect(handle(desk, 'end')).toHaveCount(2);
  const [, end] = await desk.ends('Combat Operation Bureau');
  const [, to] = await desk.ends('Department of the Central');
  await take(desk, handle(desk, 'end').first(), end, to);
  await desk.page.mouse.up();
  await expect(desk.currentCard()).toContainText(
    '“Combat Operation Bureau under the Joint Staff Department of the Central Military Commission”',
  );
  await expect(handle(desk, 'end')).toHaveCount(1);
});

test('in a text of a million words they come back to where the passage is, and a far end can be moved', async ({
  desk,
  folder,
}) => {
  test.slow();
  await openLargeProject(desk, folder);
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('.');
  await expect(desk.currentCard()).toContainText('word0 word1 word2”');
  await expect(handle(desk, 'end')).toBeVisible();
  await keyboard.press('Control+End');
  await expect(desk.text).toContainText('word999999');
  await expect(handle(desk, 'end')).toBeHidden();
  await keyboard.press('Alt+ArrowRight');
  await expect(desk.currentCard()).toContainText('word0 word1 word2 word3”');
  await expect(handle(desk, 'end')).toBeInViewport();
  await keyboard.press('Control+End');
  await keyboard.press(']');
  await keyboard.press(']');
  await expect.poll(() => desk.selectedWords(), { timeout: 20_000 }).toMatch(/^word999900 .* word999999$/);
});
