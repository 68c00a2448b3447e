// The tag tree by keyboard alone: walking, renaming, moving, pinning, merging, deleting; and tagging with the words themselves.
import { expect, test } from './fixtures';

test.beforeEach(async ({ desk }) => {
  await desk.page.keyboard.press('Control+4');
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();
});

test('arrows walk, close and open branches; the tree is one tab stop', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('ArrowRight');
  await expect(desk.tag('Threat')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(desk.tag('Claim')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(desk.tag('Threat')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(desk.tag('Threat')).toBeVisible();
  await page.keyboard.press('End');
  await expect(desk.tags.getByRole('treeitem').last()).toBeFocused();
  await expect(desk.tags.locator('[tabindex="0"]')).toHaveCount(1);
});

test('F2 renames in place; a name that is taken is refused, Esc leaves the old one', async ({ desk }) => {
  const { page } = desk;
  const field = desk.tags.getByRole('textbox');
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  await page.keyboard.type('Assertion');
  await page.keyboard.press('Enter');
  await expect(desk.tag('Assertion')).toBeFocused();
  await expect(desk.said()).toContainText('Tag Claim is now called Assertion.');
  await page.keyboard.press('F2');
  await page.keyboard.type('Speaker');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(desk.tag('Assertion')).toBeFocused();
});

test('Alt and arrows move a tag past its sibling, below it and out again; the keyboard stays on it', async ({
  desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('Alt+ArrowDown');
  await expect(desk.said()).toContainText('Claim moved to the top level, before Organisation.');
  await expect(desk.tag('Claim')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(desk.tag('Claim')).toHaveAttribute('aria-level', '2');
  await expect(desk.said()).toContainText('Claim moved below Speaker, last.');
  await expect(desk.tag('Claim')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(desk.tag('Claim')).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(desk.tags.getByRole('treeitem').first()).toHaveAccessibleName(/^Claim/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(desk.said()).toContainText('It cannot be moved further that way.');
  await desk.saved();
});

test('Alt and a digit pin a tag, h hides it, n makes one, Delete deletes after saying what that touches', async ({
  desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('Alt+9');
  await expect(desk.tag('Claim')).toHaveAccessibleName(/key 9/);
  await expect(desk.said()).toContainText('Claim is pinned to 9.');
  await page.keyboard.press('h');
  await expect(desk.tag('Threat')).toHaveAccessibleName(/hidden in the text/);
  await page.keyboard.press('h');
  await expect(desk.tag('Threat')).not.toHaveAccessibleName(/hidden in the text/);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.tag('Claim')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('3 passages will lose this tag; the passages stay. 5 tags below it will take its');
  await expect(dialog.getByRole('button', { name: 'Delete tag' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.tag('Claim')).toHaveCount(0);
  await expect(desk.tag('Threat')).toHaveAttribute('aria-level', '1');
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();
});

test('m merges: the target is chosen with the arrows', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It has 2 passages.');
  const into = dialog.getByRole('combobox', { name: 'Merge into' });
  await expect(into).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Claim', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(into).toContainText('Claim');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(desk.tag('Threat')).toHaveCount(0);
  await expect(desk.tag('Claim')).toHaveAccessibleName(/^Claim, 5 passages/);
});

test('v tags with the passage’s own words: a new tag, and the same one again, each in one step', async ({ desk }) => {
  const { page } = desk;
  const before = await desk.tags.getByRole('treeitem').count();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('China');
  await page.keyboard.press('v');
  await expect(desk.tag('China')).toHaveAccessibleName(/^China, 1 passage$/);
  await expect(desk.currentCard()).toContainText('China');
  await page.keyboard.press('Control+z');
  await expect(desk.tags.getByRole('treeitem')).toHaveCount(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.tag('China')).toBeVisible();
  await desk.drag('Chinese');
  await page.keyboard.press('v');
  await expect(desk.tag('Chinese')).toBeVisible();
  await expect(desk.tags.getByRole('treeitem')).toHaveCount(before + 2);
});
