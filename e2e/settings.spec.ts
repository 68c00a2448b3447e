// Settings: reached and left by keyboard alone and by mouse alone, in force at once, kept for the next start.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const dialog = (desk: Desk, title: string | RegExp = 'Settings') => desk.page.getByRole('dialog', { name: title });
const isDark = (desk: Desk) => desk.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
/** Playwright plays a light system to every page; this lets the app's own choice through. */
const letThemeThrough = (desk: Desk) => desk.page.emulateMedia({ colorScheme: null });

test('settings open and close by keyboard, walk by arrows, and give the keyboard back', async ({ desk }) => {
  await desk.page.keyboard.press('Control+2');
  await expect(desk.text).toBeFocused();
  await desk.page.keyboard.press('Control+,');
  await expect(dialog(desk)).toBeVisible();
  await expect(dialog(desk).getByRole('tab', { name: 'Reading' })).toBeFocused();
  await desk.page.keyboard.press('End');
  await expect(dialog(desk).getByRole('tab', { name: 'Language' })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog(desk).getByRole('combobox', { name: 'Language of the window' })).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(dialog(desk)).toBeHidden();
  await expect(desk.text).toBeFocused();
});

test('settings open from the menu and are used by mouse alone', async ({ desk }) => {
  await letThemeThrough(desk);
  await desk.choose('settings');
  await dialog(desk).getByRole('combobox', { name: 'Theme' }).click();
  await desk.page.getByRole('option', { name: 'Dark' }).click();
  await expect.poll(() => isDark(desk)).toBe(true);
  await dialog(desk).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(desk)).toBeHidden();
});

test('the switches of the page Marking are those of the View menu', async ({ desk }) => {
  const isChecked = () =>
    desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('snapToWords')?.checked);
  expect(await isChecked()).toBe(false);
  await desk.choose('settings');
  await dialog(desk).getByRole('tab', { name: 'Marking' }).click();
  const snap = dialog(desk).getByRole('switch', { name: 'Snap Selections to Words' });
  await snap.click();
  await expect(snap).toBeChecked();
  await expect.poll(isChecked).toBe(true);
  await desk.page.keyboard.press('Tab');
  await expect(dialog(desk).getByRole('switch', { name: 'Select by Two Clicks' })).toBeFocused();
  await desk.page.keyboard.press('Space');
  await expect(dialog(desk).getByRole('switch', { name: 'Select by Two Clicks' })).toBeChecked();
});

test('the theme is in force at once, and before the first paint of the next start', async ({ start, profile }) => {
  const { desk, app } = await start();
  await letThemeThrough(desk);
  await desk.ask('changePreferences', { changes: { theme: 'dark' } });
  await expect.poll(() => isDark(desk)).toBe(true);
  const background = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase());
  await expect.poll(background).toBe('#121418');
  await app.close();

  const again = await start({ profile });
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await letThemeThrough(again.desk);
  expect(await isDark(again.desk)).toBe(true);
});

test('another language is spoken at once by window, menu and page, and at the next start', async ({
  start,
  profile,
}) => {
  const { desk, app } = await start();
  await desk.text.focus();
  await desk.page.keyboard.press('Control+,');
  await desk.page.keyboard.press('End');
  await dialog(desk).getByRole('combobox', { name: 'Language of the window' }).focus();
  await desk.page.keyboard.press('Enter');
  const russian = desk.page.getByRole('option', { name: 'Русский' });
  await expect(desk.page.getByRole('option', { selected: true })).toBeFocused(); // the list has the keyboard
  await desk.page.keyboard.press('End');
  await expect(russian).toHaveAttribute('data-highlighted');
  await desk.page.keyboard.press('Enter');
  await expect(dialog(desk, 'Настройки')).toBeVisible();
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect.poll(() => desk.menuLabel('settings')).toBe('Настройки…');
  await desk.page.keyboard.press('Escape');
  await expect(dialog(desk, 'Настройки')).toBeHidden();
  await expect(desk.page.locator('.reader')).toBeFocused();
  await app.close();

  const again = await start({ profile });
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'ru');
  await again.page.keyboard.press('Control+,');
  await expect(dialog(again.desk, 'Настройки')).toBeVisible();
});
