// What can be done with a tag, wherever it is asked for: its own keys, changed keys, the palette, the menu, the context menu.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const settings = (desk: Desk) => desk.page.getByRole('dialog', { name: 'Settings' });
const map = (desk: Desk) => desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const nameField = (desk: Desk, tag: string) => desk.tags.getByRole('textbox', { name: `Name of tag ${tag}` });

async function command(desk: Desk, words: string): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await desk.page.keyboard.type(`>${words}`);
  await expect(desk.page.getByRole('option', { name: new RegExp(words, 'i') }).first()).toBeVisible();
  await desk.page.keyboard.press('Enter');
}

test('renaming a tag gets another key, which acts in the tree and not in the text', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+,');
  await settings(desk).getByRole('tab', { name: 'Keys' }).click();
  await settings(desk).getByRole('searchbox').fill('rename tag');
  const add = settings(desk).getByRole('button', { name: 'Add a key for “Rename Tag”' });
  await add.click();
  await keyboard.press('n'); // New Tag’s in the tree; the note’s in the text is not asked for
  await expect(settings(desk).getByRole('alert')).toContainText('“New Tag”');
  await settings(desk).getByRole('alert').getByRole('button', { name: 'Cancel' }).click();
  await add.click();
  await keyboard.press('q'); // another action’s everywhere, nobody’s in the tree
  await expect(settings(desk).getByRole('alert')).toBeHidden();
  await expect(settings(desk).getByRole('button', { name: 'Take Q off “Rename Tag”' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(settings(desk)).toBeHidden();

  await keyboard.press('Control+4');
  await keyboard.press('q');
  await expect(nameField(desk, 'Claim')).toBeFocused();
  await keyboard.type('Assertion');
  await keyboard.press('Enter');
  await expect(desk.tag('Assertion')).toBeFocused();
  await expect(desk.tags.locator('~ .tag-hints')).toContainText(/Q\s*rename/);
  await keyboard.press('Control+2');
  await keyboard.press('q');
  await expect(desk.tag('Assertion')).toBeVisible();
  await expect(desk.tags.getByRole('textbox')).toHaveCount(0);
});

test('the palette and the menu act on the tag that had the keyboard last, and say so when there is none', async ({
  desk,
}) => {
  await desk.page.keyboard.press('Control+2');
  await command(desk, 'Merge Tag');
  await expect(desk.said()).toContainText('Choose a tag first');
  await expect(desk.tag('Claim')).toBeFocused();
  await desk.tag('Place').click();
  await desk.page.keyboard.press('Control+2');
  await command(desk, 'Rename Tag');
  await expect(nameField(desk, 'Place')).toBeFocused();
  await desk.page.keyboard.type('Where');
  await desk.page.keyboard.press('Enter');
  await expect(desk.tag('Where')).toBeFocused();
  await desk.choose('moveTagUp');
  await expect(desk.said()).toContainText('Where moved');
  await command(desk, 'Colour of the Tag');
  const dialog = desk.page.getByRole('dialog', { name: 'Edit tag' });
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await command(desk, 'Pin Tag to 9');
  await expect(desk.tag('Where')).toHaveAccessibleName(/key 9/);
});

test('the context menu gives a tag a colour and a key, and moves it', async ({ desk }) => {
  const { page } = desk;
  const entry = (name: string) => page.getByRole('menuitem', { name });
  const choice = (name: string) => page.getByRole('menuitemcheckbox', { name, exact: true });
  await desk.tag('Place').click({ button: 'right' });
  await entry('Colour').click();
  await choice('Teal').click();
  await expect(desk.said()).toContainText('The colour of Place is Teal now.');
  await desk.tag('Place').click({ button: 'right' });
  await entry('Colour').click();
  await expect(choice('Teal')).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await desk.tag('Place').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu').first()).toBeVisible();
  await page.keyboard.type('Pin');
  await expect(entry('Pin to a Key')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(choice('1 (now Claim)')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.said()).toContainText('Place is pinned to 1.');
  await desk.tag('Place').click({ button: 'right' });
  await entry('Move Tag Up').click();
  await expect(desk.said()).toContainText('Place moved');
});

test('the keyboard map names the keys of the tree, and those of one place that stay as they are', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('?');
  await keyboard.type('hide tag');
  await expect(map(desk).getByRole('term')).toHaveText(['Hide Tag in the Text']);
  await expect(map(desk).getByRole('heading', { name: 'Tag: keys while the tag tree' })).toBeVisible();
  await map(desk).getByRole('searchbox').fill('save and back');
  await expect(map(desk).getByRole('heading', { name: 'In a note' })).toBeVisible();
  await expect(map(desk).getByRole('definition')).toContainText('Ctrl');
  await map(desk).getByRole('searchbox').fill('');
  await expect(map(desk).getByRole('heading', { name: 'In the list of passages' })).toBeVisible();
});

test('the palette groups and sorts the passages, shows the important ones alone, and changes the theme', async ({
  desk,
}) => {
  const { page } = desk;
  await command(desk, 'Group Passages by Tag');
  await expect(page.locator('.card-group').first()).toBeVisible();
  await command(desk, 'Do Not Group Passages');
  await expect(page.locator('.card-group')).toHaveCount(0);
  await command(desk, 'Sort Passages, Newest First');
  await expect.poll(async () => (await desk.ask('settings', {})).preferences.cardSort).toBe('newest');
  await command(desk, 'Only Important Passages');
  await expect(page.getByRole('button', { name: 'Only important' })).toHaveAttribute('aria-pressed', 'true');
  await command(desk, 'Dark Theme');
  await expect.poll(() => desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await command(desk, 'Theme as the System');
  await expect.poll(async () => (await desk.ask('settings', {})).preferences.theme).toBe('system');
});
