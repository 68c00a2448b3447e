// Every screen, dialog and popup of the open project.
import { expect } from '../fixtures';
import { dialogScreens } from './dialog-screens';
import { sourceScreens } from './source-screens';
import {
  byAction,
  byTagKey,
  chooseNone,
  chosenTwo,
  closeByKey,
  contextMenu,
  dialog,
  dropMenu,
  finding,
  hasKeyboard,
  importAgain,
  inCards,
  inTags,
  onCard,
  press,
  tab,
  type Screen,
} from './ways';

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
  ...dialogScreens,
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
  ...['Reading', 'Marking', 'Passages', 'Sources', 'Keys', 'Language'].map((page): Screen => {
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
  ...sourceScreens,
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
