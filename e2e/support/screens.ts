// Every screen, dialog and popup of the open project: how an analyst comes to it and goes away again.
import fs from 'node:fs';
import path from 'node:path';
import type { ActionId } from '../../core/actions';
import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import type { Desk } from '../desk';

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

const dialog = (desk: Desk) => desk.page.getByRole('dialog').last();
const menu = (desk: Desk) => desk.page.getByRole('menu');
const press = (desk: Desk, keys: string) => desk.page.keyboard.press(keys);

/** What closed just before gives the keyboard back a frame or two later: a key pressed sooner than any hand could is repeated. */
const into = (keys: string, panel: (desk: Desk) => Locator) => (desk: Desk) =>
  expect(async () => {
    await press(desk, keys);
    await expect(panel(desk).locator(':focus')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
const inTags = into('Control+4', ({ tags }) => tags);
const inCards = into('Control+3', ({ passages }) => passages);
const onCard = async (desk: Desk) => {
  await desk.passages.getByRole('article').nth(1).click();
  await inCards(desk);
};

/** A dialog that an action opens. */
const byAction = (action: ActionId): Screen => ({
  name: action,
  open: async (desk) => {
    await desk.choose(action);
    await hasKeyboard(desk);
  },
});

async function hasKeyboard(desk: Desk): Promise<void> {
  await expect(dialog(desk)).toBeVisible();
  await expect.poll(() => dialog(desk).evaluate((one) => one.contains(document.activeElement))).toBe(true);
}

/** A dialog that a key in the tag tree opens. */
const byTagKey = (name: string, keys: string): Screen => ({
  name,
  from: inTags,
  open: async (desk) => {
    await press(desk, keys);
    await hasKeyboard(desk);
  },
});

/** A menu that a key asks for where the keyboard is. */
const contextMenu = (name: string, from: (desk: Desk) => Promise<void>): Screen => ({
  name: `menu of ${name}`,
  from,
  open: async (desk) => {
    await press(desk, 'Shift+F10');
    await expect(menu(desk)).toBeVisible();
    await expect(menu(desk).locator(':focus')).toHaveCount(1);
  },
});

/** A menu of a button in the list of passages. */
const dropMenu = (name: string, from: (desk: Desk) => Promise<void>): Screen => ({
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

const chosenTwo = async (desk: Desk) => {
  await onCard(desk);
  await press(desk, 'Shift+ArrowDown');
  await expect(desk.page.getByRole('toolbar', { name: 'Selected passages' })).toBeVisible();
};
const chooseNone = async (desk: Desk) => {
  await inCards(desk);
  await press(desk, 'Escape');
  await expect(desk.page.getByRole('toolbar', { name: 'Selected passages' })).toBeHidden();
};

const tab = (name: string): Screen => ({
  name: `tab ${name}`,
  isPart: true,
  open: async (desk) => {
    await desk.page.getByRole('tab', { name }).click();
    await expect(desk.page.getByRole('tabpanel', { name })).toBeVisible();
  },
  close: (desk) => desk.page.getByRole('tab', { name: 'Passages' }).click(),
});

const finding = async (desk: Desk) => {
  await press(desk, 'Control+f');
  await desk.page.getByRole('searchbox', { name: 'Find' }).fill('China');
  await expect(desk.page.getByRole('search', { name: 'Find' }).locator('output')).toHaveText(/^\d+ of \d+/);
};

async function importAgain(desk: Desk, folder: string): Promise<void> {
  const file = path.join(folder, 'again.json');
  await desk.answerFileDialogs(file);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await desk.page.getByRole('button', { name: 'Dismiss' }).click();
  await desk.choose('focusReader');
  await desk.choose('importProjectJson');
  await hasKeyboard(desk);
}

const nothing = () => Promise.resolve();

export const screens: readonly Screen[] = [
  { name: 'reading', isPart: true, hasText: true, open: nothing, close: nothing },
  {
    name: 'a current passage and its card',
    isPart: true,
    hasText: true,
    open: async (desk) => {
      await desk.clickOn('Major General Cai Jun');
      await expect(desk.currentCard()).toBeVisible();
    },
    close: nothing,
  },
  {
    name: 'hover card',
    isPart: true,
    open: async (desk) => {
      await desk.clickOn('Major General Cai Jun');
      await press(desk, 'Control+i');
      await expect(desk.page.getByRole('tooltip')).toBeVisible();
    },
    close: async (desk) => {
      await press(desk, 'Escape');
      await expect(desk.page.getByRole('tooltip')).toBeHidden();
    },
  },
  {
    name: 'picker',
    from: async (desk) => {
      await desk.caretBefore('Asia-Pacific');
      await press(desk, 'Control+Shift+ArrowRight');
    },
    open: async (desk) => {
      await press(desk, 'Enter');
      await expect(desk.picker.getByRole('combobox')).toBeFocused();
    },
  },
  {
    name: 'passages here',
    from: (desk) => desk.caretBefore('Major General Cai Jun'),
    open: async (desk) => {
      await press(desk, 'Shift+O');
      await expect(desk.page.getByRole('menu', { name: 'Passages here' })).toBeVisible();
    },
  },
  ...(
    [
      'openPalette',
      'showKeys',
      'showManual',
      'goToParagraph',
      'showLegend',
      'about',
      'diagnosticReport',
      'changeCreator',
    ] as const
  ).map(byAction),
  {
    name: 'tour',
    // It waits for whoever is at work.
    open: async (desk) => {
      await desk.choose('startTour');
      await expect(dialog(desk)).toBeVisible();
    },
    close: async (desk) => {
      await dialog(desk).getByRole('button', { name: 'Skip the tour' }).click();
      await expect(desk.page.getByRole('dialog')).toHaveCount(0);
    },
  },
  ...['Reading', 'Marking', 'Passages', 'Keys', 'Language'].map((page): Screen => {
    const settings = byAction('settings');
    return {
      ...settings,
      name: `settings, ${page}`,
      open: async (desk, folder) => {
        await settings.open(desk, folder);
        await dialog(desk).getByRole('tab', { name: page }).click();
        await expect(dialog(desk).getByRole('tabpanel', { name: page })).toBeVisible();
      },
    };
  }),
  {
    ...byAction('settings'),
    name: 'a choice in the settings',
    from: async (desk) => {
      await desk.choose('settings');
      await dialog(desk).getByRole('tab', { name: 'Language' }).click();
      await dialog(desk).getByRole('combobox', { name: 'Language' }).focus();
    },
    open: async (desk) => {
      await press(desk, 'Enter');
      await expect(desk.page.getByRole('option').first()).toBeVisible();
    },
    close: async (desk) => {
      await press(desk, 'Escape');
      await expect(desk.page.getByRole('option')).toHaveCount(0);
    },
    after: closeByKey,
  },
  byTagKey('edit tag', 'Enter'),
  byTagKey('new tag', 'n'),
  byTagKey('merge tag', 'm'),
  byTagKey('delete tag', 'Delete'),
  {
    name: 'renaming a tag',
    from: inTags,
    open: async (desk) => {
      await press(desk, 'F2');
      await expect(desk.tags.getByRole('textbox')).toBeFocused();
    },
  },
  {
    name: 'filter bar',
    hasText: true,
    from: inTags,
    open: async (desk) => {
      await press(desk, 'f');
      await press(desk, 'h');
      await expect(desk.page.getByRole('region', { name: 'Filter' })).toBeVisible();
    },
    close: async (desk) => {
      await press(desk, 'h');
      await press(desk, 'Escape');
      await expect(desk.page.getByRole('region', { name: 'Filter' })).toBeHidden();
    },
  },
  {
    name: 'find bar',
    hasText: true,
    open: finding,
    close: async (desk) => {
      await press(desk, 'Escape');
      await expect(desk.page.getByRole('searchbox', { name: 'Find' })).toBeHidden();
    },
  },
  {
    name: 'tag all hits',
    from: finding,
    open: async (desk) => {
      await press(desk, 'Control+Shift+t');
      await hasKeyboard(desk);
    },
    close: async (desk) => {
      await press(desk, 'Escape');
      await expect(desk.page.getByRole('dialog')).toHaveCount(0);
    },
    after: (desk) => press(desk, 'Escape'),
  },
  {
    name: 'note editor',
    isPart: true,
    open: async (desk) => {
      await desk.clickOn('Major General Cai Jun');
      await press(desk, 'n');
      await expect(desk.currentCard().getByRole('textbox')).toBeFocused();
    },
    close: async (desk) => {
      await press(desk, 'Escape');
      await expect(desk.text).toBeFocused();
    },
  },
  {
    name: 'bookmarks',
    isPart: true,
    hasText: true,
    open: async (desk) => {
      await desk.choose('focusReader');
      await press(desk, 'b');
      await expect(desk.page.getByRole('region', { name: 'Bookmarks' })).toBeVisible();
    },
    close: nothing,
  },
  contextMenu('the text', async (desk) => desk.clickOn('Major General Cai Jun')),
  contextMenu('a card', onCard),
  contextMenu('a tag', inTags),
  contextMenu('a source', async (desk) => {
    await press(desk, 'Control+1');
    await expect(desk.sources.locator(':focus')).toHaveCount(1);
  }),
  dropMenu('Group and sort', inCards),
  {
    name: 'chosen passages',
    isPart: true,
    open: chosenTwo,
    close: chooseNone,
  },
  dropMenu('Copy', chosenTwo),
  dropMenu('Take off', chosenTwo),
  {
    name: 'filtered away',
    isPart: true,
    open: async (desk) => {
      await chooseNone(desk);
      await desk.page.getByRole('textbox', { name: 'Filter passages' }).fill('nothing of this kind');
      await expect(desk.page.getByText('No passage matches')).toBeVisible();
    },
    close: async (desk) => {
      await desk.page.getByRole('textbox', { name: 'Filter passages' }).fill('');
      await expect(desk.passages.getByRole('article').first()).toBeVisible();
    },
  },
  tab('Source'),
  tab('History'),
  {
    name: 'undo back to here',
    from: async (desk) => {
      const lines = desk.page.getByRole('list', { name: 'History' }).getByRole('group');
      await desk.choose('focusHistory');
      await expect(lines.first()).toBeFocused();
      await press(desk, 'ArrowDown');
      await expect(lines.nth(1)).toBeFocused();
      await desk.page.getByRole('button', { name: 'Undo back to here…' }).focus();
    },
    open: async (desk) => {
      await press(desk, 'Enter');
      await hasKeyboard(desk);
    },
  },
  {
    name: 'import plan',
    open: importAgain,
  },
  {
    name: 'focus mode',
    isPart: true,
    open: async (desk) => {
      await desk.choose('focusMode');
      await expect(desk.tags).toBeHidden();
    },
    close: async (desk) => {
      await desk.page.getByRole('button', { name: 'Leave focus mode' }).click();
      await expect(desk.tags).toBeVisible();
    },
  },
  {
    name: 'two texts',
    isPart: true,
    hasText: true,
    open: async (desk) => {
      await desk.choose('toggleSplit');
      await expect(desk.page.locator('.reader')).toHaveCount(2);
    },
    close: async (desk) => {
      await desk.choose('toggleSplit');
      await expect(desk.page.locator('.reader')).toHaveCount(1);
    },
  },
];

/** Esc, until nothing lies above the window. */
export async function closeByKey(desk: Desk): Promise<void> {
  await press(desk, 'Escape');
  await expect(desk.page.getByRole('dialog').or(menu(desk))).toHaveCount(0);
}
