// Shortcuts: seen, searched, exported, changed, kept; who has a key already is said before it is taken.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const map = (desk: Desk) => desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const page = (desk: Desk) => desk.page.getByRole('dialog', { name: 'Settings' });

/** Opens the page of the settings where keys are changed. */
async function openKeysPage(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+,');
  await page(desk).getByRole('tab', { name: 'Keys' }).click();
  await expect(page(desk).getByRole('searchbox', { name: 'Search actions' })).toBeVisible();
}

test('? shows every key, searched by name or by pressing it, and exports it as text or JSON', async ({
  desk,
  folder,
}) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('?');
  await expect(map(desk).getByRole('searchbox')).toBeFocused();
  await keyboard.type('last tag');
  await expect(map(desk).getByRole('status')).toHaveText('1 action');
  await expect(map(desk).getByRole('term')).toHaveText(['Apply the Last Tag']);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Control+g');
  await expect(map(desk).getByRole('term')).toHaveText(['Find Next']);
  for (const [name, expected] of [
    ['keys.txt', /Find Next +Ctrl\+G or F3/],
    ['keys.json', /"action": "findNext"/],
  ] as const) {
    const file = path.join(folder, name);
    await desk.answerFileDialogs(file);
    await map(desk).getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')).toMatch(expected);
  }
});

test('by keyboard: a key that is taken names its action, is taken over, acts, and is still so after a restart', async ({
  start,
}) => {
  const first = await start();
  let { desk } = first;
  let { keyboard } = desk.page;
  await openKeysPage(desk);
  await page(desk).getByRole('searchbox').focus();
  await keyboard.type('highlight without');
  const add = page(desk).getByRole('button', { name: 'Add a key for “Highlight without Tag”' });
  await add.focus();
  await keyboard.press('Enter');
  await expect(page(desk).getByRole('button', { name: /^Press the new key/ })).toBeFocused();
  await keyboard.press('Escape'); // leaves it as it is, and the dialog open
  await expect(add).toBeVisible();
  await add.focus();
  await keyboard.press('Enter');
  await keyboard.press('Control+c');
  await expect(page(desk).getByRole('alert')).toContainText('Ctrl+C cannot be used: it is “Copy” everywhere.');
  await expect(page(desk).getByRole('alert').getByRole('button', { name: 'Close' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(add).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('q');
  await expect(page(desk).getByRole('alert')).toContainText('Q is “Apply the Last Tag”. Take it over?');
  await expect(page(desk).getByRole('button', { name: 'Take it over' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page(desk).getByRole('button', { name: 'Take Q off “Highlight without Tag”' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page(desk)).toBeHidden();
  await expect.poll(() => acceleratorOf(desk, 'highlight')).toBe('Q');
  await expect.poll(() => acceleratorOf(desk, 'applyLastTag')).toBeUndefined();
  await first.app.close();

  ({ desk } = await start());
  ({ keyboard } = desk.page);
  await desk.drag('Joint Staff Department');
  await keyboard.press('q');
  await expect(desk.said()).toContainText("Highlighted 'Joint Staff Department'");
  await keyboard.press('?');
  await map(desk).getByRole('searchbox').fill('highlight without');
  await expect(map(desk).getByRole('definition')).toHaveText(/changed.*Q.*or.*H/);
});

test('by mouse: a key is taken off, one action is reset, then all', async ({ desk }) => {
  await openKeysPage(desk);
  const dialog = page(desk);
  await dialog.getByRole('button', { name: 'Take F3 off “Find Next”' }).click();
  await expect(dialog.getByRole('button', { name: 'Take F3 off “Find Next”' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Take Ctrl+K off “Go to Anything”' }).click();
  await expect.poll(() => acceleratorOf(desk, 'openPalette')).toBeUndefined();
  await dialog.getByRole('button', { name: 'Reset “Find Next” to its usual keys' }).click();
  await expect(dialog.getByRole('button', { name: 'Take F3 off “Find Next”' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => acceleratorOf(desk, 'openPalette')).toBe('CmdOrCtrl+K');
});

test('the key of a pinned tag follows, in the tag list and when pressed', async ({ desk }) => {
  await openKeysPage(desk);
  const dialog = page(desk);
  await dialog.getByRole('button', { name: 'Add a key for “Apply Pinned Tag 8”' }).click();
  await desk.page.keyboard.press('Alt+8');
  await dialog.getByRole('button', { name: 'Take 8 off “Apply Pinned Tag 8”' }).click();
  await desk.page.keyboard.press('Escape');
  await expect(desk.tag('Organisation')).toContainText('Alt');
  await desk.drag('Russian Armed Forces');
  await desk.page.keyboard.press('Alt+8');
  await expect(desk.currentCard()).toContainText('Organisation');
});

function acceleratorOf(desk: Desk, id: string): Promise<string | undefined> {
  return desk.app.evaluate(({ Menu }, wanted) => {
    const accelerator: unknown = Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator;
    return typeof accelerator === 'string' ? accelerator : undefined;
  }, id);
}
