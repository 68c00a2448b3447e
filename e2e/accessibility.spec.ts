// axe on every screen and dialog, in both themes; what a screen reader finds of the text.
import AxeBuilder from '@axe-core/playwright';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { openLargeProject } from './support/large-project';

async function expectNoViolations(desk: Desk, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen (${theme})`, async ({ desk, folder }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await expectNoViolations(desk, 'reading');
    await desk.passages.getByRole('article').first().click();
    await expectNoViolations(desk, 'current passage');
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.press('Control+Shift+ArrowRight');
    await desk.page.keyboard.press('Enter');
    await expect(desk.picker).toBeVisible();
    await expectNoViolations(desk, 'picker');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('?');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(desk, 'keys');
    await desk.page.keyboard.press('Escape');
    await desk.tag('Claim').dblclick();
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(desk, 'tag');
    await desk.page.keyboard.press('Escape');
    await desk.answerFileDialogs(path.join(folder, 'Empty'));
    await desk.choose('newProject');
    await expect(desk.page.getByText('This project has no texts yet')).toBeVisible();
    await expectNoViolations(desk, 'empty project');
    await desk.answerFileDialogs(path.join(folder, 'missing'));
    await desk.choose('openProject');
    await expect(desk.page.getByRole('alert').first()).toBeVisible();
    await expectNoViolations(desk, 'error');
  });
}

interface AccessibleNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly ignored: boolean;
}

/** Reads the accessibility tree of the window as Chromium reports it to a screen reader. */
async function accessibleTree(desk: Desk): Promise<() => Promise<AccessibleNode[]>> {
  const client = await desk.page.context().newCDPSession(desk.page);
  return async () => {
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: AccessibleNode[] };
    return nodes.filter((node) => !node.ignored);
  };
}

/** All that is text in the tree, in its order. */
const heardIn = (nodes: readonly AccessibleNode[]) =>
  nodes
    .filter((node) => node.role?.value === 'StaticText')
    .map((node) => node.name?.value ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');

test('the accessibility tree that Chromium reports holds the whole text and its marks', async ({ desk }) => {
  const nodes = await (await accessibleTree(desk))();
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
  const tree = await accessibleTree(desk);
  const heard = async () => heardIn(await tree());
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+End');
  await expect.poll(heard, { timeout: 30_000 }).toContain('word999998 word999999');
  const focused = await desk.page.evaluate(() => document.activeElement?.role);
  expect(focused).toBe('document');
  await desk.page.keyboard.press('Control+Home');
  await expect.poll(heard, { timeout: 30_000 }).toMatch(/A large text .*word0 word1 /);
});
