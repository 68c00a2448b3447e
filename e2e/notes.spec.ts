// Notes: what was typed is never lost, and nothing is written that was not.
import { noteOf } from '../core/model/annotation';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const field = (desk: Desk) => desk.page.getByRole('textbox', { name: /^Note on/ });

/** The notes that main has on passages of exactly these words. */
async function notesOn(desk: Desk, words: string): Promise<(string | null)[]> {
  const view = await desk.ask('view', {});
  const all = await Promise.all((view?.sources ?? []).map(({ id }) => desk.ask('annotations', { source: id })));
  const here = all.flat().filter((annotation) => annotation.targets[0]?.exact === words);
  return here.map(noteOf);
}

async function beginNote(desk: Desk, words: string): Promise<void> {
  await desk.drag(words);
  await expect(desk.picker).toBeVisible(); // the selection is finished a moment after the button is let go
  await desk.page.keyboard.press('n');
  await expect(field(desk)).toBeFocused();
}

test('a note is kept when another text is opened while it is written', async ({ desk }) => {
  await beginNote(desk, 'arms race');
  await desk.page.keyboard.type('see Geneva');
  await desk.page.keyboard.press('Alt+PageDown');
  await expect(desk.text).toContainText('GENEVA ---');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual(['see Geneva']);
  await expect(desk.said()).toContainText('Note written.');
});

test('a note that is still being written is there after quitting', async ({ start }) => {
  const { app, desk } = await start();
  await beginNote(desk, 'arms race');
  await desk.page.keyboard.type('half a thou');
  await expect(field(desk)).toBeFocused();
  await app.close();
  const again = await start();
  expect(await notesOn(again.desk, 'arms race')).toEqual(['half a thou']);
});

test('Esc brings back the note as it was, also after a pause in writing', async ({ desk }) => {
  await beginNote(desk, 'arms race');
  await desk.page.keyboard.type('first');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText('first');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type(' and more');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual(['first and more']);
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual(['first']);
});

test('before the first note the name is asked for; then every pause saves, also a first note', async ({ start }) => {
  const { app, desk, page } = await start({ creator: null });
  await desk.card('“Major General Cai Jun”').click();
  await page.keyboard.press('n');
  const question = page.getByRole('dialog', { name: 'Your name' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByText('Glossator needs your name for it.')).toBeVisible();
  await expect(field(desk)).toHaveCount(0);
  await desk.currentCard().getByRole('button', { name: /note$/i }).click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await desk.drag('arms race');
  await page.keyboard.press('n');
  await question.getByRole('textbox').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type('half a thou');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual(['half a thou']);
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type('ght');
  await app.close();
  const again = await start();
  expect(await notesOn(again.desk, 'arms race')).toEqual(['half a thought']);
});

test('a note that is opened and left is not rewritten', async ({ desk }) => {
  await beginNote(desk, 'arms race');
  await desk.page.keyboard.press('Escape');
  const source = (await desk.ask('view', {}))?.sources[0];
  if (!source) throw new Error('no source');
  const all = await desk.ask('annotations', { source: source.id });
  const one = all.find((annotation) => annotation.targets[0]?.exact === 'arms race');
  await desk.ask('execute', { type: 'setNote', input: { annotation: one?.id, text: '  imported\n' } });
  await expect(desk.currentCard()).toContainText('imported');
  await desk.page.keyboard.press('n');
  await expect(field(desk)).toHaveValue('  imported\n');
  await desk.page.keyboard.press('Control+Enter');
  await expect(field(desk)).toBeHidden();
  expect(await notesOn(desk, 'arms race')).toEqual(['  imported\n']);
});

test('letters typed right after n, before its field has the keyboard, are the note, not shortcuts', async ({
  desk,
}) => {
  await desk.drag('arms race');
  await expect(desk.picker).toBeVisible();
  await desk.page.evaluate(() => {
    for (const key of ['n', 'h', 'q', '1', ' ', 'x']) {
      const code = /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : '';
      const press = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(press);
    }
  });
  await expect(desk.page.getByRole('textbox', { name: /^Note on “arms race/ })).toHaveValue('hq1 x');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard()).toContainText('hq1 x');
  await expect.poll(() => desk.count('arms race')).toBe(1);
  await expect(desk.tag('Claim')).toContainText('3');
});

test('a note written with pauses is one undo step and one line of the history', async ({ desk }) => {
  await beginNote(desk, 'arms race');
  for (const [typed, note] of [
    ['see', 'see'],
    [' Geneva', 'see Geneva'],
    [', too', 'see Geneva, too'],
  ] as const) {
    await desk.page.keyboard.type(typed);
    await expect.poll(() => notesOn(desk, 'arms race')).toEqual([note]); // saved at the pause
  }
  await desk.page.keyboard.press('Control+Enter');
  await desk.page.getByRole('tab', { name: 'History' }).click();
  const lines = desk.page.getByRole('list', { name: 'History' }).getByRole('group');
  await expect(lines.first()).toContainText("Write note on passage 'arms race'");
  await expect(lines.nth(1)).toContainText("Highlight passage 'arms race'");
  await desk.choose('undo');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual([null]);
  await desk.choose('redo');
  await expect.poll(() => notesOn(desk, 'arms race')).toEqual(['see Geneva, too']);
  await desk.choose('undo');
  await desk.choose('undo');
  await expect.poll(() => desk.count('arms race')).toBe(0);
});
