// Two sources side by side: both can be annotated, each keeps its own place, and they scroll apart or together.
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { resize } from './support/spoken';

const pane = (desk: Desk, side: 'Left' | 'Right') => desk.page.getByRole('region', { name: `${side} text` });
const textIn = (desk: Desk, side: 'Left' | 'Right') => pane(desk, side).getByRole('document');
const scrollOf = (desk: Desk, side: 'Left' | 'Right') => textIn(desk, side).evaluate((reader) => reader.scrollTop);
const titles = async (desk: Desk) => (await desk.ask('view', {}))?.sources.map(({ title }) => title) ?? [];

test('by keyboard alone: open beside, tag in both, go over, scroll together, move the divider, close', async ({
  desk,
}) => {
  const { keyboard } = desk.page;
  const [first = '', second = ''] = await titles(desk);
  await keyboard.press('Control+1');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Enter');
  await expect(textIn(desk, 'Right')).toBeFocused();
  await expect(textIn(desk, 'Right')).toHaveAccessibleName(`Text of ${second}`);
  await expect(textIn(desk, 'Left')).toHaveAccessibleName(`Text of ${first}`);
  await expect(desk.sources.getByRole('option', { selected: true })).toContainText(second);

  const before = await desk.ask('view', {});
  for (const [key, side] of [
    ['', 'Right'],
    ['F6', 'Left'],
  ] as const) {
    if (key !== '') await keyboard.press(key);
    await expect(textIn(desk, side)).toBeFocused();
    await keyboard.press('Control+Home');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('1');
    await expect(desk.said()).toHaveText(/^Tagged/);
  }
  await expect
    .poll(async () => Object.values((await desk.ask('view', {}))?.counts.bySource ?? {}))
    .toEqual(Object.values(before?.counts.bySource ?? {}).map((count) => count + 1));

  await keyboard.press('Control+Shift+y');
  await keyboard.press('Control+End');
  await expect.poll(() => scrollOf(desk, 'Right')).toBeGreaterThan(200);

  const divider = desk.page.getByRole('separator', { name: 'Width of the left text' });
  await divider.focus();
  await keyboard.press('End');
  await expect(divider).toHaveAttribute('aria-valuenow', '80');
  await keyboard.press('Enter');
  await expect(divider).toHaveAttribute('aria-valuenow', '50');

  await keyboard.press('Control+2');
  await keyboard.press('Control+w');
  await expect(pane(desk, 'Right')).toBeHidden();
  await expect(desk.text).toHaveAccessibleName(`Text of ${second}`);
  await expect(desk.text).toBeFocused();
});

test('by mouse alone: open beside, select in each, drag the divider, scroll apart and together, close', async ({
  desk,
}) => {
  const { mouse } = desk.page;
  const [first = '', second = ''] = await titles(desk);
  await desk.page.getByRole('button', { name: 'Open beside' }).click();
  await expect(textIn(desk, 'Right')).toHaveAccessibleName(`Text of ${first}`);
  await pane(desk, 'Right').getByRole('combobox', { name: 'Source on the right' }).click();
  await desk.page.locator('.choice-popup').getByRole('option', { name: second }).click();
  await expect(textIn(desk, 'Right')).toHaveAccessibleName(`Text of ${second}`);

  const wheelOver = async (side: 'Left' | 'Right', by: number) => {
    const box = await textIn(desk, side).boundingBox();
    await mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 200);
    await mouse.wheel(0, by);
  };
  await wheelOver('Left', 500);
  await expect.poll(() => scrollOf(desk, 'Left')).toBeGreaterThan(300);
  expect(await scrollOf(desk, 'Right')).toBe(0);
  await pane(desk, 'Right').getByRole('button', { name: 'Scroll together' }).click();
  await wheelOver('Left', 400);
  await expect.poll(() => scrollOf(desk, 'Right')).toBeGreaterThan(50);
  const left = await scrollOf(desk, 'Left');
  await wheelOver('Right', 300);
  await expect.poll(() => scrollOf(desk, 'Left')).toBeGreaterThan(left);

  const width = async () => (await pane(desk, 'Left').boundingBox())?.width ?? 0;
  const before = await width();
  const line = await desk.page.getByRole('separator', { name: 'Width of the left text' }).boundingBox();
  await mouse.move((line?.x ?? 0) + 2, (line?.y ?? 0) + 100);
  await mouse.down();
  await mouse.move((line?.x ?? 0) - 100, (line?.y ?? 0) + 100, { steps: 4 });
  await mouse.up();
  await expect.poll(width).toBeLessThan(before - 80);

  await pane(desk, 'Left').getByRole('button', { name: 'Close the left text' }).click();
  await expect(desk.text).toHaveAccessibleName(`Text of ${second}`);
});

