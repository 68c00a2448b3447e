// Promises: in every script what is dragged or double clicked is what is marked, and the mark lies over those words; in a
// word of 10,000 letters and a paragraph of 1 MB marks, handles and margin are there as anywhere.
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { arabic, chinese, hebrew, mixed, openText } from './support/scripts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where `words` are painted, from first to last, whatever is marked. */
function boxOf(desk: Desk, words: string): Promise<Box> {
  return desk.text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: all.length });
      all += (node as Text).data;
    }
    const from = all.indexOf(wanted);
    const range = document.createRange();
    const first = nodes.findLast(({ start }) => start <= from);
    const last = nodes.findLast(({ start }) => start < from + wanted.length);
    if (from < 0 || !first || !last) throw new Error('not there');
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, from + wanted.length - last.start);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom };
  }, words);
}

/** The marks that are `words` together lie where the words are. */
async function expectMarked(desk: Desk, words: string): Promise<void> {
  await expect(desk.currentCard()).toContainText(words);
  expect(await desk.count(words)).toBe(1);
  await expect(desk.text.locator('mark.current')).toHaveText([words]);
  const [over, mark] = [await boxOf(desk, words), await desk.text.locator('mark.current').boundingBox()];
  if (!mark) throw new Error('no mark');
  expect(Math.abs(mark.x - over.left)).toBeLessThan(1.5);
  expect(Math.abs(mark.x + mark.width - over.right)).toBeLessThan(1.5);
  expect(mark.y).toBeLessThan(over.bottom);
  expect(mark.y + mark.height).toBeGreaterThan(over.top);
}

async function dragLeftwards(desk: Desk, words: string): Promise<void> {
  const { mouse } = desk.page;
  const { left, right, top, bottom } = await boxOf(desk, words);
  const y = (top + bottom) / 2;
  await mouse.move(right - 0.5, y);
  await mouse.down();
  await mouse.move((left + right) / 2, y, { steps: 3 });
  await mouse.move(left + 0.5, y, { steps: 3 });
  await mouse.up();
  await desk.picker.waitFor();
}

test('Arabic, Hebrew and mixed directions by a drag, Chinese by a double click: the mark lies over the words', async ({
  desk,
  folder,
}) => {
  await openText(desk, folder, ['Scripts', arabic, hebrew, mixed, chinese].join('\n\n'));
  const { keyboard } = desk.page;
  for (const words of ['وزارة الخارجية', 'ההסכם ייחתם']) {
    await dragLeftwards(desk, words);
    await keyboard.press('Escape');
    await keyboard.press('h');
    await expectMarked(desk, words);
  }
  await desk.drag('said «سيوقع الاتفاق» on');
  await keyboard.press('Escape');
  await keyboard.press('h');
  await expectMarked(desk, 'said «سيوقع الاتفاق» on');
  await desk.clickOn('莫斯科', 1, { clickCount: 2 });
  await expect.poll(() => desk.selectedWords()).toBe('莫斯科');
  await keyboard.press('Escape');
  await keyboard.press('h');
  await expectMarked(desk, '莫斯科');
});

test('a word of 10,000 letters and a paragraph of 1 MB stay in the column; inside them the caret goes, marks have handles and a bar', async ({
  desk,
  folder,
}) => {
  test.setTimeout(180_000);
  const paragraph = Array.from({ length: 120_000 }, (_, i) => `word${i}`).join(' ');
  await openText(desk, folder, `Long\n\n${'a'.repeat(6000)}needle${'b'.repeat(4000)}\n\n${paragraph}\n\nThe end.`);
  await expect(desk.page.getByText('This text has a very long paragraph')).toBeVisible();
  const { keyboard } = desk.page;
  const overflow = () => desk.text.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await desk.text.focus();
  await keyboard.press('Control+Home');
  const place = desk.page.getByRole('note');
  for (let line = 0; line < 2; line += 1) await keyboard.press('ArrowDown');
  await expect(place).toContainText('¶ 2');
  await keyboard.press('Control+End');
  await expect(place).toContainText('¶ 4', { timeout: 30_000 });
  await keyboard.press('ArrowUp');
  await expect(place).toContainText('¶ 3', { timeout: 30_000 });
  for (let letter = 0; letter < 10; letter += 1) await keyboard.press('ArrowLeft');
  for (const words of ['needle', 'word60000 word60001']) {
    await keyboard.press('Control+f');
    await keyboard.press('Control+a');
    await keyboard.type(words);
    await expect(desk.page.getByRole('search', { name: 'Find in this text' })).toContainText('1 of 1', {
      timeout: 30_000,
    });
    await keyboard.press('Escape');
    await expect.poll(() => desk.selectedWords(), { timeout: 30_000 }).toBe(words);
    await keyboard.press('h');
    await expect(desk.text.locator('mark.current')).toBeInViewport({ timeout: 30_000 });
    await expectMarked(desk, words);
    await expect(desk.text.locator('.reader-handle').first()).toBeVisible();
    const bar = await desk.text.locator('.margin-bar.current').boundingBox();
    const mark = await desk.text.locator('mark.current').boundingBox();
    expect(Math.abs((bar?.y ?? 0) - (mark?.y ?? 1000))).toBeLessThan(12);
  }
  expect(await overflow()).toBeLessThanOrEqual(0);
});
