// What an empty panel says: what will stand there, and the button or key that fills it.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

test('a new project: sources, tags, passages, bookmarks and history each say what fills them', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await desk.newProject(path.join(folder, 'Mine'));
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(panel('Tags')).toContainText('No tags yet');
  await panel('Tags').getByRole('button', { name: 'New tag…' }).click();
  await expect(page.getByRole('dialog', { name: 'New tag' })).toBeVisible();
  await page.keyboard.press('Escape');
  await panel('Tags').getByRole('button', { name: 'Add the starter tag set' }).click();
  await expect(desk.tag('Claim')).toBeVisible();
  await expect(page.getByText('The passages of the text you read will stand here.')).toBeVisible();
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.getByText('its hashes will stand here')).toBeVisible();
  await page.getByRole('tab', { name: /^Passages/ }).click();

  const file = path.join(folder, 'statement.txt');
  fs.writeFileSync(file, 'A statement\n\nOne paragraph.\n');
  await desk.answerFileDialogs(file);
  await expect(panel('Sources')).toContainText('No texts yet');
  await panel('Sources').getByRole('button', { name: 'Import…' }).click();
  await desk.acceptPlan();
  await expect(desk.sources.getByRole('option')).toHaveCount(1);
  await expect(page.getByText('Nothing is marked in this text yet.')).toBeVisible();
  await expect(panel('Bookmarks')).toContainText('A bookmarked paragraph will stand here');
  await panel('Bookmarks').getByRole('button', { name: 'Bookmark This Paragraph' }).click();
  await expect(panel('Bookmarks').getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(page.getByRole('dialog')).toContainText('Nothing matches “zzzz”');
});

test('a project in which nothing was done says what its history will list', async ({ desk, folder }) => {
  await desk.newProject(path.join(folder, 'Mine'));
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await expect(desk.page.getByText('Every change will be listed here')).toBeVisible();
});

test('without a project: what one is, how to get one, and where recent ones will stand', async ({ start, folder }) => {
  const { page } = await start({ args: [path.join(folder, 'nowhere')] });
  const screen = page.getByRole('main');
  await expect(screen).toContainText('No project is open');
  for (const name of ['Open project…', 'New project…', 'Open the example'])
    await expect(screen.getByRole('button', { name })).toBeVisible();
  await expect(screen.getByRole('region', { name: 'Recent' })).toContainText('will stand here');
});

test('a filter that leaves nothing says so and shows all again', async ({ desk }) => {
  await desk.page.getByRole('textbox', { name: 'Filter passages' }).fill('zzzz');
  const none = desk.page.getByRole('status').filter({ hasText: 'No passage matches.' });
  await none.getByRole('button', { name: 'Show all passages' }).click();
  await expect(desk.passages.getByRole('article').first()).toBeVisible();
});
