// The panels beside the text: their widths, closing them, remembering both; a narrow window; a monitor that is gone.
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const divider = (page: Page, side: 'left' | 'right') =>
  page.getByRole('separator', { name: `Width of the ${side} panel` });
const toggle = (page: Page, side: 'Left' | 'Right') => page.getByRole('button', { name: `${side} panel` });
const widthOf = async (page: Page, side: 'left' | 'right') =>
  Math.round((await page.locator(`#${side}-panel`).boundingBox())?.width ?? 0);

async function dragDivider(page: Page, side: 'left' | 'right', by: number): Promise<void> {
  const box = await divider(page, side).boundingBox();
  if (box === null) throw new Error('no divider');
  const [x, y] = [box.x + box.width / 2, box.y + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 3 });
  await page.mouse.move(x + by, y, { steps: 3 });
  await page.mouse.up();
}

async function resize(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
}

test('by mouse: dividers resize, a double click gives the usual width, the edge and the buttons close', async ({
  start,
}) => {
  const { app, desk, page } = await start();
  expect(await widthOf(page, 'left')).toBe(272);
  await dragDivider(page, 'left', 60);
  expect(await widthOf(page, 'left')).toBe(332);
  await dragDivider(page, 'right', -40);
  expect(await widthOf(page, 'right')).toBe(376);
  await divider(page, 'left').dblclick();
  expect(await widthOf(page, 'left')).toBe(272);
  await dragDivider(page, 'left', -30);
  await dragDivider(page, 'right', 700);
  await expect(desk.passages).toBeHidden();
  await expect(toggle(page, 'Right')).toHaveAttribute('aria-expanded', 'false');
  await expect
    .poll(async () => (await desk.ask('settings', {})).preferences.panels)
    .toMatchObject({
      left: 242,
      rightOpen: false,
    });
  await app.close();

  const again = await start();
  expect(await widthOf(again.page, 'left')).toBe(242);
  await expect(again.desk.passages).toBeHidden();
  await toggle(again.page, 'Right').click();
  await expect(again.desk.passages).toBeVisible();
  expect(await widthOf(again.page, 'right')).toBe(376);
  await toggle(again.page, 'Left').click();
  await expect(again.desk.sources).toBeHidden();
});

test('by keyboard: arrows resize, Enter closes, Ctrl+B and Ctrl+Alt+B switch, going to a panel opens it', async ({
  desk,
}) => {
  const { page } = desk;
  const left = divider(page, 'left');
  await left.focus();
  await expect(left).toHaveAttribute('aria-valuenow', '272');
  await page.keyboard.press('ArrowRight');
  await expect(left).toHaveAttribute('aria-valuenow', '280');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(left).toHaveAttribute('aria-valuenow', '200');
  await page.keyboard.press('Home');
  await expect(left).toHaveAttribute('aria-valuenow', '176');
  await page.keyboard.press('End');
  await expect(left).toHaveAttribute('aria-valuenow', (await left.getAttribute('aria-valuemax')) ?? '');
  await page.keyboard.press('Enter');
  await expect(desk.sources).toBeHidden();
  await expect(toggle(page, 'Left')).toBeFocused();
  await page.keyboard.press('Control+b');
  await expect(desk.sources).toBeVisible();
  await page.keyboard.press('Control+Alt+b');
  await expect(desk.passages).toBeHidden();
  await page.keyboard.press('Control+3');
  await expect(desk.currentCard().or(desk.passages.getByRole('article').first())).toBeFocused();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+1');
  await expect(desk.sources.getByRole('option', { selected: true })).toBeFocused();
});

test('at 1024×700 all stands side by side; at 200 % zoom each panel comes above the text and goes again', async ({
  desk,
}) => {
  const { page } = desk;
  await resize(desk, 1024, 700);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024);
  expect(await cutOff(page)).toEqual([]);
  await resize(desk, 1440, 900);
  await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720);
  await expect(desk.sources).toBeHidden();
  await expect(desk.passages).toBeHidden();
  expect(await cutOff(page)).toEqual([]);
  await toggle(page, 'Left').click();
  await expect(desk.sources).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.sources).toBeHidden();
  await expect(desk.text).toContainText('GENEVA --- The militaries');
  await desk.text.focus();
  await page.keyboard.press('Control+3');
  await expect(desk.passages.getByRole('article').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.passages).toBeHidden();
  await expect(desk.text).toBeFocused();
  await toggle(page, 'Right').click();
  await expect(desk.passages).toBeVisible();
  await desk.text.click({ position: { x: 20, y: 60 } });
  await expect(desk.passages).toBeHidden();
});

/** Buttons, options and items of the page that reach over the window's edge. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="option"], [role="tab"]')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.left < 0 || box.right > innerWidth + 1);
      })
      .map((element) => element.ariaLabel ?? element.innerText),
  );

test('a window whose monitor is gone opens on the one that is there', async ({ start, profile }) => {
  const file = path.join(profile, 'user', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const creator = { kind: 'creator', id: 'creator-ada', name: 'Ada' };
  fs.writeFileSync(file, JSON.stringify({ creator, window: { x: 9000, y: -4000, width: 1200, height: 800 } }));
  const { app } = await start();
  const { window, area, visible } = await app.evaluate(({ BrowserWindow, screen }) => {
    const [first] = BrowserWindow.getAllWindows();
    return {
      window: first?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
      area: screen.getPrimaryDisplay().workArea,
      visible: first?.isVisible(),
    };
  });
  expect(visible).toBe(true);
  expect(window.width).toBeGreaterThan(700);
  expect(window.x).toBeGreaterThanOrEqual(area.x);
  expect(window.y).toBeGreaterThanOrEqual(area.y);
  expect(window.x + window.width).toBeLessThanOrEqual(area.x + area.width);
  expect(window.y + window.height).toBeLessThanOrEqual(area.y + area.height);
});
