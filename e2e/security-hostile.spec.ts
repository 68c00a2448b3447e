// Texts full of markup are shown as the texts they are, everywhere, and run nowhere.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { asFileName, hostile, within } from './hostile';
import { hostileProject, inText } from './support/hostile-project';
import { titlesInLibrary } from './support/library';
import { guard } from './support/unharmed';

const names = hostile.map((payload) => within(payload, 200));

/** The exact texts of all elements of a class, in document order. */
const textsOf = (desk: Desk, selector: string) =>
  desk.page.evaluate((one) => [...document.querySelectorAll(one)].map((element) => element.textContent), selector);

async function importHostile(desk: Desk, folder: string): Promise<void> {
  const file = path.join(folder, 'hostile.json');
  fs.writeFileSync(file, JSON.stringify(hostileProject()));
  await desk.newProject(path.join(folder, 'Hostile'));
  await desk.answerFileDialogs(file);
  await desk.choose('importProjectJson');
}

test('imported from a file: plan, sources, tags, cards, text, titles, picker and dialogs show payloads as text', async ({
  desk,
  folder,
}) => {
  test.slow(); // some ninety passages, each looked at
  const unharmed = guard(desk);
  await importHostile(desk, folder);
  const plan = desk.page.getByRole('dialog', { name: 'Import' });
  await expect(plan).toContainText('0 refused');
  const planned = await textsOf(desk, '.plan-name');
  for (const name of names) expect(planned).toContain(name);
  await unharmed('plan');
  await plan.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(plan).toBeHidden();
  const inLibrary = await titlesInLibrary(desk, hostile.length + 1);

  expect(await textsOf(desk, '.tag-item .tag-name')).toEqual(names);
  const titles = hostile.map((payload) => within(payload, 2000));
  expect(inLibrary).toEqual(['All payloads', ...titles]);
  expect(await textsOf(desk, 'h1.top-bar-name')).toEqual([names[0]]);
  await unharmed('panels');

  const shown = await desk.page.evaluate(async (count) => {
    const cards: (string | null)[][] = [];
    const text = document.querySelector<HTMLElement>('[role="document"]');
    text?.focus();
    for (let i = 0; i < count; i += 1) {
      text?.dispatchEvent(new KeyboardEvent('keydown', { key: '.', code: 'Period', bubbles: true, cancelable: true }));
      const part = (selector: string) =>
        document.querySelector(`article[aria-current] ${selector}`)?.textContent ?? null;
      const last = cards.at(-1);
      for (let frame = 0; frame < 200; frame += 1) {
        await new Promise(requestAnimationFrame);
        if (part('.card-quote') !== null && part('.card-quote') !== last?.[0]) break;
      }
      const mark = document.querySelector<HTMLElement>('mark.current');
      const maker = part('.card-maker')?.split(' · ').slice(0, -1).join(' · ') ?? null;
      const note = part('.card-note');
      cards.push([
        part('.card-quote'),
        part('.chip-name'),
        note,
        maker,
        mark?.textContent ?? null,
        mark?.ariaDescription ?? null,
      ]);
    }
    return cards;
  }, hostile.length);
  const expected = hostile.map((payload, i) => {
    const name = names[i] ?? '';
    return [`“${inText(payload)}”`, name, within(payload, 20_000), name, inText(payload), name];
  });
  expect(shown).toEqual(expected);
  await unharmed('cards');

  await desk.page.keyboard.press('Enter');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  const offered = await textsOf(desk, '.picker-name');
  expect([...offered].sort()).toEqual([...names].sort());
  await unharmed('picker');
  await desk.page.keyboard.press('Escape');

  for (const i of [0, 12, 40]) await tagDialogShows(desk, i, unharmed);
  await desk.choose('focusSources');
  await expect(desk.sources.locator(':focus')).toHaveCount(1);
  await desk.page.keyboard.press('Home');
  for (let i = 0; i < 13; i += 1) await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await expect(desk.text.getByRole('heading')).toHaveText(titles[12] ?? '');
  expect((await textsOf(desk, '.reader-provenance span')).slice(0, 2)).toEqual([titles[12], titles[12]]);
  expect(await desk.text.getAttribute('aria-label')).toBe(`Text of ${titles[12] ?? ''}`);
  await unharmed('provenance');
  await desk.saved();
});

