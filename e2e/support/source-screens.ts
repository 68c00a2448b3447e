// The screens of bringing in sources, of what is known of them, of their proof and of their newer texts.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '../fixtures';
import { newerText, replaceText } from './newer-text';
import { byAction, dialog, hasKeyboard, press, type Screen } from './ways';

export const sourceScreens: readonly Screen[] = [
  ...(['pasteSource', 'replaceText', 'decodeAgain', 'openOriginal', 'sourcesTable', 'verifyProject'] as const).map(
    byAction,
  ),
  {
    name: 'import plan of files',
    open: async (desk, folder) => {
      const file = path.join(folder, 'newer.txt');
      fs.writeFileSync(file, newerText(await desk.currentText()));
      await desk.answerFileDialogs(file);
      await desk.choose('addSources');
      await hasKeyboard(desk);
      await expect(dialog(desk).getByText('near-duplicate')).toBeVisible();
    },
  },
  {
    name: 'newer text of a file',
    open: async (desk, folder) => {
      const file = path.join(folder, 'newer.txt');
      fs.writeFileSync(file, newerText(await desk.currentText()));
      await desk.answerFileDialogs(file);
      await desk.choose('replaceText');
      await dialog(desk).getByRole('button', { name: 'From a file…' }).click();
      await expect(dialog(desk).getByRole('button', { name: 'Replace' })).toBeFocused();
    },
  },
  {
    name: 'review',
    isPart: true,
    hasText: true,
    open: async (desk) => {
      await replaceText(desk);
      await press(desk, 'F8');
      await expect(desk.page.getByRole('list', { name: 'Passages to review' })).toBeVisible();
    },
    close: () => Promise.resolve(),
  },
  {
    ...byAction('compareRevisions'),
    after: async (desk) => {
      await press(desk, 'Control+z');
      await desk.page.getByRole('tab', { name: 'Passages' }).click();
    },
  },
];
