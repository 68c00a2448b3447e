// An analyst's ordinary work through every part of the window: what must cause no violation, and open no connection.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '../fixtures';
import type { Desk } from '../desk';

/** Select, tag, note, undo, find, every dialog, another text, a text added, export, import. `folder` takes the files. */
export async function workThrough(desk: Desk, folder: string): Promise<void> {
  await tagFirstWord(desk, 'treaty', 'Treaty or forum');
  await writeNote(desk, 'Names the country.');
  await undoAndRedo(desk);
  await findInText(desk);
  await openDialogs(desk);
  await exchange(desk, folder);
  await desk.saved();
}

/** Selects the first word of the text by keyboard and tags it from the picker. */
export async function tagFirstWord(desk: Desk, typed: string, name: string): Promise<void> {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).not.toBe('');
  await keyboard.press('Enter');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await keyboard.type(typed);
  await expect(desk.picker.getByRole('option').first()).toContainText(name);
  await keyboard.press('Enter');
  await expect(desk.currentCard()).toContainText(name);
}

async function writeNote(desk: Desk, note: string): Promise<void> {
  await desk.page.keyboard.press('n');
  await expect(desk.page.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  await desk.page.keyboard.type(note);
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText(note);
}

async function undoAndRedo(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+z');
  await expect(desk.said()).toContainText('Undone');
  await desk.page.keyboard.press('Control+Shift+z');
  await expect(desk.said()).toContainText('Redone');
}

async function findInText(desk: Desk): Promise<void> {
  const field = desk.page.getByRole('searchbox', { name: 'Find' });
  await desk.page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await desk.page.keyboard.type('missile');
  await expect(desk.page.getByText(/^1 of \d+/)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(field).toBeHidden();
}

async function openDialogs(desk: Desk): Promise<void> {
  const { page } = desk;
  for (const [title, open] of [
    ['Keyboard shortcuts', () => desk.choose('showKeys')],
    ['New tag', () => page.getByRole('button', { name: 'New tag' }).click()],
    ['Edit tag', () => desk.tags.getByRole('treeitem').first().dblclick()],
    ['Your name', () => desk.choose('changeCreator')],
  ] as const) {
    await open();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.locator(':focus')).toBeVisible(); // it has the keyboard
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}

async function exchange(desk: Desk, folder: string): Promise<void> {
  const [exported, added] = [path.join(folder, 'exported.json'), path.join(folder, 'added.txt')];
  fs.writeFileSync(added, 'Another statement\n\nWith one paragraph.\n');
  await desk.answerFileDialogs(exported);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(exported)).toBe(true);
  await desk.importTexts(added);
  await expect(desk.sources.getByRole('option')).toHaveCount(3);
  await desk.sources.getByRole('option').nth(2).click();
  await expect(desk.text).toContainText('With one paragraph.');
  await desk.answerFileDialogs(exported);
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: 'Import' });
  await expect(plan).toContainText('already here');
  await plan.getByRole('button', { name: 'Cancel' }).click();
  await expect(plan).toBeHidden();
}
