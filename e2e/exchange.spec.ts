// Export and import of Project JSON: anyone can check the file against the sources, and it comes back unchanged.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Desk } from './desk';
import { expect, root, test } from './fixtures';

interface File {
  project: { name: string };
  sources: { id: string; revisions: { textSha256: string; originalSha256: string; text: string | null }[] }[];
  annotations: {
    note: string | null;
    targets: { revision: string; start: number; end: number; startUtf16: number; endUtf16: number; exact: string }[];
  }[];
}

/** The words of the menu on the way to an item: "File › Export › Project JSON…". */
const menuPath = (desk: Desk, id: string) =>
  desk.app.evaluate(({ Menu }, wanted) => {
    const way = (menu: Electron.Menu | null | undefined): string[] | null => {
      for (const item of menu?.items ?? []) {
        const rest = item.id === wanted ? [] : way(item.submenu);
        if (rest !== null) return [item.label.replace('&', ''), ...rest];
      }
      return null;
    };
    return way(Menu.getApplicationMenu())?.join(' › ');
  }, id);

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as File;
const schema = JSON.parse(fs.readFileSync(path.join(root, 'docs/project-json.schema.json'), 'utf8')) as object;

async function exportTo(
  desk: Desk,
  file: string,
  action: 'exportProjectJson' | 'exportProjectJsonWithoutTexts' = 'exportProjectJson',
) {
  await desk.answerFileDialogs(file);
  await desk.choose(action);
  await expect.poll(() => fs.existsSync(file)).toBe(true);
}

function check(file: string): File {
  const exported = read(file);
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(exported), JSON.stringify(validate.errors)).toBe(true);
  const texts = new Map<string, string>();
  for (const { revisions } of exported.sources) {
    for (const { text, textSha256 } of revisions) {
      if (text === null) continue;
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(textSha256);
      texts.set(textSha256, text);
    }
  }
  for (const { targets } of exported.annotations) {
    for (const { revision, start, end, startUtf16, endUtf16, exact } of targets) {
      const text = texts.get(revision);
      if (text === undefined) continue;
      expect(text.slice(startUtf16, endUtf16)).toBe(exact);
      expect(Array.from(text).slice(start, end).join('')).toBe(exact);
    }
  }
  return exported;
}

test('the export proves itself against the bundled texts and its schema, and is the same twice', async ({
  desk,
  folder,
}) => {
  const [one, two] = [path.join(folder, 'one.json'), path.join(folder, 'two.json')];
  expect(await menuPath(desk, 'exportProjectJson')).toBe('File › Export › Project JSON…');
  await desk.drag('absolute unilateral military superiority');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('absolute unilateral');
  await exportTo(desk, one);
  await exportTo(desk, two);
  expect(fs.readFileSync(two)).toEqual(fs.readFileSync(one));
  const exported = check(one);
  const bundled = fs
    .readdirSync(path.join(root, 'data/sources'))
    .map((name) => fs.readFileSync(path.join(root, 'data/sources', name), 'utf8'));
  for (const { revisions } of exported.sources) expect(bundled).toContain(revisions[0]?.text);
  expect(exported.annotations.length).toBeGreaterThan(25);
});

test('export, import into an empty project and export again give identical bytes; the import is one undo step', async ({
  desk,
  folder,
}) => {
  const [one, two] = [path.join(folder, 'one.json'), path.join(folder, 'two.json')];
  await exportTo(desk, one);
  await desk.newProject(path.join(folder, 'Empty one'));
  await desk.answerFileDialogs(one);
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: /Import/ });
  await expect(plan).toContainText('new');
  await plan.getByRole('button', { name: /^Import/ }).click();
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
  await exportTo(desk, two);
  expect(fs.readFileSync(two)).toEqual(fs.readFileSync(one));
  await expect.poll(() => desk.menuLabel('undo')).toContain('Undo import from');
  await desk.choose('undo');
  await expect(desk.page.getByText('This project has no texts yet')).toBeVisible();
  await desk.choose('redo');
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
});

test('without texts: the passages stay provable by the hash, the texts stay here', async ({ desk, folder }) => {
  const file = path.join(folder, 'bare.json');
  await exportTo(desk, file, 'exportProjectJsonWithoutTexts');
  const exported = check(file);
  expect(exported.sources.flatMap((source) => source.revisions.map((revision) => revision.text))).toEqual([null, null]);
  expect(exported.sources[0]?.revisions[0]?.originalSha256).toMatch(/^3b1bdab2/);
});

test('the plan names conflicts and refusals before anything changes; mine are kept unless I choose otherwise', async ({
  desk,
  folder,
}) => {
  const file = path.join(folder, 'other.json');
  await exportTo(desk, file);
  const exported = read(file);
  const noted = exported.annotations.findIndex((annotation) => annotation.note !== null);
  const conflicting = exported.annotations[noted];
  const broken = exported.annotations[noted + 1]?.targets[0];
  if (!conflicting || !broken) throw new Error('no notes in the example');
  conflicting.note = 'Their note.';
  broken.exact = `${broken.exact}!`;
  fs.writeFileSync(file, JSON.stringify(exported));
  await desk.answerFileDialogs(file);
  const before = await desk.ask('view', {});
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: /Import/ });
  await expect(plan).toContainText('Its quote does not stand at its offsets.');
  await expect(plan).toContainText('Differs in note.');
  expect((await desk.ask('view', {}))?.revision).toBe(before?.revision);
  await plan.getByRole('button', { name: 'Cancel' }).click();
  await expect(plan).toBeHidden();
  expect((await desk.ask('view', {}))?.revision).toBe(before?.revision);
  await desk.choose('importProjectJson');
  await plan.getByRole('radio', { name: /file|theirs/i }).click();
  await plan.getByRole('button', { name: /^Import/ }).click();
  await expect(desk.page.getByText('Their note.')).toBeVisible();
});

for (const [what, content, words] of [
  ['no JSON', '{"format": "gloss', /not JSON/],
  ['another format', '{"hello": 1}', /not a Glossator project/],
  ['a newer version', '{"format":"glossator-project","version":99}', /version 99/],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
] as const) {
  test(`a file that is ${what} is refused in words, naming it`, async ({ desk, folder }) => {
    const file = path.join(folder, 'wrong.json');
    fs.writeFileSync(file, content);
    await desk.answerFileDialogs(file);
    await desk.choose('importProjectJson');
    const notice = desk.page.getByRole('alert').filter({ hasText: words });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('wrong.json');
  });
}

test('a text file is added as a source, byte for byte; one that holds nothing is refused by name', async ({
  desk,
  folder,
}) => {
  const [good, bad] = [path.join(folder, 'statement.txt'), path.join(folder, 'none.txt')];
  fs.writeFileSync(good, '\uFEFFA statement 💩\r\n\r\nFirst paragraph.\r\n');
  fs.writeFileSync(bad, ' \n');
  await desk.importTexts(good, bad);
  const report = desk.page.getByRole('dialog', { name: 'Import' });
  await expect(report).toContainText('“none.txt” holds no text');
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.sources.getByRole('option')).toHaveCount(3);
  await desk.sources.getByRole('option').nth(2).click();
  await expect(desk.text).toContainText('First paragraph.');
  expect(await desk.currentText()).toBe('A statement 💩\n\nFirst paragraph.\n');
});
