// History: what was done, by whom, when, to which passage; the way there, and back to that state.
import AxeBuilder from '@axe-core/playwright';
import path from 'node:path';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

async function highlightThree(desk: Desk): Promise<void> {
  for (const words of ['Asia-Pacific', 'arms race', 'Representatives']) {
    await desk.drag(words);
    await desk.page.keyboard.press('h');
    await expect(desk.currentCard()).toContainText(`“${words}”`);
  }
}
const history = (desk: Desk) => desk.page.getByRole('list', { name: 'History' });
const lines = (desk: Desk) => history(desk).getByRole('group');

test('by mouse: the lines of what was done lead to the passage, and back to that state after a preview', async ({
  desk,
}) => {
  await highlightThree(desk);
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await expect(lines(desk)).toHaveCount(4); // the first: the example was opened
  await expect(lines(desk).first()).toContainText("Highlight passage 'Representatives'");
  await expect(lines(desk).first()).toContainText('Ada');
  await lines(desk).nth(2).click();
  await lines(desk).nth(2).getByRole('button', { name: 'Show in the text' }).click();
  await expect(desk.said()).toContainText("'Asia-Pacific'");
  await expect(desk.text.locator('mark.current').first()).toHaveText('Asia-Pacific');

  await lines(desk).nth(2).getByRole('button', { name: 'Undo back to here…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Undo 2 steps?' });
  await expect(dialog).toContainText('2 go');
  await expect(dialog.getByRole('listitem')).toHaveText([
    "Highlight passage 'Representatives'",
    "Highlight passage 'arms race'",
  ]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => desk.count('arms race')).toBe(1);
  await lines(desk).nth(2).getByRole('button', { name: 'Undo back to here…' }).click();
  await dialog.getByRole('button', { name: 'Undo 2 steps' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => desk.count('arms race')).toBe(0);
  await expect.poll(() => desk.count('Asia-Pacific')).toBe(1);
  await expect(lines(desk).first()).toContainText("Undid: highlight passage 'arms race'");
  await desk.choose('redo');
  await expect.poll(() => desk.count('arms race')).toBe(1);
});

test('by keyboard: there, along the lines, to the passage, and back', async ({ desk }) => {
  const { keyboard } = desk.page;
  await highlightThree(desk);
  await keyboard.press('Control+Shift+h');
  await expect(lines(desk).first()).toBeFocused();
  await keyboard.press('End');
  await expect(lines(desk).nth(3)).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(lines(desk).nth(2)).toBeFocused();
  await keyboard.press('Enter');
  await expect(desk.said()).toContainText("'Asia-Pacific'");
  await keyboard.press('Tab');
  await expect(desk.page.getByRole('button', { name: 'Show in the text' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  const dialog = desk.page.getByRole('dialog', { name: 'Undo 2 steps?' });
  await expect(dialog.getByRole('button', { name: 'Undo 2 steps' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(desk.page.getByRole('button', { name: 'Undo back to here…' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Undo 2 steps' })).toBeFocused();
  await keyboard.press('Enter');
  await expect.poll(() => desk.count('arms race')).toBe(0);
});

test('what was undone offers no way back, and says why', async ({ desk }) => {
  await highlightThree(desk);
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => desk.count('arms race')).toBe(0);
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await lines(desk).nth(3).click();
  await lines(desk).nth(3).getByRole('button', { name: 'Undo back to here…' }).click();
  await expect(desk.page.getByRole('alert')).toContainText('No undo leads back to this line');
});

test('the line of a passage in the other text leads there; a passage that is gone is said to be', async ({ desk }) => {
  await desk.drag('arms race');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('arms race');
  await desk.page.keyboard.press('Delete');
  await expect.poll(() => desk.count('arms race')).toBe(0);
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.text).toHaveAccessibleName(/Joint Briefing/);
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await lines(desk).first().dblclick();
  await expect(desk.text).toHaveAccessibleName(/hold joint press release/);
  await expect(desk.said()).toContainText('not there any more');
});

test('history and source tabs are accessible, and the source says its hashes', async ({ desk }) => {
  await highlightThree(desk);
  await desk.page.getByRole('tab', { name: 'Source' }).click();
  await expect(desk.page.getByRole('tabpanel')).toContainText(
    '3b1bdab25f12e19199556fd157dc398b1ae8f7d1936e80ff92f9fc3ced714fcd',
  );
  for (const name of ['Source', 'History', 'Passages']) {
    await desk.page.getByRole('tab', { name }).click();
    await expect(desk.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test('with another project the history is that one’s, and a line of the one before cannot be gone back to', async ({
  desk,
  folder,
}) => {
  await highlightThree(desk);
  const directory = await desk.directory();
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await expect(lines(desk)).toHaveCount(4);
  await lines(desk).nth(2).click();
  await desk.newProject(path.join(folder, 'Mine'));
  await expect(desk.page.getByText('Nothing has been done in this project yet.')).toBeVisible();
  for (const name of ['A', 'B', 'C']) await desk.ask('execute', { type: 'createTag', input: { name } });
  await expect(lines(desk)).toHaveText([/Create tag C/, /Create tag B/, /Create tag A/]);
  for (const call of ['previewUndoTo', 'undoTo'] as const) {
    await expect(desk.ask(call, { directory, revision: 2 })).rejects.toThrow(
      'NO_PROJECT: Another project is open now.',
    );
  }
  await desk.ask('openRecent', { directory });
  await expect(lines(desk)).toHaveCount(4);
  await expect(lines(desk).first()).toContainText("Highlight passage 'Representatives'");
  await expect(lines(desk).first()).toHaveAttribute('aria-current', 'true');
});
