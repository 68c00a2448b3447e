// The Help menu: the manual by keyboard alone and by mouse alone, the diagnostic report that holds no word of a project,
// About with the licences of what is inside.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, root, test } from './fixtures';

const pages = readdirSync(path.join(root, 'docs', 'manual', 'en')).length;
const dialog = (desk: Desk, name: string) => desk.page.getByRole('dialog', { name });
const page = (desk: Desk, title: string) => desk.page.getByRole('article', { name: title });

test('the manual is opened, searched, read and left by keyboard alone, and opens where it was left', async ({
  desk,
}) => {
  await desk.text.focus();
  await desk.page.keyboard.press('F1');
  const manual = dialog(desk, 'Manual');
  const search = manual.getByRole('combobox', { name: 'Search the manual' });
  await expect(search).toBeFocused();
  await expect(manual.getByRole('listbox', { name: 'Pages' }).getByRole('option')).toHaveCount(pages);
  await expect(page(desk, 'Getting started')).toBeVisible();
  await desk.page.keyboard.type('verifies CHAIN');
  const hits = manual.getByRole('listbox', { name: 'Places found' }).getByRole('option');
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('History and undo › Proof');
  await desk.page.keyboard.press('Enter');
  await expect(page(desk, 'History and undo')).toBeVisible();
  await expect(manual.locator(':focus')).toContainText('verifies that chain');
  await expect(manual.locator(':focus mark').first()).toHaveText('verifies');
  await desk.page.keyboard.press('Control+f');
  await expect(search).toBeFocused();
  await desk.page.keyboard.type('xyzzy');
  await expect(manual.getByText('The manual does not mention “xyzzy”.')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(manual).toBeHidden();
  await expect(desk.text).toBeFocused();

  await desk.page.keyboard.press('F1');
  await expect(page(desk, 'History and undo')).toBeVisible();
  await expect(search).toBeFocused();
  await desk.page.keyboard.press('ArrowUp');
  await desk.page.keyboard.press('Enter');
  await expect(page(desk, 'Find and tag all').getByRole('heading', { level: 3 })).toBeFocused();
});

test('the manual is read by mouse alone: pages, links, the next page', async ({ desk }) => {
  await desk.choose('showManual');
  await page(desk, 'Getting started').getByRole('button', { name: 'Projects, saving and safety' }).click();
  await expect(page(desk, 'Projects, saving and safety')).toBeVisible();
  await desk.page.getByRole('option', { name: 'Tags', exact: true }).click();
  await page(desk, 'Tags')
    .getByRole('button', { name: /^Next: / })
    .click();
  await expect(page(desk, 'Passages and notes')).toBeVisible();
  const figure = page(desk, 'Passages and notes').getByRole('figure');
  await expect(figure).toContainText('Many passages on the same words');
  await expect.poll(() => figure.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1440);
  await dialog(desk, 'Manual').getByRole('button', { name: 'Close' }).click();
  await expect(dialog(desk, 'Manual')).toBeHidden();
});

test('the manual says the keys as they are now, and speaks the language of the window', async ({ desk }) => {
  await desk.ask('changePreferences', { changes: { shortcuts: { exportProjectJson: ['CmdOrCtrl+Shift+J'] } } });
  await desk.choose('showManual');
  await expect(page(desk, 'Getting started').getByText(/^Press Ctrl\+Shift\+J to export the project/)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await desk.ask('changePreferences', { changes: { language: 'ru' } });
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'ru');
  await desk.choose('showManual');
  await expect(page(desk, 'Начало работы')).toBeVisible();
  await expect(dialog(desk, 'Руководство').getByRole('option')).toHaveCount(pages);
});

test('the diagnostic report holds no word of a project, and is written as it was shown', async ({ start, folder }) => {
  const secret = 'Zlatoust';
  const { desk } = await start({ creator: secret });
  const file = path.join(folder, `${secret} text.txt`);
  writeFileSync(file, `The ${secret} papers were read in ${secret}.\n\nNobody spoke of ${secret}.\n`);
  await desk.newProject(path.join(folder, `${secret} project`));
  await desk.importTexts(file);
  await desk.drag(`${secret} papers`);
  await desk.page.keyboard.type(`${secret} tag`);
  await desk.page.keyboard.press('Enter');
  await expect(desk.tag(`${secret} tag`)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type(`${secret} note`);
  await desk.page.keyboard.press('Control+Enter');
  await desk.saved();
  await desk.answerFileDialogs(path.join(folder, `${secret} nowhere`));
  await desk.choose('openProject'); // fails
  await desk.ask('reportError', { message: `cannot place ${secret} in "${secret}" of ${folder}/${secret} project` });
  await desk.page.evaluate((word) => void Promise.reject(new Error(`${word} was lost near ${word}`)), secret);
  await expect(desk.page.getByRole('alert').first()).toBeVisible();
  const log = path.join(folder, 'profile', 'user', 'error.log');
  await expect.poll(() => readFileSync(log, 'utf8')).toContain(secret);

  await desk.choose('diagnosticReport');
  const shown = dialog(desk, 'Diagnostic report');
  const report = await shown.getByRole('textbox', { name: 'The report' }).inputValue();
  expect(report.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(report).not.toContain(folder);
  for (const line of ['Glossator 0.1.0', 'sources: 1', 'passages: 1', 'tags: 1', 'save state: saved']) {
    expect(report).toContain(line);
  }
  expect(report).toMatch(/Error log, its last \d+ lines/);
  await expect(shown.getByRole('textbox', { name: 'The report' })).toBeFocused();
  const target = path.join(folder, 'report.txt');
  await desk.answerFileDialogs(target);
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter'); // Copy
  await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(report);
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter'); // Save…
  await expect(shown.getByText(`Saved: ${target}`)).toBeVisible();
  expect(readFileSync(target, 'utf8')).toBe(report);
});

test('About says versions, licence and where the error log is; all can be copied', async ({ desk, folder }) => {
  await desk.choose('about');
  const about = dialog(desk, 'About Glossator');
  await expect(about.getByText('Version 0.1.0')).toBeVisible();
  await expect(about.getByText(path.join(folder, 'profile', 'user', 'error.log'))).toBeVisible();
  await about.getByText(/^react-dom \d/).click();
  await expect(about.getByRole('group', { name: 'react-dom' })).toContainText('MIT License');
  await about.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect
    .poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^Glossator 0\.1\.0\nElectron 33[^]*error\.log$/);
});
