// Files dropped upon the window, as the system brings them, and tags dropped upon the text by mouse.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

type DragType = 'dragOver' | 'drop';

/** Drags files over the middle of the window; ends by `last`. */
async function dragFiles(desk: Desk, files: readonly string[], last: DragType = 'drop'): Promise<void> {
  const session = await desk.page.context().newCDPSession(desk.page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', ...(last === 'dragOver' ? [] : [last])] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
  await session.detach();
}

const overlay = (desk: Desk) => desk.page.locator('.file-drop');

test('files and folders that are dropped become a plan; what is of no known kind is named in it', async ({
  desk,
  folder,
}) => {
  const file = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const files = [file('one.txt', 'First dropped'), file('two.TXT', 'Second dropped'), file('sound.mp3', 'no')];
  file('more/below/three.txt', 'Third dropped');
  await dragFiles(desk, files, 'dragOver');
  await expect(overlay(desk)).toContainText('Drop to add');
  await dragFiles(desk, [...files, path.join(folder, 'more')]);
  await expect(overlay(desk)).toBeHidden();
  const plan = desk.page.getByRole('dialog', { name: 'Import' });
  await expect(plan).toContainText('“sound.mp3” is not of a kind that Glossator reads');
  await expect(plan).toContainText('more/below/three.txt');
  expect(desk.page.url()).toBe('app://main/');
  await desk.acceptPlan();
  await expect(desk.said()).toContainText('3 sources imported.');
  await plan.getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.sources.getByRole('option')).toHaveCount(5);
  await desk.choose('undo');
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
});

test('a Project JSON shows its plan; a project folder and a damaged file are refused in words', async ({
  desk,
  folder,
}) => {
  const file = path.join(folder, 'export.json');
  await desk.answerFileDialogs(file);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await dragFiles(desk, [file]);
  const plan = desk.page.getByRole('dialog', { name: /Import/ });
  await expect(plan).toBeVisible();
  await dragFiles(desk, [file]); // behind a dialog nothing is dropped
  await plan.getByRole('button', { name: 'Cancel' }).click();
  await expect(plan).toBeHidden();
  await dragFiles(desk, [await desk.directory()]);
  await expect(plan).toContainText('is the folder of a project: File › Open Project… opens it.');
  await plan.getByRole('button', { name: 'Cancel' }).click();
  fs.writeFileSync(file, '{"format":');
  await dragFiles(desk, [file]);
  await expect(desk.page.getByRole('alert').filter({ hasText: 'not JSON' })).toContainText('export.json');
});

/** Presses a tag in the tree and takes it to a place; lets go unless `hold`. */
async function dragTag(desk: Desk, name: string, to: { readonly x: number; readonly y: number }, hold = false) {
  const { mouse } = desk.page;
  const row = await desk.tag(name).boundingBox();
  if (row === null) throw new Error('not in sight');
  await mouse.move(row.x + 60, row.y + row.height / 2);
  await mouse.down();
  await mouse.move((row.x + to.x) / 2, (row.y + to.y) / 2, { steps: 3 });
  await mouse.move(to.x, to.y, { steps: 3 });
  if (!hold) await mouse.up();
}

const label = (desk: Desk) => desk.page.locator('.tag-drag-label');

test('a tag is dragged upon the selection, upon a passage and upon a card; each is shown before and said after', async ({
  desk,
}) => {
  await desk.drag('Joint Staff Department');
  const [words] = await desk.ends('Joint Staff Department');
  await dragTag(desk, 'Organisation', { x: words.x + 4, y: words.y }, true);
  await expect(label(desk)).toContainText('Joint Staff Department');
  expect(await desk.page.evaluate(() => CSS.highlights.has('reader-drop'))).toBe(true);
  await desk.page.mouse.up();
  await expect(label(desk)).toBeHidden();
  await expect(desk.said()).toContainText(/Joint Staff Department.*Organisation/);
  await expect(desk.currentCard()).toContainText('Organisation');
  expect(await desk.page.evaluate(() => CSS.highlights.has('reader-drop'))).toBe(false);

  const [passage] = await desk.ends('Major General Cai Jun');
  await dragTag(desk, 'Place', { x: passage.x + 4, y: passage.y });
  await expect(desk.card('“Major General Cai Jun”')).toContainText('Place');

  const card = await desk.card('“April 28”').boundingBox();
  if (card === null) throw new Error('no card');
  await dragTag(desk, 'Speaker', { x: card.x + 40, y: card.y + 60 }, true);
  await expect(desk.card('“April 28”')).toHaveAttribute('data-drop', 'into');
  await desk.page.mouse.up();
  await expect(desk.card('“April 28”')).toContainText('Speaker');
  await desk.choose('undo');
  await expect(desk.card('“April 28”')).not.toContainText('Speaker');
});

test('a tag let go beside every passage, or given up by Esc, tags nothing', async ({ desk }) => {
  const before = (await desk.ask('view', {}))?.revision;
  const [plain] = await desk.ends('Zhang Tao');
  await dragTag(desk, 'Place', { x: plain.x + 4, y: plain.y }, true);
  await expect(label(desk)).toContainText('Drop it on a passage or on selected words');
  await desk.page.mouse.up();
  const [passage] = await desk.ends('Major General Cai Jun');
  await dragTag(desk, 'Place', { x: passage.x + 4, y: passage.y }, true);
  await expect(label(desk)).toContainText('Major General');
  await desk.page.keyboard.press('Escape');
  await expect(label(desk)).toBeHidden();
  await desk.page.mouse.up();
  expect((await desk.ask('view', {}))?.revision).toBe(before);
});

test('dragged away, nothing is shown; without a project the reason is', async ({ desk, start, folder }) => {
  const file = path.join(folder, 'one.txt');
  fs.writeFileSync(file, 'A text');
  await dragFiles(desk, [file], 'dragOver');
  await expect(overlay(desk)).toBeVisible();
  // The protocol's own cancelling tells the page nothing; leaving the window does this.
  await overlay(desk).evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })));
  await expect(overlay(desk)).toBeHidden();
  const empty = await start({ profile: path.join(folder, 'none'), args: [path.join(folder, 'nowhere')] });
  await dragFiles(empty.desk, [file], 'dragOver');
  await expect(overlay(empty.desk)).toContainText('no project is open');
});
