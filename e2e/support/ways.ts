// Ways of coming to a screen, dialog or popup of the open project, and of going away again.
import type { Locator } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { ActionId } from '../../core/actions';
import type { Desk } from '../desk';
import { expect } from '../fixtures';

export interface Screen {
  readonly name: string;
  /** Where the keyboard is before, and must be again afterwards; the text unless it is said. */
  readonly from?: (desk: Desk) => Promise<void>;
  /** Opens it and waits until it is there. */
  readonly open: (desk: Desk, folder: string) => Promise<void>;
  /** Esc, unless it is said. */
  readonly close?: (desk: Desk) => Promise<void>;
  /** It has no keyboard of its own to give back: a part of the window rather than something above it. */
  readonly isPart?: true;
  /** The text is a part of what is looked at. */
  readonly hasText?: true;
  /** Tidies up what it was opened from. */
  readonly after?: (desk: Desk) => Promise<void>;
}

export const dialog = (desk: Desk) => desk.page.getByRole('dialog').last();
export const menu = (desk: Desk) => desk.page.getByRole('menu');
export const press = (desk: Desk, keys: string) => desk.page.keyboard.press(keys);

/** What closed just before gives the keyboard back a frame or two later: a key pressed sooner than any hand could is repeated. */
const into = (keys: string, panel: (desk: Desk) => Locator) => (desk: Desk) =>
  expect(async () => {
    await press(desk, keys);
    await expect(panel(desk).locator(':focus')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
export const inTags = into('Control+4', ({ tags }) => tags);
export const inCards = into('Control+3', ({ passages }) => passages);
export const onCard = async (desk: Desk) => {
  await desk.passages.getByRole('article').nth(1).click();
  await inCards(desk);
};

/** A dialog that an action opens. */
export const byAction = (action: ActionId): Screen => ({
  name: action,
  open: async (desk) => {
    await desk.choose(action);
    await hasKeyboard(desk);
  },
});

export async function hasKeyboard(desk: Desk): Promise<void> {
  await expect(dialog(desk)).toBeVisible();
  await expect.poll(() => dialog(desk).evaluate((one) => one.contains(document.activeElement))).toBe(true);
}

/** A dialog that a key in the tag tree opens. */
export const byTagKey = (name: string, keys: string): Screen => ({
  name,
  from: inTags,
  open: async (desk) => {
    await press(desk, keys);
    await hasKeyboard(desk);
  },
});

/** A menu that a key asks for where the keyboard is. */
export const contextMenu = (name: string, from: (desk: Desk) => Promise<void>): Screen => ({
  name: `menu of ${name}`,
  from,
  open: async (desk) => {
    await press(desk, 'Shift+F10');
    await expect(menu(desk)).toBeVisible();
    await expect(menu(desk).locator(':focus')).toHaveCount(1);
  },
});

/** A menu of a button in the list of passages. */
export const dropMenu = (name: string, from: (desk: Desk) => Promise<void>): Screen => ({
  name: `menu ${name}`,
  from: async (desk) => {
    await from(desk);
    await desk.page.getByRole('button', { name, exact: true }).focus();
  },
  open: async (desk) => {
    await press(desk, 'Enter');
    await expect(menu(desk).locator('[role^="menuitem"]').first()).toBeVisible();
  },
});

export const chosenTwo = async (desk: Desk) => {
  await onCard(desk);
  await press(desk, 'Shift+ArrowDown');
  await expect(desk.page.getByRole('toolbar', { name: 'Selected passages' })).toBeVisible();
};
export const chooseNone = async (desk: Desk) => {
  await inCards(desk);
  await press(desk, 'Escape');
  await expect(desk.page.getByRole('toolbar', { name: 'Selected passages' })).toBeHidden();
};

export const tab = (name: string): Screen => ({
  name: `tab ${name}`,
  isPart: true,
  open: async (desk) => {
    await desk.page.getByRole('tab', { name }).click();
    await expect(desk.page.getByRole('tabpanel', { name })).toBeVisible();
  },
  close: (desk) => desk.page.getByRole('tab', { name: 'Passages' }).click(),
});

export const finding = async (desk: Desk) => {
  await press(desk, 'Control+f');
  await desk.page.getByRole('searchbox', { name: 'Find' }).fill('China');
  await expect(desk.page.getByRole('search', { name: 'Find' }).locator('output')).toHaveText(/^\d+ of \d+/);
};

export async function importAgain(desk: Desk, folder: string): Promise<void> {
  const file = path.join(folder, 'again.json');
  await desk.answerFileDialogs(file);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await desk.page.getByRole('button', { name: 'Dismiss' }).click();
  await desk.choose('focusReader');
  await desk.choose('importProjectJson');
  await hasKeyboard(desk);
}

/** Every dialog that is opened by an action alone. */
export const dialogActions = [
  'openPalette',
  'showKeys',
  'showManual',
  'goToParagraph',
  'showLegend',
  'about',
  'diagnosticReport',
  'changeCreator',
] as const satisfies readonly ActionId[];

/** Esc, until nothing lies above the window. */
export async function closeByKey(desk: Desk): Promise<void> {
  await press(desk, 'Escape');
  await expect(desk.page.getByRole('dialog').or(menu(desk))).toHaveCount(0);
}
