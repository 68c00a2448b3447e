// Promises: in a text far longer than what is in the document, a selection by mouse is exactly the text between its ends.
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { openLargeProject } from './support/large-project';

/** The canonical offset of the text under a point of the window, found from what is painted there. */
async function offsetUnder(desk: Desk, text: string, x: number, y: number): Promise<number> {
  const { paragraph, offset } = await desk.page.evaluate(
    ([left, top]) => {
      const place = document.caretPositionFromPoint(left, top);
      const element = place?.offsetNode.parentElement?.closest<HTMLElement>('[data-paragraph]');
      if (!place || !element) throw new Error('no text under the mouse');
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(place.offsetNode, place.offset);
      return { paragraph: Number(element.dataset['paragraph']), offset: before.toString().length };
    },
    [x, y] as const,
  );
  let start = 0; // of paragraph 1; each other one begins with its first word
  if (paragraph > 1) start = text.indexOf(`\nword${(paragraph - 2) * 100} `) + 1;
  return start + offset;
}

/** The same, once the text stands still. */
async function settledUnder(desk: Desk, text: string, x: number, y: number): Promise<number> {
  let last = -1;
  const isStill = async () => {
    const before = last;
    for (let frame = 0; frame < 10; frame += 1) await desk.page.evaluate(() => new Promise(requestAnimationFrame));
    last = await offsetUnder(desk, text, x, y).catch(() => -1);
    return last >= 0 && last === before;
  };
  await expect.poll(isStill, { timeout: 30_000 }).toBe(true);
  return last;
}

/** The height of the middle of the line at a point: at the border between two, hit tests round differently. */
function lineAt(desk: Desk, x: number, y: number): Promise<number> {
  return desk.page.evaluate(
    ([left, top]) => {
      const place = document.caretPositionFromPoint(left, top);
      const rect = place?.getClientRect();
      return rect ? (rect.top + rect.bottom) / 2 : top;
    },
    [x, y] as const,
  );
}

/** Long texts, by their length and ends first: a difference of megabytes cannot be read. */
function expectSame(got: string, wanted: string): void {
  const ends = (words: string) => [words.length, words.slice(0, 30), words.slice(-30)];
  expect(ends(got)).toEqual(ends(wanted));
  expect(got === wanted).toBe(true);
}

async function copied(desk: Desk): Promise<string> {
  await desk.page.keyboard.press('Escape'); // the list of tags
  await desk.page.keyboard.press('Control+c');
  return desk.app.evaluate(({ clipboard }) => clipboard.readText());
}

test('dragged with the wheel far beyond the window of sections', async ({ desk, folder }) => {
  test.setTimeout(180_000);
  const text = await openLargeProject(desk, folder);
  const { mouse } = desk.page;
  const [from] = await desk.ends('word3 ');
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 40, from.y + 60, { steps: 3 });
  const seen = () => desk.text.evaluate((element) => element.scrollTop);
  for (let i = 0; i < 6; i += 1) {
    const before = await seen();
    await mouse.wheel(0, 150_000);
    await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(before + 50_000);
  }
  await settledUnder(desk, text, from.x + 120, from.y + 220);
  const y = await lineAt(desk, from.x + 120, from.y + 220);
  await mouse.move(from.x + 120, y, { steps: 3 });
  const end = await settledUnder(desk, text, from.x + 120, y);
  expect(end).toBeGreaterThan(1_000_000);
  await mouse.up();
  await desk.picker.waitFor({ timeout: 30_000 });
  const start = text.indexOf('word3 ');
  expectSame(await copied(desk), text.slice(start, end).trim());
  await desk.page.keyboard.press('h');
  await expect(desk.said()).toContainText('Highlighted', { timeout: 30_000 });
  const view = await desk.ask('view', {});
  const annotations = await desk.ask('annotations', { source: view?.sources[0]?.id ?? '' });
  const exact = text.slice(start, end).trim();
  expect(annotations.some(({ targets }) => targets[0]?.exact === exact)).toBe(true);
});

test('clicked, scrolled far away, Shift and a click; and from the end of the text backwards', async ({
  desk,
  folder,
}) => {
  test.setTimeout(180_000);
  const text = await openLargeProject(desk, folder);
  const { mouse, keyboard } = desk.page;
  const [from] = await desk.ends('word3 ');
  const [x, y] = [from.x + 120, from.y + 220];
  await mouse.click(from.x, from.y);
  const shiftClick = async () => {
    await keyboard.down('Shift');
    await mouse.click(x, y);
    await keyboard.up('Shift');
    await desk.picker.waitFor({ timeout: 30_000 });
  };
  const seen = () => desk.text.evaluate((element) => element.scrollTop);
  await mouse.wheel(0, 1_500_000);
  await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(1_000_000);
  const far = await settledUnder(desk, text, x, y);
  expect(far).toBeGreaterThan(1_000_000);
  await shiftClick();
  expectSame(await copied(desk), text.slice(text.indexOf('word3 '), far).trim());

  await desk.page.keyboard.press('Control+End');
  await expect(desk.text).toContainText('word999999');
  const bottom = await seen();
  await mouse.wheel(0, -1_500_000);
  await expect.poll(seen, { timeout: 30_000 }).toBeLessThan(bottom - 1_000_000);
  const back = await settledUnder(desk, text, x, y);
  expect(back).toBeLessThan(text.length - 1_000_000);
  await shiftClick();
  expectSame(await copied(desk), text.slice(back).trim());
});
