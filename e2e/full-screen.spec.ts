// Full screen: the whole monitor, by the menu; focus mode within it; each is left by itself.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const isFull = (desk: Desk) =>
  desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);

/** Presses the menu's entry: Electron's own, which asks for the window that it is pressed in. */
const toggle = (desk: Desk) =>
  desk.app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows();
    Menu.getApplicationMenu()?.getMenuItemById('fullScreen')?.click(undefined, window, window?.webContents);
  });

test('full screen is entered and left, with focus mode or without, and the keyboard stays in the text', async ({
  desk,
}) => {
  const { page } = desk;
  const width = await page.evaluate(() => innerWidth);
  await desk.choose('focusReader');
  await expect(desk.text).toBeFocused();
  await toggle(desk);
  await expect.poll(() => isFull(desk)).toBe(true);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThan(width);
  await expect(desk.text).toBeFocused();
  await expect(desk.tags).toBeVisible();

  await page.mouse.move(1, 1);
  await desk.choose('focusMode');
  await expect(desk.tags).toBeHidden();
  const [text, window] = await Promise.all([desk.text.boundingBox(), page.evaluate(() => innerWidth)]);
  expect(text?.width).toBe(window);
  await page.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect(desk.tags).toBeVisible();
  expect(await isFull(desk)).toBe(true); // each is left by itself

  await desk.choose('focusMode');
  await expect(desk.tags).toBeHidden();
  await toggle(desk);
  await expect.poll(() => isFull(desk)).toBe(false);
  // The size it had comes back from the window manager; the virtual display has none.
  await expect(desk.tags).toBeHidden();
  await page.keyboard.press('Shift+F11');
  await expect(desk.tags).toBeVisible();
  await expect(desk.text).toBeFocused();
});