test('each pane keeps its selection and current passage while the other is read', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+\\');
  await expect(textIn(desk, 'Right')).toBeFocused();
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '1');
  await keyboard.press('F6');
  await expect(textIn(desk, 'Left')).toBeFocused();
  await expect(desk.currentCard()).toHaveCount(0);
  await keyboard.press('.');
  await keyboard.press('.');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '2');
  await keyboard.press('F6');
  await expect(desk.currentCard()).toHaveAttribute('aria-posinset', '1');
  await expect(pane(desk, 'Left').locator('mark.current').first()).toBeAttached();
});

test('the same source twice is repainted in both panes, and begins where it was read', async ({ desk }) => {
  const { keyboard } = desk.page;
  await desk.page.evaluate(() => document.querySelector('[data-paragraph="11"]')?.scrollIntoView());
  await keyboard.press('Control+\\');
  await expect.poll(() => scrollOf(desk, 'Right')).toBeGreaterThan(100);
  const marks = (side: 'Left' | 'Right') => pane(desk, side).locator('mark').count();
  const before = await marks('Left');
  await keyboard.press('Control+Home');
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('h');
  await expect.poll(() => marks('Right')).toBeGreaterThan(before);
  await expect.poll(() => marks('Left')).toBeGreaterThan(before);
  await keyboard.press('Control+z');
  await expect.poll(() => marks('Right')).toBe(before);
  await expect.poll(() => marks('Left')).toBe(before);
});

test('going back to a source goes back to where it was read', async ({ desk }) => {
  await desk.page.evaluate(() => document.querySelector('[data-paragraph="11"]')?.scrollIntoView());
  const top = () =>
    desk.text.evaluate((reader) => {
      const edge = reader.getBoundingClientRect().top;
      const first = [...reader.querySelectorAll<HTMLElement>('[data-paragraph]')].find(
        (one) => one.getBoundingClientRect().bottom > edge,
      );
      return {
        paragraph: first?.dataset['paragraph'],
        above: Math.round(edge - (first?.getBoundingClientRect().top ?? 0)),
      };
    });
  await expect.poll(async () => Number((await top()).paragraph)).toBeGreaterThan(8);
  const before = await top();
  await desk.page.keyboard.press('Alt+PageDown');
  await expect(desk.sources.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(async () => (await top()).paragraph).toBe('1');
  await desk.page.keyboard.press('Alt+PageUp');
  await expect.poll(async () => (await top()).paragraph).toBe(before.paragraph);
  expect(Math.abs((await top()).above - before.above)).toBeLessThan(3);
});

test('two texts stand side by side, also in a narrow window', async ({ desk }) => {
  await desk.page.keyboard.press('Control+\\');
  await expect(textIn(desk, 'Right')).toBeFocused();
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await resize(desk, width, height);
    const [left, right] = [await textIn(desk, 'Left').boundingBox(), await textIn(desk, 'Right').boundingBox()];
    expect(Math.min(left?.width ?? 0, right?.width ?? 0)).toBeGreaterThan(280);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    expect(left?.y).toBe(right?.y);
    await expectNoViolations(desk, `two texts, ${width} px`);
  }
});
