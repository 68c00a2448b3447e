// Where passages begin and end: growing and shrinking the selection, redrawing, snapping to words, selecting by clicks.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

/** The current passage, from main: its words, tags and note, and when it was made and changed. */
async function current(desk: Desk, words: string) {
  const view = await desk.ask('view', {});
  const all = await Promise.all((view?.sources ?? []).map(({ id }) => desk.ask('annotations', { source: id })));
  const found = all.flat().find(({ targets }) => targets.map(({ exact }) => exact).join(' […] ') === words);
  return found && { id: found.id, bodies: found.bodies, created: found.created };
}

/** Puts the caret before `words` by the keyboard alone. */
async function caretTo(desk: Desk, words: string): Promise<void> {
  await desk.page.keyboard.press('Control+f');
  await desk.page.keyboard.type(words);
  await expect(desk.page.getByRole('search', { name: 'Find in this text' })).toContainText(/1 of/);
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.selectedWords()).toBe(words);
  await desk.page.keyboard.press('ArrowLeft');
  await expect.poll(() => desk.selectedWords()).toBe('');
}

test.describe('by keyboard alone', () => {
  test('] grows to word, sentence and paragraph, past “Maj. Gen.”; [ goes back the way it came', async ({ desk }) => {
    const { keyboard } = desk.page;
    await caretTo(desk, 'eneral Cai Jun');
    await keyboard.press(']');
    await expect.poll(() => desk.selectedWords()).toBe('General');
    await keyboard.press(']');
    await expect
      .poll(() => desk.selectedWords())
      .toMatch(/^Major General Cai Jun, deputy director .*would not agree\.$/);
    await keyboard.press('[');
    await expect.poll(() => desk.selectedWords()).toBe('General');
    await keyboard.press('[');
    await expect.poll(() => desk.selectedWords()).toBe('');
    await keyboard.press('[');
    await expect(desk.said()).toContainText('cannot be made smaller');
  });

  test('without a way back, [ takes the next smaller unit at the start', async ({ desk }) => {
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('[');
    await expect.poll(() => desk.selectedWords()).toBe('China, Russia hold joint press release on anti-missile issues');
    await desk.page.keyboard.press('[');
    await expect.poll(() => desk.selectedWords()).toBe('China');
    await desk.page.keyboard.press('[');
    await expect.poll(() => desk.selectedWords()).toBe('C');
  });

  test('Alt and arrows redraw the current passage; tags and note stay; undo takes it back', async ({ desk }) => {
    const { keyboard } = desk.page;
    await caretTo(desk, 'Combat Operation Bureau');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('8');
    await expect(desk.currentCard()).toContainText('“Combat”');
    await keyboard.press('n');
    await keyboard.type('kept');
    await keyboard.press('Control+Enter');
    await expect(desk.currentCard()).toContainText('kept');
    const before = await current(desk, 'Combat');
    await keyboard.press('Alt+ArrowRight');
    await expect(desk.currentCard()).toContainText('“Combat Operation”');
    await expect(desk.said()).toContainText("The passage is now 'Combat Operation'.");
    await keyboard.press('Alt+Shift+ArrowLeft');
    await expect(desk.currentCard()).toContainText('“of Combat Operation”');
    await keyboard.press('Control+Alt+ArrowLeft');
    await expect(desk.currentCard()).toContainText('“of Combat Operatio”');
    await keyboard.press('Alt+ArrowLeft');
    await expect(desk.currentCard()).toContainText('“of Combat”');
    await keyboard.press('Alt+Shift+ArrowRight');
    await expect(desk.currentCard()).toContainText('“Combat”');
    await keyboard.press('Alt+ArrowLeft');
    await expect(desk.said()).toContainText('cannot go any further');
    expect(await current(desk, 'Combat')).toEqual(before);
    expect(before?.bodies).toHaveLength(2);
    await keyboard.press('Control+z');
    await expect(desk.currentCard()).toContainText('“of Combat”');
    await desk.saved();
  });

  test('quick presses follow each other', async ({ desk }) => {
    await caretTo(desk, 'Combat Operation Bureau');
    await desk.page.keyboard.press('Control+Shift+ArrowRight');
    await desk.page.keyboard.press('h');
    await expect(desk.currentCard()).toContainText('“Combat”');
    for (let i = 0; i < 5; i += 1) await desk.page.keyboard.press('Alt+ArrowRight');
    await expect(desk.currentCard()).toContainText('“Combat Operation Bureau under the Joint”');
  });
});

test.describe('by mouse alone', () => {
  test('with snapping on, whole words are shown before the button is let go; Alt does the opposite', async ({
    desk,
  }) => {
    await desk.choose('snapToWords');
    await expect(desk.said()).toContainText('whole words');
    await desk.drag('ombat Operation Burea');
    await expect.poll(() => desk.selectedWords()).toBe('Combat Operation Bureau');
    await desk.picker.getByRole('option', { name: /Organisation/ }).click();
    await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
    await desk.page.keyboard.down('Alt');
    await desk.drag('ilitary Commissio');
    await desk.page.keyboard.up('Alt');
    await expect.poll(() => desk.selectedWords()).toBe('ilitary Commissio');
  });

  test('what would be marked is seen while dragging', async ({ desk }) => {
    await desk.choose('snapToWords');
    await expect(desk.said()).toContainText('whole words');
    const { mouse } = desk.page;
    const [from, to] = await desk.ends('ombat Operation Burea');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await expect.poll(() => previewed(desk)).toBe('Combat Operation Bureau');
    await mouse.up();
    await expect.poll(() => previewed(desk)).toBe('');
    await expect(desk.picker).toBeVisible();
  });

  test('two clicks select: the state is seen, previewed, left by Esc, and a passage can still be clicked', async ({
    desk,
  }) => {
    await desk.choose('clickToSelect');
    await expect(desk.said()).toContainText('Two clicks select');
    const hint = desk.text.getByText('Click where the passage ends');
    const [from, to] = await desk.ends('Combat Operation Bureau');
    await desk.page.mouse.click(from.x, from.y);
    await expect(hint).toBeVisible();
    await desk.page.mouse.move(to.x, to.y);
    await expect.poll(() => previewed(desk)).toBe('Combat Operation Bureau');
    await desk.page.keyboard.press('Escape');
    await expect(hint).toBeHidden();
    await expect.poll(() => previewed(desk)).toBe('');
    await desk.page.mouse.click(from.x, from.y + 0.5);
    await expect(hint).toBeVisible();
    await desk.page.mouse.click(to.x, to.y);
    await expect(hint).toBeHidden();
    await expect(desk.picker).toBeVisible();
    await expect.poll(() => desk.selectedWords()).toBe('Combat Operation Bureau');
    await desk.picker.getByRole('option', { name: /Organisation/ }).click();
    await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
    await desk.clickOn('Moscow Conference on International Security');
    await expect(hint).toBeVisible();
    await expect(async () => {
      await desk.clickOn('Moscow Conference on International Security');
      await expect(desk.currentCard()).toContainText('“Moscow Conference on International Security”', { timeout: 500 });
    }).toPass();
  });
});

/** The words that a release of the mouse would mark, from what is painted. */
const previewed = (desk: Desk) =>
  desk.page.evaluate(() => [...(CSS.highlights.get('reader-preview') ?? [])].map(String).join());
