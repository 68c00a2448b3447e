// Promises: a text that was read in a wrong encoding is decoded again from its kept bytes, and is a revision like any other;
// a newer file is looked at before it replaces a text: which of its texts, in which encoding, how it begins.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const dialog = (desk: Desk, name: string) => desk.page.getByRole('dialog', { name });
const preview = (desk: Desk) => desk.page.getByRole('region', { name: 'Preview' });
const notices = (desk: Desk) => desk.page.getByRole('region', { name: 'Notifications' });

async function pick(desk: Desk, choice: string, option: string): Promise<void> {
  await desk.page.getByRole('combobox', { name: choice }).click();
  await desk.page.getByRole('option', { name: option }).click();
  await expect(desk.page.getByRole('option')).toHaveCount(0); // the list has given the keyboard back
}

/** In windows-1251: letters from А to я have bytes of their own, the rest here is ASCII. */
const bytesOf = (text: string) =>
  Buffer.from(Array.from(text, (character) => (character.codePointAt(0) ?? 0) - (character > '\u007f' ? 0x350 : 0)));

const statement = `Заявление МИД России\n
The spokesman of the ministry said in Moscow that the system had been deployed. Россия против.\n
Представитель министерства сообщил журналистам о дальнейших мерах.\n`;

test('a text that was read in a wrong encoding is decoded again: its passages follow, and undo takes it back', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const file = path.join(folder, 'statement.txt');
  fs.writeFileSync(file, bytesOf(statement));
  await desk.answerFileDialogs(file);
  await desk.choose('addSources');
  await pick(desk, 'Encoding', 'Western: windows-1252');
  await expect(preview(desk)).toContainText('Çàÿâëåíèå');
  await desk.acceptPlan();
  await desk.sources.getByRole('option', { name: /Çàÿâëåíèå/ }).click();
  await expect(desk.text).toContainText('Ïðåäñòàâèòåëü');
  await desk.drag('said in Moscow');
  await page.keyboard.press('h');
  await expect(desk.card('said in Moscow')).toBeVisible();

  await page.getByRole('tab', { name: 'Source' }).click();
  await page.getByRole('button', { name: 'Decode Again…' }).click();
  const decode = dialog(desk, 'Decode Again');
  const replace = decode.getByRole('button', { name: 'Replace' });
  await expect(decode.getByRole('status')).toHaveText('This is the text that the source has already.');
  await expect(replace).toBeDisabled();
  await expect(decode.getByRole('combobox', { name: 'Encoding' })).toHaveText('In use: windows-1252');
  await pick(desk, 'Encoding', 'Unicode: utf-8');
  await expect(decode).toContainText('The bytes of “statement.txt” are not utf-8.');
  await expect(replace).toBeDisabled();
  await pick(desk, 'Encoding', 'Cyrillic: windows-1251');
  await expect(preview(desk)).toContainText('Заявление МИД России');
  await replace.click();
  await expect(decode).toBeHidden();
  await expect(notices(desk)).toContainText('1 where they stood · 0 moved');
  await expect(desk.text).toContainText('Представитель министерства');
  await expect(desk.text.locator('mark')).toHaveText('said in Moscow');
  await expect(desk.sources.getByRole('option', { name: /Заявление МИД России/ })).toBeVisible();
  await expect(page.getByText('the kept bytes read in another encoding')).toBeVisible();

  await page.getByRole('tab', { name: 'Passages' }).click();
  await desk.choose('undo');
  await expect(desk.text).toContainText('Ïðåäñòàâèòåëü');
  await expect(desk.card('said in Moscow')).toBeVisible();
  await desk.saved();
});

test('a newer web page is looked at before it replaces a text; what was pasted has no encoding to choose', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const file = path.join(folder, 'newer.html');
  const words = `<p>${'The spokesman said that both sides had agreed on further steps. '.repeat(4)}</p>`.repeat(3);
  fs.writeFileSync(
    file,
    `<html><head><title>T</title></head><body><nav>Menu of the site</nav><article><h1>Talks</h1>${words}</article></body></html>`,
  );
  await desk.answerFileDialogs(file);
  await desk.choose('replaceText');
  const replacing = dialog(desk, 'Replace Text');
  await replacing.getByRole('button', { name: 'From a file…' }).click();
  await expect(replacing.getByRole('combobox', { name: 'Encoding' })).toHaveText('Found: utf-8');
  await expect(preview(desk)).toContainText('The spokesman said');
  await expect(preview(desk)).not.toContainText('Menu of the site');
  await expect(replacing.getByRole('status')).toHaveText('newer.html · 133 words');
  await expect(replacing.getByRole('button', { name: 'Replace' })).toBeFocused();
  await pick(desk, 'Text', 'The whole page');
  await expect(preview(desk)).toContainText('Menu of the site');
  await replacing.getByRole('button', { name: 'Replace' }).click();
  await expect(desk.text).toContainText('Menu of the site');
  await expect(replacing).toBeHidden();

  await desk.choose('replaceText');
  await replacing.getByLabel('The newer text').fill('Words that were copied');
  await replacing.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(desk.text).toHaveText(/Words that were copied/);
  await desk.choose('decodeAgain');
  await expect(notices(desk)).toContainText('This text was pasted');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
