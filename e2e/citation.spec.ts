// Copying passages: what is on the real clipboard, as main reads it.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const clipboard = (desk: Desk) => desk.app.evaluate(({ clipboard: real }) => real.readText());
const empty = (desk: Desk) => desk.app.evaluate(({ clipboard: real }) => real.clear());

test('c copies the current passage, or the selected words, as a citation', async ({ desk }) => {
  await empty(desk);
  await desk.card('“Major General Cai Jun”').click();
  await desk.page.keyboard.press('c');
  await expect(desk.said()).toHaveText('Citation copied.');
  const citation = await clipboard(desk);
  expect(citation).toMatch(
    /^“Major General Cai Jun” \(China, Russia hold joint press release on anti-missile issues, ChinaMil, /,
  );
  expect(citation).toMatch(/, ¶ 4, SHA-256 3b1bdab2…\)$/);
  await desk.drag('arms race');
  await desk.page.keyboard.press('c');
  await expect.poll(() => clipboard(desk)).toMatch(/^“arms race” \(China, Russia/);
  expect(await desk.count('arms race')).toBe(0); // copying makes no passage
  await expect.poll(() => desk.selectedWords()).toBe('arms race');
});

test('the template is the analyst’s; a placeholder without a value goes, an unknown one stays', async ({ desk }) => {
  const citationTemplate = '{byline}, {title} ({place}; {date}) p. {paragraph} [{sha256:4}] {pages}';
  await desk.ask('changePreferences', { changes: { citationTemplate } });
  await desk.card('“Major General Cai Jun”').click();
  await desk.choose('copyCitation');
  await expect
    .poll(() => clipboard(desk))
    .toMatch(/^Zhang Tao, China, .* \(.*28 April 2017.*\) p\. 4 \[3b1b\] \{pages\}$/);
});

test('the menu copies plain text and JSON, one passage or several, the same JSON as the export has', async ({
  desk,
  folder,
}) => {
  await desk.card('“Major General Cai Jun”').click();
  await desk.choose('copyPassageText');
  await expect.poll(() => clipboard(desk)).toBe('Major General Cai Jun');
  await desk.choose('copyPassageJson');
  await expect.poll(() => clipboard(desk)).toMatch(/^\{/);
  const one = JSON.parse(await clipboard(desk)) as { id: string };
  const file = path.join(folder, 'all.json');
  await desk.answerFileDialogs(file);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  const exported = JSON.parse(fs.readFileSync(file, 'utf8')) as { annotations: { id: string }[] };
  expect(one).toEqual(exported.annotations.find(({ id }) => id === one.id));
  await desk.card('“April 28”').click({ modifiers: ['Control'] });
  await desk.page.getByRole('toolbar', { name: 'Selected passages' }).getByRole('button', { name: 'Copy' }).click();
  await desk.page.getByRole('menuitem', { name: 'As JSON' }).click();
  await expect.poll(() => clipboard(desk)).toMatch(/^\[/);
  expect(JSON.parse(await clipboard(desk))).toHaveLength(2);
  await desk.currentCard().focus();
  await desk.page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(desk)).toBe('April 28\n\nMajor General Cai Jun');
});

test('with nothing chosen it says so and leaves the clipboard alone', async ({ desk }) => {
  await empty(desk);
  await desk.choose('copyPassageJson');
  await expect(desk.said()).toHaveText('Choose a passage first.');
  expect(await clipboard(desk)).toBe('');
});

test('the template is edited in the settings, with a preview and a word on what does not exist', async ({ desk }) => {
  await desk.choose('settings');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Passages' }).click();
  const field = dialog.getByRole('textbox', { name: 'Citation' });
  await field.fill('{title}: {qoute}');
  await expect(dialog.getByRole('status')).toHaveText('Unknown placeholder: {qoute}. It is copied as it stands.');
  await field.fill('{title}: {quote}');
  await expect(dialog.getByText('Joint press release: the global strategic balance')).toBeVisible();
  await field.press('Enter');
  await desk.page.keyboard.press('Escape');
  await desk.card('“Major General Cai Jun”').click();
  await desk.page.keyboard.press('c');
  await expect.poll(() => clipboard(desk)).toMatch(/^China, .*: Major General Cai Jun$/);
});
