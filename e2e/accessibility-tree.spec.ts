// What Chromium reports to a screen reader, what is said of passages, and the window under the system's aids:
// forced colours, reduced motion, a zoom of 200 %.
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { accessibleTree, expectNoViolations, unnamed, type AccessibleNode } from './support/axe';
import { closeByKey, dialog, dialogActions, hasKeyboard } from './support/ways';
import { cutOffIn, resize } from './support/spoken';

/** The text of each paragraph, as it is read aloud: its marks' words where they stand. */
function readParagraphs(nodes: readonly AccessibleNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: AccessibleNode): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? [])
          .map((id) => byId.get(id))
          .map((child) => (child ? read(child) : ''))
          .join('');
  return nodes.filter((node) => node.role?.value === 'paragraph').map(read);
}

const dialogs = ['settings', ...dialogActions] as const;

/** Opens the dialog of an action; it has the keyboard then. */
async function open(desk: Desk, action: (typeof dialogs)[number]): Promise<void> {
  await desk.choose(action);
  await hasKeyboard(desk);
}

test('the tree has the landmarks and headings, and every control has a name', async ({ desk }) => {
  await desk.passages.getByRole('article').first().click();
  const nodes = await accessibleTree(desk);
  const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
  for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo']) {
    expect(
      roles.filter((one) => one === role),
      role,
    ).toHaveLength(1);
  }
  const headings = nodes.filter((node) => node.role?.value === 'heading').map((node) => node.name?.value);
  for (const heading of ['Anti-missile statements', 'Sources', 'Tags', 'Passages']) {
    expect(
      headings.some((one) => one?.toLowerCase().startsWith(heading.toLowerCase())),
      heading,
    ).toBe(true);
  }
  expect(unnamed(nodes)).toEqual([]);
});

test('a passage is announced with its tags and place, and so is its card', async ({ desk }) => {
  await desk.text.focus();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('.');
  await expect(desk.said()).toHaveText(/^Date; passage 1 of 14: 'April 28'/);
  const card = (await accessibleTree(desk)).find(
    (node) => node.role?.value === 'article' && node.name?.value.includes('April 28') === true,
  );
  expect(card?.description?.value).toBe('Date; passage 1 of 14');
});

test('entering and leaving a passage is announced on request only; the paragraph of the caret can be read', async ({
  desk,
}) => {
  await desk.caretBefore('April 28');
  await desk.page.keyboard.press('ArrowLeft');
  await desk.page.keyboard.press('ArrowLeft');
  const before = await desk.said().textContent();
  await desk.page.keyboard.press('Control+ArrowRight');
  await desk.page.keyboard.press('Control+ArrowRight');
  expect(await desk.said().textContent()).toBe(before);
  await desk.page.keyboard.press('Control+ArrowLeft');
  await desk.page.keyboard.press('Control+ArrowLeft');
  await desk.choose('announcePassages');
  await expect(desk.said()).toContainText('announced as the caret enters');
  await desk.caretBefore('MOSCOW, ');
  await desk.page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => step(desk, 'ArrowRight'), { intervals: [50] }).toContain('Enters Date.');
  await expect.poll(() => step(desk, 'ArrowRight'), { intervals: [50] }).toContain('Leaves Date.');
  const paragraphs = readParagraphs(await accessibleTree(desk));
  expect(paragraphs).toContainEqual(
    expect.stringContaining('MOSCOW, April 28 (ChinaMil) -- Chinese and Russian armed forces'),
  );
});

async function step(desk: Desk, key: string): Promise<string | null> {
  await desk.page.keyboard.press(key);
  return desk.said().textContent();
}

test('after every dialog the keyboard is where it was', async ({ desk }) => {
  const panels = { focusReader: '.reader', focusTags: '.tag-tree *', focusPassages: '.cards *' } as const;
  for (const panel of ['focusReader', 'focusTags', 'focusPassages'] as const) {
    const goThere = async () => {
      await desk.choose(panel);
      const isThere = () => desk.page.evaluate((own) => document.activeElement?.matches(own), panels[panel]);
      await expect.poll(isThere, { message: panel }).toBe(true);
    };
    await goThere();
    const place = () => desk.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
    for (const action of dialogs) {
      const before = await place();
      await open(desk, action);
      await closeByKey(desk);
      await expect.soft.poll(place, { message: `${panel}, ${action}`, timeout: 2000 }).toBe(before);
      await goThere();
    }
  }
});

test('with forced colours and reduced motion the window works, and current things stay marked', async ({ desk }) => {
  await desk.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await desk.drag('Combat Operation Bureau');
  await desk.page.keyboard.press('1');
  await expect(desk.card('Combat Operation Bureau')).toHaveAttribute('aria-current', 'true');
  await expectNoViolations(desk, 'forced colours');
  const outline = await desk.currentCard().evaluate((card) => {
    const { borderTopStyle, outlineStyle } = getComputedStyle(card);
    return [borderTopStyle, outlineStyle];
  });
  expect(outline).toContain('solid');
  const moving = await desk.page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('at 200 % nothing is cut off sideways and every part is reached', async ({ desk }) => {
  await resize(desk, 1440, 900);
  await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.setZoomFactor(2));
  await desk.page.waitForFunction(() => innerWidth <= 720);
  const sideways = () => desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  expect.soft(await cutOffIn(desk.page.getByRole('main'))).toEqual([]);
  for (const [panel, part] of [
    ['focusSources', desk.sources],
    ['focusTags', desk.tags],
    ['focusPassages', desk.passages],
  ] as const) {
    await desk.choose(panel);
    await expect(part).toBeVisible();
    expect(await sideways(), panel).toBeLessThanOrEqual(0);
  }
  for (const action of dialogs) {
    await open(desk, action);
    const box = await dialog(desk).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right: innerWidth - right, top, bottom: innerHeight - bottom };
    });
    expect.soft(Math.min(...Object.values(box)), action).toBeGreaterThanOrEqual(0);
    expect.soft(await cutOffIn(dialog(desk)), action).toEqual([]);
    await closeByKey(desk);
  }
});