async function tagDialogShows(desk: Desk, i: number, unharmed: (where: string) => Promise<void>): Promise<void> {
  const item = desk.tags.getByRole('treeitem').nth(i);
  // The list may still be scrolling under the pointer, which closes a tooltip: then it is pointed at again.
  await expect(async () => {
    await desk.page.mouse.move(700, 5);
    await item.hover();
    const tip = desk.page.locator('.tip').first();
    await expect(tip).toHaveText(within(hostile[i] ?? '', 10_000), { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await unharmed('tooltip');
  await item.dblclick();
  const dialog = desk.page.getByRole('dialog', { name: 'Edit tag' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(names[i] ?? '');
  await expect(dialog.getByRole('textbox', { name: 'Definition' })).toHaveValue(within(hostile[i] ?? '', 10_000));
  await dialog.getByRole('combobox', { name: 'Below' }).click();
  await expect(desk.page.getByRole('option', { name: 'No other tag' })).toBeVisible();
  const choices = await textsOf(desk, '.choice-item');
  for (const name of names.filter((_name, place) => place !== i)) expect(choices).toContain(name);
  await unharmed('tag dialog');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('typed by the analyst: tags made on the spot, notes and names; said, undone and named in the menu as text', async ({
  desk,
}) => {
  const unharmed = guard(desk);
  const { page } = desk;
  const { keyboard } = page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  for (const i of [0, 12, 22, 34, 43, 51, 70]) {
    const payload = within(hostile[i] ?? '', 150)
      .replace(/[\t/]/g, ' ')
      .replace(/\s+/g, ' ');
    await keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => desk.selectedWords()).not.toBe('');
    await keyboard.press('Enter');
    await expect(desk.picker.getByRole('combobox')).toBeFocused();
    await keyboard.insertText(payload);
    await expect(desk.picker.getByRole('option').last()).toHaveText(`+Create tag “${payload}”`);
    await desk.picker.getByRole('option').last().click();
    await expect(desk.currentCard().locator('.chip-name').last()).toHaveText(payload);
    await expect(desk.said()).toContainText(` as ${payload}.`);
    await expect
      .poll(async () => (await desk.menuLabel('undo'))?.replaceAll('&&', '&'))
      .toContain(payload.slice(0, 40));
    await keyboard.press('n');
    await expect(page.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
    await keyboard.insertText(payload);
    await keyboard.press('Control+Enter');
    await expect(desk.currentCard().locator('.card-note')).toHaveText(payload);
    await unharmed(payload);
    await desk.choose('changeCreator');
    const dialog = page.getByRole('dialog', { name: 'Your name' });
    await dialog.getByRole('textbox').fill(payload);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Annotator: ${payload}`, exact: true })).toBeVisible();
    await keyboard.press('Control+2');
    await unharmed(`name ${payload}`);
  }
});

test('files and folders with hostile names and first lines: added, refused and opened, in notices, as text', async ({
  desk,
  folder,
}) => {
  const unharmed = guard(desk);
  const chosen = hostile.filter((_payload, i) => i % 4 === 0);
  const lines = chosen.map((payload) => within(payload.replace(/[\n\r\u2028\u2029\u0085]/g, ' '), 200));
  const good = lines.map((line, i) => write(folder, `${asFileName(line)} ${i}.txt`, `${line}\n\nText ${i}.\n`));
  const bad = lines.map((line, i) => write(folder, `${asFileName(line)} ${i} bad.txt`, Buffer.from([0x61, 0xff, 0])));
  await desk.importTexts(...good, ...bad);
  const report = desk.page.getByRole('dialog', { name: 'Import' });
  await expect(report).toContainText('is not a text');
  const told = await report.textContent();
  for (const file of bad) expect(told).toContain(`“${path.basename(file)}” is not a text`);
  await unharmed('reported');
  await report.getByRole('button', { name: 'Close' }).last().click();
  expect((await titlesInLibrary(desk, 2 + good.length)).slice(2)).toEqual(lines);
  await unharmed('added');
  const dismiss = () => desk.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();

  for (const i of [0, 3, 9, 13]) {
    const name = `${asFileName(lines[i] ?? '')} ${i}`;
    const wrong = write(folder, `${name}.json`, lines[i] ?? '');
    await desk.answerFileDialogs(wrong);
    await desk.choose('importProjectJson');
    await expect(desk.page.locator('.notice-file').filter({ hasText: `${i}.json` })).toHaveText(wrong);
    await unharmed(`refused ${name}`);
    const directory = path.join(folder, `${name} project`);
    await desk.answerFileDialogs(directory);
    await desk.choose('newProject');
    await expect(desk.page.locator('h1.top-bar-name')).toHaveText(path.basename(directory));
    await unharmed(`opened ${name}`);
    await dismiss();
  }
});

function write(folder: string, name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

for (const id of ['constructor', '__proto__']) {
  test(`an import whose ids are “${id}” is taken or refused, and spoils neither counts nor window`, async ({
    desk,
    folder,
  }) => {
    const unharmed = guard(desk);
    const file = path.join(folder, 'prototype.json');
    const renamed = JSON.stringify(hostileProject()).replaceAll(/"(tag-0|all|annotation-0|creator-0)"/g, `"${id}"`);
    fs.writeFileSync(file, renamed);
    await desk.newProject(path.join(folder, 'Prototype'));
    await desk.answerFileDialogs(file);
    await desk.choose('importProjectJson');
    const plan = desk.page.getByRole('dialog', { name: 'Import' });
    await plan.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(plan).toBeHidden();
    await expect(desk.sources.getByRole('option')).not.toHaveCount(0);
    // Refusing such an id by name would be as good.
    const [taken] = (await desk.ask('view', {}))?.tags.filter((tag) => tag.id === id) ?? [];
    if (taken) {
      await expect(desk.tags.getByRole('treeitem').first().locator('.tag-count')).toHaveText('1 passage');
      await expect(desk.sources.getByRole('option').first()).toContainText(`${hostile.length} passages`);
    }
    await unharmed(id);
  });
}
