// axe finds nothing on any screen, dialog and popup, in both themes; each of their controls has a name in Chromium's own
// tree; and when one closes, the keyboard is where it was.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { accessibleTree, expectNoViolations, unnamed } from './support/axe';
import { screens } from './support/screens';
import { closeByKey, type Screen } from './support/ways';

async function look(desk: Desk, name: string, withText = true): Promise<void> {
  await expectNoViolations(desk, name, withText);
  expect.soft(unnamed(await accessibleTree(desk)), name).toEqual([]);
}

async function visit(desk: Desk, folder: string, screen: Screen): Promise<void> {
  const { name, from, open, close = closeByKey, after } = screen;
  await desk.page.mouse.move(1, 1); // no card comes of itself: it would hear the next Esc
  await desk.choose('focusReader');
  await from?.(desk);
  const before = await desk.page.evaluateHandle(() => document.activeElement);
  await open(desk, folder);
  await look(desk, name, screen.hasText === true);
  await close(desk);
  if (screen.isPart !== true) {
    const isBack = () => before.evaluate((element) => element === document.activeElement);
    await expect.soft.poll(isBack, { message: `the keyboard after: ${name}`, timeout: 3000 }).toBe(true);
  }
  await after?.(desk);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen and dialog, and each gives the keyboard back (${colorScheme})`, async ({
    desk,
    folder,
  }) => {
    test.setTimeout(300_000);
    await desk.page.emulateMedia({ colorScheme });
    await desk.drag('arms race');
    await desk.page.keyboard.press('h'); // something to undo
    await expect(desk.currentCard()).toContainText('arms race');
    for (const screen of screens) await test.step(screen.name, () => visit(desk, folder, screen));
  });

  test(`axe finds nothing where there is nothing to read, or it cannot be read (${colorScheme})`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(120_000);
    const missing = path.join(folder, 'missing');
    const { desk, page } = await start({ args: [missing] });
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'No project is open' })).toBeVisible();
    await look(desk, 'no project, and an error');

    await desk.newProject(path.join(folder, 'Empty'));
    await look(desk, 'empty project');

    await desk.choose('openExample');
    await expect(desk.text).toBeVisible();
    fs.rmSync(path.join(await desk.directory(), 'sources'), { recursive: true });
    await desk.sources.getByRole('option').nth(1).click();
    await expect(page.getByRole('alert').getByRole('heading')).toBeVisible();
    await look(desk, 'a text that cannot be read');

    await page.evaluate(() => {
      Intl.PluralRules.prototype.select = () => {
        throw new Error('nothing can be painted');
      };
    });
    await desk.sources.getByRole('option').first().click();
    await expect(page.getByRole('heading', { name: 'The window could not be painted' })).toBeVisible();
    await look(desk, 'a window that could not be painted');
  });
}
