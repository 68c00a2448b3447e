// Context menus of text, passages, tags and sources: by the other mouse button and by Shift+F10, doing what they say.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const menu = (desk: Desk) => desk.page.getByRole('menu', { name: 'Menu of this place' });
const entry = (desk: Desk, name: string) => menu(desk).locator('[role^="menuitem"]').filter({ hasText: name });

async function rightClickOn(desk: Desk, words: string): Promise<void> {
  const [from] = await desk.ends(words);
  await desk.page.mouse.click(from.x + 4, from.y, { button: 'right' });
  await expect(menu(desk)).toBeVisible();
}

test('by mouse: the selection, a passage in the text and its card offer what can be done, and do it', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.drag('deputy director');
  await rightClickOn(desk, 'deputy director');
  await expect(entry(desk, 'Highlight without Tag')).toContainText('H');
  await entry(desk, 'Highlight without Tag').click();
  await expect(desk.currentCard()).toContainText('“deputy director”');
  await expect(menu(desk)).toBeHidden();

  await rightClickOn(desk, 'Major General Cai Jun');
  await expect(desk.currentCard()).toContainText('“Major General Cai Jun”');
  await entry(desk, 'Tag…').click();
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');

  await desk.card('“deputy director”').click({ button: 'right' });
  await expect(desk.currentCard()).toContainText('“deputy director”');
  await entry(desk, 'Note…').click();
  await expect(desk.currentCard().getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await desk.card('“deputy director”').click({ button: 'right' });
  await entry(desk, 'Remove Passage').click();
  await expect(desk.card('“deputy director”')).toHaveCount(0);
});

test('by keyboard: Shift+F10 opens the menu of the passage, a tag and a source; Esc gives the keyboard back', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.text.focus();
  await page.keyboard.press('.');
  const quote = await desk.currentCard().locator('blockquote').innerText();
  await page.keyboard.press('Shift+F10');
  await expect(menu(desk)).toBeVisible();
  await expect(menu(desk).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('h'); // typed in a menu, it looks for an entry and highlights nothing
  await page.keyboard.press('Escape');
  await expect(menu(desk)).toBeHidden();
  await expect(desk.text).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(menu(desk).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(desk.passages.getByText(quote, { exact: true })).toHaveCount(0);
  await expect(menu(desk)).toBeHidden();
  await expect(desk.text).toBeFocused();

  await desk.tags.getByRole('treeitem').first().focus();
  await page.keyboard.press('Shift+F10');
  await expect(entry(desk, 'Show Only This Tag')).toBeVisible();
  await expect(menu(desk).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();

  await page.keyboard.press('Control+1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(menu(desk).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(desk.text).toContainText('GENEVA --- The militaries');
  await expect(page.getByRole('tab', { name: 'Source' })).toHaveAttribute('aria-selected', 'true');
});

test('a tag’s menu filters and hides, and says which is in force', async ({ desk }) => {
  const all = await desk.passages.getByRole('article').count();
  await desk.tag('Claim').click({ button: 'right' });
  await expect(menu(desk)).toBeVisible();
  await entry(desk, 'Show Only This Tag').click();
  await expect.poll(() => desk.passages.getByRole('article').count()).toBeLessThan(all);
  await desk.tag('Claim').click({ button: 'right' });
  await expect(entry(desk, 'Show Only This Tag')).toHaveAttribute('aria-checked', 'true');
  await entry(desk, 'Show Only This Tag').click();
  await expect.poll(() => desk.passages.getByRole('article').count()).toBe(all);
});

test('a source’s menu opens it beside and copies its title and hash', async ({ desk }) => {
  const { page } = desk;
  const clipboard = () => desk.app.evaluate(({ clipboard: board }) => board.readText());
  const other = desk.sources.getByRole('option').nth(1);
  const view = await desk.ask('view', {});
  const source = view?.sources[1];
  await other.click({ button: 'right' });
  await entry(desk, 'Copy the Title').click();
  await expect.poll(clipboard).toBe(source?.title);
  await other.click({ button: 'right' });
  await entry(desk, 'Copy the SHA-256 of the Text').click();
  await expect.poll(clipboard).toBe(source?.revisions.at(-1)?.textSha256);
  await other.click({ button: 'right' });
  await entry(desk, 'Open Beside').click();
  await expect(page.getByRole('document', { name: /^Text of/ })).toHaveCount(2);
});

test('the menu of several selected cards tags them and takes tags off; a passage’s says what it carries', async ({
  desk,
}) => {
  const { page } = desk;
  const cards = desk.passages.getByRole('article');
  await cards.first().click();
  await cards.nth(2).click({ modifiers: ['Control'] });
  await cards.first().click({ button: 'right' });
  await entry(desk, 'Tag…').click();
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('denial');
  await page.keyboard.press('Enter');
  await expect(desk.said()).toHaveText('Tagged 2 passages as Denial.');
  await cards.first().click({ button: 'right' });
  await entry(desk, 'Take off').click();
  await page.getByRole('menuitem', { name: 'Denial (2)' }).click();
  await expect(desk.said()).toHaveText('Took Denial off 2 passages.');
  await page.keyboard.press('Escape');
  await rightClickOn(desk, 'Major General Cai Jun');
  await entry(desk, 'Show What This Passage Carries').click();
  await expect(page.getByRole('tooltip')).toContainText('Speaker');
});

test('a field offers what can be done with its words, and does it', async ({ desk }) => {
  await desk.app.evaluate(async ({ Menu, clipboard }) => {
    await clipboard.writeText('from elsewhere'); // without it there is nothing to paste
    Menu.prototype.popup = function () {
      Object.assign(globalThis, { fieldMenu: this });
    };
  });
  const field = desk.page.getByRole('textbox', { name: 'Filter passages' });
  await field.fill('Geneva');
  await field.selectText();
  await field.click({ button: 'right' });
  const items = () =>
    desk.app.evaluate(() => {
      const shown = (globalThis as unknown as { fieldMenu?: Electron.Menu }).fieldMenu;
      return (
        shown?.items.filter(({ enabled, type }) => enabled && type !== 'separator').map(({ label }) => label) ?? []
      );
    });
  await expect.poll(items).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Paste', 'Select All']));
  await desk.app.evaluate(({ BrowserWindow }) => {
    const shown = (globalThis as unknown as { fieldMenu: Electron.Menu }).fieldMenu;
    const [window] = BrowserWindow.getAllWindows();
    shown.items.find(({ label }) => label === 'Cut')?.click(undefined, window, window?.webContents);
  });
  await expect(field).toHaveValue('');
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Geneva');
});
