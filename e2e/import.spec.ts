// Importing texts: what is in a folder is planned before anything changes, and what cannot be read is named.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';

const sentence = (word: string, i: number) => `In sentence ${i} the ${word} spoke of the ${word} and of nothing else.`;
const prose = (word: string, count = 30) => Array.from({ length: count }, (_, i) => sentence(word, i)).join('\n');
const dialog = (desk: Desk) => desk.page.getByRole('dialog', { name: 'Import' });

function fill(folder: string): string {
  const write = (name: string, content: string | Uint8Array) => {
    fs.mkdirSync(path.dirname(path.join(folder, 'in', name)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'in', name), content);
  };
  const paragraphs = `<p>${prose('minister', 4)}</p>`.repeat(3);
  write(
    'web/page.html',
    `<html lang="en"><head><meta property="og:title" content="The page"><meta property="og:site_name" content="The Paper"></head><body><nav>Menu of the site</nav><article><h1>The page</h1>${paragraphs}</article></body></html>`,
  );
  write(
    'mail.eml',
    'From: Press <p@example.org>\r\nSubject: A mail\r\nDate: Wed, 12 Jul 2017 09:30:00 +0900\r\n\r\nWords of the mail.\r\n',
  );
  write('talk.srt', '1\n00:00:01,000 --> 00:00:02,000\nSpoken words\n');
  write('cyrillic.txt', Uint8Array.of(0xd2, 0xe5, 0xea, 0xf1, 0xf2, 0x2e));
  write('marked.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc4, 0xe0, 0x2e));
  write('one.txt', prose('general'));
  write('two.txt', prose('general').replaceAll('\n', '\r\n'));
  write('three.txt', `${prose('general')}\n${prose('spokesman', 8)}`);
  write('broken.docx', 'PK no archive');
  return path.join(folder, 'in');
}

/** A disk that does not say what is in a folder, until it may go on. */
async function holdFolders(desk: Desk): Promise<() => Promise<void>> {
  await desk.app.evaluate(() => {
    const promises = process.getBuiltinModule('node:fs/promises');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { readdir } = promises;
    const held = new Promise<void>((resolve) => {
      const goOn = () => {
        Object.assign(promises, { readdir });
        syncBuiltinESMExports();
        resolve();
      };
      Object.assign(globalThis, { goOn });
    });
    Object.assign(promises, { readdir: (...args: Parameters<typeof readdir>) => held.then(() => readdir(...args)) });
    syncBuiltinESMExports();
  });
  return () => desk.app.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
}

test('a folder is planned, each file with what is wrong with it; what is chosen comes in as one step, with a report', async ({
  desk,
  folder,
}) => {
  await desk.answerFileDialogs(fill(folder));
  await desk.choose('addFolder');
  const plan = dialog(desk);
  const row = (name: string | RegExp) => plan.getByRole('listitem').filter({ hasText: name });
  await expect(plan.getByRole('status')).toHaveText('6 to import · 1 duplicate · 1 near-duplicate · 2 cannot be read');
  await expect(row('in/broken.docx')).toContainText('“broken.docx” cannot be read');
  await expect(row('in/two.txt')).toContainText('The same text as');
  await expect(row('in/two.txt').getByRole('checkbox')).not.toBeChecked();
  await expect(row(/% of it also stands in/)).toHaveCount(1);
  await expectNoViolations(desk, 'the plan of an import');

  const details = plan.getByRole('region', { name: 'The chosen file' });
  await row('in/cyrillic.txt').click();
  await plan.getByRole('combobox', { name: 'Encoding' }).click();
  await desk.page.getByRole('option', { name: 'Cyrillic: windows-1251' }).click();
  await expect(desk.page.getByRole('option')).toHaveCount(0); // the list has given the keyboard back
  await expect(plan.getByRole('region', { name: 'Preview' })).toHaveText('Текст.');
  await expect(desk.page.getByRole('listbox')).toHaveCount(0);
  await row('in/marked.txt').click();
  await expect(details).toContainText('The bytes of “marked.txt” are not utf-8.');
  await plan.getByRole('combobox', { name: 'Encoding' }).click();
  await desk.page.getByRole('option', { name: 'Cyrillic: windows-1251' }).click();
  await expect(plan.getByRole('region', { name: 'Preview' })).toHaveText('п»їДа.');
  await expect(desk.page.getByRole('listbox')).toHaveCount(0);
  await expect(row('in/marked.txt').getByRole('checkbox')).toBeChecked();
  await row('in/web/page.html').click();
  await expect(details.getByRole('heading')).toHaveText('The page');
  await expect(plan.getByRole('region', { name: 'Preview' })).not.toContainText('Menu of the site');
  await plan.getByRole('combobox', { name: 'Text' }).click();
  await desk.page.getByRole('option', { name: 'The whole page' }).click();
  await expect(plan.getByRole('region', { name: 'Preview' })).toContainText('Menu of the site');
  expect((await desk.ask('view', {}))?.revision).toBe(1); // nothing has changed yet

  await plan.getByRole('button', { name: 'Import 7 sources' }).click();
  await expect(plan).toContainText('7 sources imported.');
  await expect(plan).toContainText('in/two.txt');
  const report = path.join(folder, 'report.txt');
  await desk.answerFileDialogs(report);
  await plan.getByRole('button', { name: 'Save Report…' }).click();
  await expect(plan).toContainText('The report is in');
  expect(fs.readFileSync(report, 'utf8')).toContain('left out  in/broken.docx: “broken.docx” cannot be read');
  await plan.getByRole('button', { name: 'Close' }).last().click();
  const view = await desk.ask('view', {});
  const page = view?.sources.find(({ title }) => title === 'The page');
  expect(page).toMatchObject({ publisher: 'The Paper', origins: { publisher: 'meta og:site_name' } });
  expect(page?.revisions[0]).toMatchObject({ extractor: { name: 'html', variant: 'page' }, received: { how: 'file' } });
  expect(view?.sources.find(({ title }) => title === 'A mail')).toMatchObject({
    byline: 'Press',
    date: { value: '2017-07-12' },
  });
  await desk.choose('undo');
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
});

test('folders that take long to look through can be left; an import that is stopped keeps what it had imported', async ({
  desk,
  folder,
}) => {
  const goOn = await holdFolders(desk);
  await desk.answerFileDialogs(folder);
  await desk.choose('addFolder');
  await expect(dialog(desk)).toContainText('Looking through folders: 0 files so far');
  await expect(dialog(desk).getByRole('button', { name: 'Import 0 sources' })).toBeDisabled();
  await expect(dialog(desk).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(dialog(desk)).toBeHidden();
  await goOn();

  const files = Array.from({ length: 250 }, (_, i) => path.join(folder, `${i}.txt`));
  files.forEach((file, i) => fs.writeFileSync(file, prose(`word${i}`, 5)));
  await desk.answerFileDialogs(...files);
  await desk.page.getByRole('banner').getByRole('button', { name: 'Import…' }).click();
  const plan = dialog(desk);
  await plan.getByRole('button', { name: 'Import 250 sources' }).click();
  await expect(plan.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
  await plan.getByRole('button', { name: 'Stop' }).click();
  await expect(plan).toContainText('The import was stopped');
  await expect(plan.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  const imported = ((await desk.ask('view', {}))?.sources.length ?? 0) - 2;
  await expect(plan).toContainText(
    imported === 1 ? '1 source imported' : imported === 0 ? 'Nothing' : `${imported} sources imported`,
  );
  await plan.getByRole('button', { name: 'Close' }).last().click();
  await desk.saved();
  expect(imported).toBeLessThan(250);
});

test('a text is pasted as a source, by the menu or by Ctrl+V on the desk', async ({ desk }) => {
  await desk.choose('pasteSource');
  const paste = desk.page.getByRole('dialog', { name: 'Paste as Source' });
  await paste.getByRole('textbox', { name: 'Title' }).fill('A note of mine');
  await paste.getByRole('textbox', { name: 'Text' }).fill('Copied words\nof somebody');
  await paste.getByRole('button', { name: 'Go on' }).click();
  await desk.acceptPlan();
  await expect(desk.sources.getByRole('option', { name: /A note of mine/ })).toBeVisible();
  await desk.app.evaluate(({ clipboard }) => clipboard.writeText('Words from elsewhere'));
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+v');
  await expect(paste.getByRole('textbox', { name: 'Text' })).toHaveValue('Words from elsewhere');
  await desk.page.keyboard.press('Escape');
  await expect(paste).toBeHidden();
});
