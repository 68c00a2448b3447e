// The first start: the bundled project is copied, opened, and teaches.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, root, test } from './fixtures';
import { workThrough } from './support/work';

const moscow = 'China, Russia hold joint press release on anti-missile issues';
const geneva = 'Chinese, Russian Militaries Hold Joint Briefing on Anti-Missile Issue';

test('opens the example: two texts with their provenance, tags with counts, passages with notes', async ({ desk }) => {
  await expect(desk.page.getByRole('heading', { name: 'Anti-missile statements' })).toBeVisible();
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
  await expect(desk.sources.getByRole('option').first()).toContainText(moscow);
  await expect(desk.text).toContainText('Zhang Tao · ChinaMil · 28 April 2017 (inferred)');
  await expect(desk.text).toContainText('SHA-256 3b1bdab2');
  await expect(desk.card('a global anti-missile system would inevitably worsen').first()).toBeVisible();
  await expect(desk.tag('Weapon system')).toBeVisible();
  const view = await desk.ask('view', {});
  const passages = Object.values(view?.counts.bySource ?? {}).reduce((sum, count) => sum + count, 0);
  expect(passages).toBeGreaterThanOrEqual(24);
  expect(view?.sources[0]?.date).toMatchObject({ value: '2017-04-28', inferred: true });
  expect(view?.sources[1]?.date).toMatchObject({ value: '2017-03-29', inferred: false });
});

const hashOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** "name hash" of every file below `folder`. */
function filesOf(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${file} ${hashOf(file)}`)
    .sort();
}

test('the copy holds both texts byte for byte, and no byte of data/ changes by the first start and by work', async ({
  start,
  folder,
}) => {
  const before = filesOf(path.join(root, 'data'));
  expect(before).toHaveLength(3);
  const { app, desk } = await start();
  const texts = path.join(await desk.directory(), 'sources');
  expect(texts.startsWith(root)).toBe(false);
  expect(new Set(fs.readdirSync(texts).map((name) => hashOf(path.join(texts, name))))).toEqual(
    new Set([
      '3b1bdab25f12e19199556fd157dc398b1ae8f7d1936e80ff92f9fc3ced714fcd',
      '06330a3688bb9e9b9fe82c5bd3c64a5c3befd498ef924b0e2d0ddc1fcd05936a',
    ]),
  );
  await workThrough(desk, folder);
  await app.close();
  expect(filesOf(path.join(root, 'data'))).toEqual(before);
});

test('the other text is one click or two keys away', async ({ desk }) => {
  await desk.sources.getByRole('option').nth(1).click();
  await expect(desk.text).toContainText('GENEVA --- The militaries of China and Russia');
  await expect(desk.text).toContainText('29 March 2017');
  await expect(desk.card('Zhang Jian').first()).toBeVisible();
  await desk.page.keyboard.press('Control+1');
  await desk.page.keyboard.press('ArrowUp');
  await desk.page.keyboard.press('Enter');
  await expect(desk.text).toContainText('MOSCOW, April 28');
  await desk.page.keyboard.press('Alt+PageDown');
  await expect(desk.text).toHaveAccessibleName(`Text of ${geneva}`);
});

test('asks for a name once, before the first passage, and every passage carries it', async ({ start }) => {
  const first = await start({ creator: null });
  await first.desk.drag('global and regional anti-missile situation');
  await first.page.keyboard.press('h');
  const dialog = first.page.getByRole('dialog', { name: /name/i });
  await dialog.getByRole('textbox').fill('Grace Hopper');
  await first.page.keyboard.press('Enter');
  await expect(first.desk.card('global and regional anti-missile situation')).toBeVisible();
  await first.desk.saved();
  const view = await first.desk.ask('view', {});
  const grace = view?.creators.find((creator) => creator.name === 'Grace Hopper');
  const source = view?.sources[0];
  if (!source) throw new Error('no source');
  const made = (await first.desk.ask('annotations', { source: source.id })).find((one) => one.creator === grace?.id);
  expect(made?.targets[0]?.exact).toBe('global and regional anti-missile situation');
  expect(made?.created).toBe(made?.modified);
  await first.app.close();
  const again = await start({ creator: null });
  await expect(again.page.getByText('Annotator: Grace Hopper')).toBeVisible();
  await again.desk.drag('stop their anti-missile programs');
  await again.page.keyboard.press('h');
  await expect(again.desk.card('stop their anti-missile programs')).toBeVisible();
});
