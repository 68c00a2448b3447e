// Promises: each revision of a source is proved by what can be copied and by its original, which is shown and never run; a
// project is verified while it is open, and what is not as it was written is named on screen and in the saved report.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { replaceText } from './support/newer-text';

test('each revision has its proof, to be copied, and its original, shown as text and in its folder, never run', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('tab', { name: 'Source' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Source' });
  const proof = panel.getByRole('region', { name: 'Proof' });
  await expect(proof.getByText('not recorded when it came')).toBeVisible();
  const older = await desk.currentText();
  await replaceText(desk);
  await expect(proof.getByText(/^Revision 2 · .* \(newest\)$/)).toBeVisible();
  await expect(proof.getByText('no extractor: kept as it was pasted')).toBeVisible();
  const copied = () => desk.app.evaluate(({ clipboard }) => clipboard.readText());
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  await proof.getByRole('button', { name: 'Copy Proof' }).click();
  const newer = await desk.currentText();
  await expect.poll(copied).toMatch(/Received: \d{4}-\d\d-\d\dT[\d:.]+Z, pasted\n/);
  expect(await copied()).toContain(`SHA-256 of the text: ${hashOf(newer)}`);

  await panel.getByRole('button', { name: /^Revision 1 · date not recorded/ }).click();
  await expect(proof.getByText('Revision 1 · date not recorded')).toBeVisible();
  await expectNoViolations(desk, 'proof of an older revision', false);
  await proof.getByRole('button', { name: 'Copy Proof' }).click();
  await expect.poll(copied).toContain(`SHA-256 of the text: ${hashOf(older)}`);
  expect(await copied()).toContain('\nRevision 1 · date not recorded\nFile: ');

  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    const note = (way: string) => (file: string) => void opened.push(`${way} ${file}`);
    Object.assign(globalThis, { opened });
    shell.showItemInFolder = note('shown');
    shell.openPath = (file) => (note('run')(file), Promise.resolve(''));
    shell.openExternal = (url) => (note('run')(url), Promise.resolve());
  });
  await proof.getByRole('button', { name: 'Open Original' }).click();
  const original = page.getByRole('dialog', { name: /^The original: / });
  const field = original.getByRole('textbox', { name: 'Text of the original' });
  await expect(field).toHaveValue(/will take further measures/);
  await original.getByRole('button', { name: 'Show in Folder' }).click();
  const opened = () => desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const file = path.join(await desk.directory(), 'sources', `${hashOf(older)}.orig.`);
  await expect.poll(async () => (await opened()).map((one) => one.startsWith(`shown ${file}`))).toEqual([true]);
  await page.keyboard.press('Escape');
  await desk.choose('openOriginal');
  await expect(field).toHaveValue(/would take additional measures/);
});

test('an open project is verified: whole it is proved, a changed byte is named, also the last of its history, and the report is saved', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const dialog = page.getByRole('dialog', { name: 'Verify Project' });
  await desk.choose('verifyProject');
  await expect(dialog.getByText('Everything is as it was written.')).toBeVisible();
  await expect(dialog.getByText(/2 originals: SHA-256 computed anew; 2 texts made again/)).toBeVisible();
  await expectNoViolations(desk, 'verification', false);
  const report = path.join(folder, 'report.txt');
  await desk.answerFileDialogs(report);
  await dialog.getByRole('button', { name: 'Save Report…' }).click();
  await expect(dialog.getByText(`Saved: ${report}`)).toBeVisible();
  expect(fs.readFileSync(report, 'utf8')).toContain('Everything is as it was written.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const folderOf = await desk.directory();
  const flip = (file: string, place: number) => {
    const bytes = fs.readFileSync(path.join(folderOf, file));
    const at = (place + bytes.length) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(path.join(folderOf, file), bytes);
  };
  const history = `history/${fs.readdirSync(path.join(folderOf, 'history')).sort().at(-1) ?? ''}`;
  const name = fs.readdirSync(path.join(folderOf, 'sources')).find((file) => /^[0-9a-f]{64}\.orig/.test(file)) ?? '';
  flip(`sources/${name}`, 100);
  flip(history, -1);
  await desk.choose('verifyProject');
  await expect(dialog.getByText('2 things are not as they were written:')).toBeVisible();
  const item = (hasText: string) => dialog.getByRole('listitem').filter({ hasText });
  await expect(item(name)).toContainText('not those that were received. Put the file back from a backup.');
  await expect(item(history)).toContainText('its last line is not complete. Put the file back');
  await page.keyboard.press('Escape');

  // More than a dialog can show: the saved report has them all.
  for (let i = 0; i < 205; i += 1) {
    fs.writeFileSync(path.join(folderOf, 'sources', `${String(i).padStart(64, '0')}.txt`), 'not this');
  }
  await desk.choose('verifyProject');
  await expect(dialog.getByText('7 more: the saved report names them all.')).toBeVisible();
  await desk.answerFileDialogs(report);
  await dialog.getByRole('button', { name: 'Save Report…' }).click();
  await expect(dialog.getByText(`Saved: ${report}`)).toBeVisible();
  expect(fs.readFileSync(report, 'utf8').match(/^- sources\/0\d+\.txt: its bytes do not have/gm)).toHaveLength(205);
});
