// What a screen reader finds of the text, however long it is.
import { expect, test } from './fixtures';
import { accessibleTree, type AccessibleNode } from './support/axe';
import { openLargeProject } from './support/large-project';

/** All that is text in the tree, in its order. */
const heardIn = (nodes: readonly AccessibleNode[]) =>
  nodes
    .filter((node) => node.role?.value === 'StaticText')
    .map((node) => node.name?.value ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');

test('the accessibility tree that Chromium reports holds the whole text and its marks', async ({ desk }) => {
  const nodes = (await accessibleTree(desk)).filter(({ ignored }) => !ignored);
  const heard = heardIn(nodes);
  for (const line of (await desk.currentText()).split('\n').filter((one) => one.trim() !== '')) {
    for (const word of line.split(' ').slice(-4)) expect(heard).toContain(word.replace(/[.,]$/, ''));
  }
  expect(nodes.some((node) => node.role?.value === 'mark')).toBe(true);
  const landmarks = nodes.map((node) => node.role?.value);
  for (const role of ['main', 'navigation', 'complementary', 'document', 'listbox', 'tree', 'feed']) {
    expect(landmarks).toContain(role);
  }
});

test('of a text of 1,000,000 words the tree holds the last words at its end, and the first ones at its beginning', async ({
  desk,
  folder,
}) => {
  test.setTimeout(120_000);
  await openLargeProject(desk, folder);
  const heard = async () => heardIn((await accessibleTree(desk)).filter(({ ignored }) => !ignored));
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+End');
  await expect.poll(heard, { timeout: 30_000 }).toContain('word999998 word999999');
  const focused = await desk.page.evaluate(() => document.activeElement?.role);
  expect(focused).toBe('document');
  await desk.page.keyboard.press('Control+Home');
  await expect.poll(heard, { timeout: 30_000 }).toMatch(/A large text .*word0 word1 /);

  // A screen reader that reads on past the edge of what is there is carried along: it scrolls, or moves the caret.
  const last = async () => Math.max(...[...(await heard()).matchAll(/word(\d+)/g)].map(([, n]) => Number(n)));
  for (let i = 0, edge = await last(); i < 3; i += 1) {
    await desk.text.evaluate((reader) => {
      const paragraphs = reader.querySelectorAll('[data-paragraph]');
      paragraphs[paragraphs.length - 1]?.scrollIntoView({ block: 'end' });
    });
    await expect.poll(last, { timeout: 30_000 }).toBeGreaterThan(edge);
    edge = await last();
  }
});
