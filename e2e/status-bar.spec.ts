// The status bar's buttons.
import { expect, test } from './fixtures';

test('the paragraph in the status bar leads to another one', async ({ desk }) => {
  const place = desk.page.getByRole('contentinfo').getByRole('button', { name: 'Paragraph 1: go to another' });
  await place.click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByRole('spinbutton').or(dialog.getByRole('textbox'))).toBeFocused();
  await desk.page.keyboard.type('5');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('note').first()).toContainText('¶ 5 ·');
});
