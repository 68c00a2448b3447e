// Tagging: by the picker, by single keys, on new and on existing passages; notes; removing.
import { expect, test } from './fixtures';

test('by mouse: drag, choose in the picker, see it in text, list and counts', async ({ desk }) => {
  const before = await desk.tag('Organisation').innerText();
  await desk.drag('Joint Staff Department');
  await expect(desk.picker).toBeVisible();
  await desk.picker.getByRole('option', { name: /Organisation/ }).click();
  await expect(desk.picker).toBeHidden();
  await expect(desk.currentCard()).toContainText('“Joint Staff Department”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.text.locator('mark').filter({ hasText: 'Joint Staff Department' })).toBeVisible();
  expect(await desk.tag('Organisation').innerText()).not.toBe(before);
  await desk.saved();
});

test('by keyboard alone: caret, shift, Enter, type to filter, Enter', async ({ desk }) => {
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('China');
  await desk.page.keyboard.press('Enter');
  await expect(desk.picker.getByRole('combobox')).toBeFocused();
  await desk.page.keyboard.type('treaty');
  await expect(desk.picker.getByRole('option').first()).toContainText('Treaty or forum');
  await desk.page.keyboard.press('Enter');
  await expect(desk.currentCard()).toContainText('Treaty or forum');
  await expect(desk.currentCard()).toContainText('“China”');
  await expect(desk.text).toBeFocused();
});

test('the picker makes a new tag on the spot, below another one when asked, and offers it first next time', async ({
  desk,
}) => {
  await desk.drag('THAAD');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('Claim / Deployment');
  await desk.picker.getByRole('option', { name: /Create/ }).click();
  await expect(desk.currentCard()).toContainText('Deployment');
  await expect(desk.tag('Deployment')).toHaveAttribute('aria-level', '2');
  await desk.drag('blockade');
  await desk.page.keyboard.press('Enter');
  await expect(desk.picker.getByRole('option').first()).toContainText('Deployment');
  await desk.page.keyboard.press('Escape');
  await expect(desk.picker).toBeHidden();
  await expect(desk.text).toBeFocused();
  await expect.poll(() => desk.selectedWords()).toBe('blockade');
});

test('1–9 apply pinned tags, q the last tag, h a plain highlight, n a note; only while no field has the focus', async ({
  desk,
}) => {
  await desk.drag('Russian Armed Forces');
  await desk.page.keyboard.press('8');
  await expect(desk.currentCard()).toContainText('Organisation');
  await desk.drag('nuclear disarmament');
  await desk.page.keyboard.press('q');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.currentCard()).toContainText('“nuclear disarmament”');
  await desk.drag('space activities');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('“space activities”');
  await expect(desk.currentCard()).not.toContainText('Organisation');
  await desk.drag('strategic forces');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type('h q 1 stays in the note');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText('h q 1 stays in the note');
  await expect(desk.currentCard()).toContainText('“strategic forces”');
});

test('several tags on one passage, one taken off, a note edited, the passage removed', async ({ desk }) => {
  await desk.drag('Lieutenant General Viktor Poznihir');
  await desk.page.keyboard.press('3');
  await desk.page.keyboard.press('8');
  await expect(desk.currentCard()).toContainText('Speaker');
  await expect(desk.currentCard()).toContainText('Organisation');
  await desk.currentCard().getByRole('button', { name: 'Remove tag Speaker' }).click();
  await expect(desk.currentCard()).not.toContainText('Speaker');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type('first');
  await desk.page.keyboard.press('Control+Enter');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.press('Control+A');
  await desk.page.keyboard.type('second <b>note</b>');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText('second <b>note</b>');
  await desk.page.keyboard.press('Delete');
  await expect.poll(() => desk.count('Lieutenant General Viktor Poznihir')).toBe(0);
  await expect(desk.said()).toContainText('Removed passage');
});

test('click a card to jump to the passage, click a passage to see its card', async ({ desk }) => {
  await desk.card('“Major General Cai Jun”').hover();
  await desk.page.mouse.wheel(0, 100_000);
  await desk.card('to deal with nuclear threats from Iran').click();
  await expect(desk.text.locator('mark').filter({ hasText: 'nuclear threats from Iran' }).first()).toBeInViewport();
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+Home');
  await desk.clickOn('Moscow Conference on International Security');
  await expect(desk.currentCard()).toContainText('“Moscow Conference on International Security”');
  await expect(desk.currentCard()).toBeInViewport();
  await desk.page.keyboard.press('.');
  await expect(desk.currentCard()).toContainText('Major General Cai Jun');
  await desk.page.keyboard.press(',');
  await expect(desk.currentCard()).toContainText('“Moscow Conference on International Security”');
});

