// The screens of bringing in sources, of what is known of them, of their proof and of their newer texts.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../desk';
import { expect } from '../fixtures';
import { newerText, replaceText } from './newer-text';
import { byAction, dialog, hasKeyboard, press, type Screen } from './ways';

const inSources = async (desk: Desk) => {
  await press(desk, 'Control+1');
  await expect(desk.sources.locator(':focus')).toHaveCount(1);
};

/** A dialog that a key in the list of sources opens. */
const bySourceKey = (name: string, keys: string): Screen => ({
  name,
  from: inSources,
  open: async (desk) => {
    await press(desk, keys);
    await hasKeyboard(desk);
  },
});

export const sourceScreens: readonly Screen[] = [
  bySourceKey('rename source', 'F2'),
  bySourceKey('remove source', 'Delete'),
  {
    name: 'grade source',
    from: inSources,
    open: async (desk) => {
      await desk.sources.locator(':focus').click({ button: 'right' });
      await desk.page.getByRole('menuitem', { name: 'Reliability' }).click();
      await desk.page.getByRole('menuitemcheckbox', { name: 'B · Usually reliable' }).click();
      await hasKeyboard(desk);
    },
  },
  {
    ...byAction('renameCollection'),
    from: async (desk) => {
      const [first, second] = (await desk.ask('view', {}))?.sources ?? [];
      for (const [source, collection] of [
        [first, 'Geneva'],
        [second, 'Vienna'],
      ] as const) {
        const ids = source ? [source.id] : [];
        await desk.ask('execute', { type: 'editSources', input: { ids, changes: { collection } } });
      }
    },
    after: async (desk) => {
      await press(desk, 'Control+z');
      await press(desk, 'Control+z');
    },
  },
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
