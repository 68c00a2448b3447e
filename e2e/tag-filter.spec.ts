// The filter: reader, list and stepping show only passages with the tags asked for; hidden tags are not painted.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const bar = (desk: Desk) => desk.page.getByRole('region', { name: 'Filter' });
const marks = (desk: Desk) => desk.text.locator('mark.passage');

async function rowButton(desk: Desk, tag: string, name: string): Promise<void> {
  await desk.tag(tag).hover();
  await desk.tag(tag).getByRole('button', { name }).click();
}

test('by mouse: one tag, two tags, any and all, clear', async ({ desk }) => {
  await expect(marks(desk).first()).toBeVisible();
  const all = await desk.passages.getByRole('article').first().getAttribute('aria-setsize');
  await rowButton(desk, 'Claim', 'Show only Claim');
  await expect(bar(desk)).toContainText('Showing passages with');
  const count = bar(desk).getByRole('status');
  const claims = Number((await count.innerText()).split(' of ')[0]);
  expect(claims).toBeGreaterThan(0);
  await expect(count).toHaveText(`${claims} of ${all ?? ''}`);
  await expect(desk.passages.getByRole('article').first()).toHaveAttribute('aria-setsize', String(claims));
  await expect(desk.tag('Claim')).toHaveAttribute('aria-selected', 'true');
  await rowButton(desk, 'Speaker', 'Show only Speaker');
  const both = Number((await count.innerText()).split(' of ')[0]);
  expect(both).toBeGreaterThan(claims);
  await bar(desk).getByRole('button', { name: 'all of these' }).click();
  await expect.poll(async () => Number((await count.innerText()).split(' of ')[0])).toBeLessThan(both);
  await bar(desk).getByRole('button', { name: 'Remove tag Speaker' }).click();
  await expect(count).toHaveText(`${claims} of ${all ?? ''}`);
  await bar(desk).getByRole('button', { name: 'Clear' }).click();
  await expect(bar(desk)).toBeHidden();
  await expect(desk.passages.getByRole('article').first()).toHaveAttribute('aria-setsize', all ?? '');
});

test('the reader paints only what is asked for, and stepping goes through that alone', async ({ desk }) => {
  await expect(marks(desk).first()).toBeVisible();
  const before = await marks(desk).count();
  await rowButton(desk, 'Parallel wording', 'Show only Parallel wording');
  await expect.poll(() => marks(desk).count()).toBeLessThan(before);
  const quotes = (await desk.passages.getByRole('article').locator('blockquote').allInnerTexts()).join(' ');
  for (const words of await marks(desk).allInnerTexts()) expect(quotes).toContain(words.trim());
  const total = Number((await bar(desk).getByRole('status').innerText()).split(' of ')[0]);
  expect(total).toBeGreaterThan(1);
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
  for (let i = 1; i <= total; i += 1) {
    await desk.page.keyboard.press('.');
    await expect(desk.said()).toContainText(`passage ${String(i)} of ${String(total)}`);
    await expect(desk.currentCard()).toContainText('Parallel wording');
  }
  await desk.page.keyboard.press('.');
  await expect(desk.said()).toContainText('There is no further passage');
});

test('by keyboard: f asks for the tag in focus, Esc shows all again, Shift+F does from the text', async ({ desk }) => {
  await desk.page.keyboard.press('Control+4');
  await expect(desk.tags.getByRole('treeitem').first()).toBeFocused();
  await desk.page.keyboard.press('f');
  await expect(bar(desk)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(bar(desk)).toBeHidden();
  await expect(desk.said()).toContainText('All passages are shown.');
  await desk.page.keyboard.press('f');
  await expect(bar(desk)).toBeVisible();
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Shift+F');
  await expect(bar(desk)).toBeHidden();
});

test('a hidden tag is not painted, the list keeps its passages, and the current one is painted all the same', async ({
  desk,
}) => {
  const speaker = marks(desk).filter({ hasText: 'Major General Cai Jun' });
  await expect(speaker).toHaveCount(1);
  const all = await desk.passages.getByRole('article').first().getAttribute('aria-setsize');
  await rowButton(desk, 'Speaker', 'Hide Speaker in the text');
  await expect(speaker).toHaveCount(0);
  await expect(desk.tag('Speaker')).toHaveAccessibleName(/hidden in the text/);
  await expect(desk.passages.getByRole('article').first()).toHaveAttribute('aria-setsize', all ?? '');
  const card = desk.passages.getByRole('article').filter({ hasText: 'Speaker' }).first();
  await card.click();
  await expect(speaker).toHaveCount(1);
  await desk.page.keyboard.press(',');
  await expect(speaker).toHaveCount(0);
  await expect(bar(desk)).toContainText('1 tag hidden in the text');
  await bar(desk).getByRole('button', { name: 'Show' }).click();
  await expect(bar(desk)).toBeHidden();
  await expect(speaker).toHaveCount(1);
});

test('a passage made beside the filter is painted while it is current', async ({ desk }) => {
  await rowButton(desk, 'Parallel wording', 'Show only Parallel wording');
  await expect(bar(desk)).toBeVisible();
  await desk.drag('Joint Staff Department');
  await desk.picker.getByRole('option', { name: /Organisation/ }).click();
  await expect(desk.picker).toBeHidden();
  const made = desk.text.locator('mark').filter({ hasText: 'Joint Staff Department' });
  await expect(made).toBeVisible();
  await desk.page.keyboard.press('.');
  await expect(made).toHaveCount(0);
});

test('passages without a tag are shown alone, in the list and in the text, and by command; Esc shows all again', async ({
  desk,
}) => {
  await desk.drag('Joint Staff Department');
  await desk.page.keyboard.press('h'); // the example has one of its own
  const untagged = desk.page.getByRole('button', { name: /^Without a tag 2 passages/ });
  await untagged.click();
  await expect(untagged).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(desk)).toContainText('Showing passages without a tag');
  await expect(desk.passages.getByRole('article')).toHaveCount(2);
  await expect(desk.passages.getByRole('article').first()).toContainText('Joint Staff Department');
  await expect(marks(desk).filter({ hasText: 'Major General Cai Jun' })).toHaveCount(0);
  await expect(marks(desk).filter({ hasText: 'Joint Staff Department' })).toHaveCount(1);
  await bar(desk).getByRole('button', { name: 'Clear' }).click();
  await expect(marks(desk).filter({ hasText: 'Major General Cai Jun' })).toHaveCount(1);
  await desk.choose('onlyUntagged');
  await expect(desk.said()).toContainText('Only passages without a tag are shown.');
  await desk.tag('Claim').focus();
  await desk.page.keyboard.press('f'); // asking for a tag ends it
  await expect(untagged).toHaveAttribute('aria-pressed', 'false');
  await desk.page.keyboard.press('Escape');
  await expect(bar(desk)).toBeHidden();
});