test('overlapping, nested and identical passages: each reachable by clicking again, the current one named', async ({
  desk,
}) => {
  const shown = async () => (await desk.text.innerText()).match(/[12] of 2/)?.[0];
  const seen: string[] = [];
  for (let i = 0; i < 2; i += 1) {
    await desk.clickOn('inevitably worsen');
    await expect.poll(shown).toBeTruthy();
    seen.push(await desk.currentCard().innerText());
  }
  expect(seen[1]).not.toBe(seen[0]);
  await desk.page.keyboard.press('o');
  await expect.poll(() => desk.currentCard().innerText()).toBe(seen[0]);
  // THAAD lies inside a longer accusation: both underlines are there, and both can be had.
  await desk.clickOn('THAAD', 2);
  await expect(desk.currentCard()).toContainText('“THAAD”');
  await desk.clickOn('THAAD', 2);
  await expect(desk.currentCard()).toContainText('criticizing the US');
});

test('o goes through the stack of the current passage, wherever the caret was left', async ({ desk }) => {
  await desk.clickOn('THAAD', 2);
  await expect(desk.currentCard()).toContainText('“THAAD”');
  await expect(async () => {
    await desk.page.keyboard.press(',');
    await expect(desk.currentCard()).toContainText('would inevitably worsen', { timeout: 500 });
  }).toPass();
  const before = await desk.currentCard().innerText();
  await desk.page.keyboard.press('o');
  await expect.poll(() => desk.currentCard().innerText()).not.toBe(before);
  await expect(desk.currentCard()).toContainText('would inevitably worsen');
});

test('Delete does not remove a passage elsewhere while something is selected', async ({ desk }) => {
  await desk.clickOn('THAAD', 2);
  await expect(desk.currentCard()).toContainText('“THAAD”');
  const before = await desk.count('THAAD');
  await desk.drag('arms race');
  await expect(desk.picker).toBeVisible();
  await desk.page.keyboard.press('Backspace');
  await expect(desk.said()).toContainText('Choose a passage first');
  expect(await desk.count('THAAD')).toBe(before);
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('“arms race”');
  await desk.page.keyboard.press('Backspace');
  await expect.poll(() => desk.count('arms race')).toBe(0);
});

test('in the picker, an arrow chooses another option', async ({ desk }) => {
  await desk.drag('arms race');
  await expect(desk.picker).toBeVisible();
  await desk.page.keyboard.press('Enter');
  const second = desk.picker.getByRole('option').nth(1);
  await desk.page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(second).toContainText('Claim / Threat');
  await desk.page.keyboard.press('Enter');
  await expect(desk.picker).toBeHidden();
  await expect(desk.currentCard()).toContainText('“arms race”');
  await expect(desk.currentCard()).toContainText('Threat');
});

test('a tag is created, defined, pinned to a key and deleted in its dialog', async ({ desk }) => {
  await desk.page
    .getByRole('button', { name: /new tag|create tag|add tag/i })
    .first()
    .click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Hedge');
  await dialog.getByRole('textbox', { name: 'Definition' }).fill('Words that weaken a claim.');
  await dialog.getByRole('button', { name: 'Create tag' }).click();
  await expect(dialog).toBeHidden();
  await desk.tag('Hedge').dblclick();
  await dialog.getByRole('combobox', { name: 'Key' }).click();
  await desk.page.getByRole('option', { name: /^9/ }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.said()).toContainText('Tag Hedge changed.');
  await desk.drag('inevitably');
  await expect(desk.picker).toBeVisible();
  await desk.page.keyboard.press('9');
  await expect(desk.currentCard()).toContainText('Hedge');
  await desk.tag('Hedge').dblclick();
  await expect(dialog.getByRole('textbox', { name: 'Definition' })).toHaveValue('Words that weaken a claim.');
  await expect(dialog.getByRole('combobox', { name: 'Key' })).toContainText('9');
  await dialog.getByRole('button', { name: /Delete/ }).click();
  await expect(dialog).toContainText('1 passage');
  await dialog
    .getByRole('button', { name: /Delete/ })
    .last()
    .click();
  await expect(desk.tag('Hedge')).toHaveCount(0);
  expect(await desk.count('inevitably')).toBe(1);
});

test('keys pressed in one moment are taken in turn: two tags on one passage, a flag, then a note', async ({ desk }) => {
  await desk.drag('Lieutenant General Viktor Poznihir');
  await expect(desk.picker).toBeVisible();
  const pressAtOnce = (keys: string[]) =>
    desk.page.evaluate((all) => {
      for (const key of all) {
        const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(press);
      }
    }, keys);
  await pressAtOnce(['3', '8', 'i']);
  await expect(desk.currentCard()).toContainText('Speaker');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect.poll(() => desk.menuLabel('undo')).toContain('important');
  expect(await desk.count('Lieutenant General Viktor Poznihir')).toBe(1);
  // What is typed right after n is the note's from the first letter, also while n waits for its turn.
  await pressAtOnce(['4', 'n', 'w', 'h', 'y']);
  await expect(desk.currentCard().getByRole('textbox')).toHaveValue('why');
  await expect(desk.currentCard()).toContainText('Accusation');
});
