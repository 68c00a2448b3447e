// The tag tree by mouse alone: dragging, branches, dialogs, merging, colours.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const names = (desk: Desk) =>
  desk.tags
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('aria-level') ?? ''} ${row.querySelector('.tag-name')?.textContent ?? ''}`),
    );

async function dragTag(desk: Desk, from: string, over: string, share: number, end = true): Promise<void> {
  const [start, target] = [await desk.tag(from).boundingBox(), await desk.tag(over).boundingBox()];
  if (start === null || target === null) throw new Error('not in sight');
  await desk.page.mouse.move(start.x + 60, start.y + start.height / 2);
  await desk.page.mouse.down();
  await desk.page.mouse.move(start.x + 60, start.y + start.height / 2 + 8, { steps: 2 });
  await desk.page.mouse.move(target.x + 60, target.y + target.height * share, { steps: 4 });
  if (end) await desk.page.mouse.up();
}

async function rowButton(desk: Desk, tag: string, name: string): Promise<void> {
  await desk.tag(tag).hover();
  await desk.tag(tag).getByRole('button', { name }).click();
}

test('a tag is dragged above, into and below another; Esc leaves it where it was; undo brings it back', async ({
  desk,
}) => {
  const before = await names(desk);
  await dragTag(desk, 'Organisation', 'Speaker', 0.1);
  await expect(desk.said()).toContainText('Organisation moved to the top level, before Speaker.');
  await expect.poll(async () => (await names(desk)).indexOf('1 Organisation')).toBe(before.indexOf('1 Speaker'));
  await dragTag(desk, 'Place', 'Date', 0.5);
  await expect(desk.tag('Place')).toHaveAttribute('aria-level', '2');
  await expect(desk.tag('Date')).toHaveAttribute('aria-expanded', 'true');
  await dragTag(desk, 'Weapon system', 'Parallel wording', 0.5, false);
  await expect(desk.tag('Parallel wording')).toHaveAttribute('data-drop', 'into');
  await desk.page.keyboard.press('Escape');
  await desk.page.mouse.up();
  await expect(desk.tag('Weapon system')).toHaveAttribute('aria-level', '1');
  await dragTag(desk, 'Claim', 'Threat', 0.5);
  await expect(desk.tag('Claim')).toHaveAttribute('aria-level', '1');
  await desk.choose('undo');
  await desk.choose('undo');
  await expect.poll(() => names(desk)).toEqual(before);
  await desk.saved();
});

test('branches close and open; a closed one opens when a tag is held over it', async ({ desk }) => {
  await desk.tag('Claim').locator('.tag-twisty').click();
  await expect(desk.tag('Threat')).toHaveCount(0);
  await expect(desk.tag('Claim')).toHaveAttribute('aria-expanded', 'false');
  await dragTag(desk, 'Place', 'Claim', 0.5, false);
  await expect(desk.tag('Threat')).toBeVisible();
  await desk.page.mouse.up();
  await expect(desk.tag('Place')).toHaveAttribute('aria-level', '2');
});

test('a tag is made below another, merged into a third, and the passages have that one', async ({ desk }) => {
  await rowButton(desk, 'Speaker', 'Add a tag below Speaker');
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Below' })).toContainText('Speaker');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Quoted');
  await dialog.getByRole('button', { name: 'Create tag' }).click();
  await expect(desk.tag('Quoted')).toHaveAttribute('aria-level', '2');
  await rowButton(desk, 'Speaker', 'Edit tag Speaker');
  await dialog.getByRole('button', { name: 'Merge…' }).click();
  await expect(dialog).toContainText('It has 2 passages. 1 tag below it will move below the other tag.');
  await dialog.getByRole('combobox', { name: 'Merge into' }).click();
  await desk.page.getByRole('option', { name: 'Organisation' }).click();
  await expect(dialog).toContainText('2 passages will have Organisation instead of Speaker');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(desk.said()).toContainText('Speaker merged into Organisation: 2 passages changed.');
  await expect(desk.tag('Speaker')).toHaveCount(0);
  await expect(desk.tag('Organisation')).toHaveAccessibleName(/^Organisation, 3 passages/);
  await expect(desk.tag('Quoted')).toHaveAttribute('aria-level', '2');
  await desk.choose('undo');
  await expect(desk.tag('Speaker')).toHaveAccessibleName(/^Speaker, 2 passages/);
});

test('a colour that is hard to see is told, and a clear one of its hue taken by a click', async ({ desk }) => {
  await desk.tag('Place').dblclick();
  const dialog = desk.page.getByRole('dialog');
  const hex = dialog.getByRole('textbox', { name: 'Colour as hexadecimal value' });
  await hex.fill('#ffee00');
  await expect(dialog.getByRole('status')).toContainText('Hard to see');
  await dialog.getByRole('button', { name: /^Use #/ }).click();
  await expect(dialog.getByRole('status')).toBeEmpty();
  await expect(hex).not.toHaveValue('#ffee00');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.said()).toContainText('Tag Place changed.');
});

test('the rule for colours knows the pages that the reader paints', async ({ desk }) => {
  for (const [colorScheme, surface, text] of [
    ['light', '#ffffff', '#1e1d1a'],
    ['dark', '#171a1d', '#e5e3de'],
  ] as const) {
    await desk.page.emulateMedia({ colorScheme });
    const painted = await desk.text.evaluate((reader) => {
      const style = getComputedStyle(reader);
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no canvas');
      return [style.backgroundColor, style.color].map((colour) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      });
    });
    const wanted = [surface, text].map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
    painted.flat().forEach((channel, i) => {
      expect(Math.abs(channel - (wanted.flat()[i] ?? 0)), `${colorScheme} ${String(i)}`).toBeLessThanOrEqual(2);
    });
  }
});
