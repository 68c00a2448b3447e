// The dialogs that an action opens, and what is found in them one step further.
import { expect } from '../fixtures';
import { byAction, closeByKey, dialog, dialogActions, hasKeyboard, press, type Screen } from './ways';

export const dialogScreens: readonly Screen[] = [
  ...dialogActions.map(byAction),
  {
    name: 'palette with results',
    open: async (desk) => {
      await desk.choose('openPalette');
      await hasKeyboard(desk);
      await desk.page.keyboard.type('pass');
      await expect(dialog(desk).locator('[role="option"][aria-selected="true"]')).toBeVisible();
    },
  },
  {
    name: 'manual, searched',
    open: async (desk) => {
      await desk.choose('showManual');
      await hasKeyboard(desk);
      await desk.page.keyboard.type('passage');
      await dialog(desk).getByRole('listbox', { name: 'Places found' }).waitFor();
      await press(desk, 'Enter');
    },
  },
  {
    name: 'a licence in About',
    open: async (desk) => {
      await desk.choose('about');
      await dialog(desk)
        .getByText(/^react \d/)
        .click();
    },
  },
  {
    name: 'a key that is taken',
    open: async (desk) => {
      await desk.choose('settings');
      await dialog(desk).getByRole('tab', { name: 'Keys' }).click();
      await dialog(desk).getByRole('button', { name: 'Add a key for “Highlight without Tag”' }).click();
      await press(desk, 'q');
      await expect(dialog(desk).getByRole('alert')).toBeVisible();
    },
    close: async (desk) => {
      await press(desk, 'Escape'); // the question
      await closeByKey(desk);
    },
  },
];
