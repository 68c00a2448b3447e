// The pictures in docs/images: made by `npm run screenshots`, looked at by people.
import path from 'node:path';
import { describe } from '../../core/anchoring/describe';
import { TagId } from '../../core/model/identifier';
import type { Desk } from '../desk';
import { test } from '../fixtures';
import { shoot, size } from './camera';

/** Twenty passages on one paragraph, each with another tag: nested, overlapping and identical ones. */
async function crowd(desk: Desk): Promise<void> {
  const text = await desk.currentText();
  const view = await desk.ask('view', {});
  const source = view?.sources.find(({ title }) => title.startsWith('China, Russia'));
  const revision = source?.revisions.at(-1)?.textSha256;
  const tags = await desk.tags.locator('[data-tag]').evaluateAll((rows) => rows.map((row) => row.dataset['tag'] ?? ''));
  if (!source || !revision) throw new Error('no source');
  const from = text.indexOf('The deployment of anti-missile systems in the US');
  const words = [...text.slice(from, text.indexOf('\n', from)).matchAll(/\S+/g)].map(({ index }) => from + index);
  for (let i = 0; i < 20; i += 1) {
    const first = (i * 5) % (words.length - 6);
    const [start, end] = [words[first], words[Math.min(words.length - 1, first + 4 + ((i * 7) % 11))]];
    if (start === undefined || end === undefined) throw new Error('the paragraph is too short');
    const targets = [describe(text, revision, { start, end: end - 1 })];
    const tag = TagId.parse(tags[(i * 3) % tags.length]);
    await desk.ask('execute', {
      type: 'tagPassage',
      input: { on: { passage: { source: source.id, targets } }, tag: { id: tag } },
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`reading and tagging, ${theme}`, async ({ desk }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await shoot(desk, `reading-${theme}`);
    await desk.clickOn('inevitably worsen');
    await shoot(desk, `passage-${theme}`);
    await desk.drag('global and regional strategic stability');
    await desk.picker.waitFor();
    await shoot(desk, `picker-${theme}`);
    await desk.page.keyboard.press('Escape');
    await size(desk, 1024, 700);
    await shoot(desk, `narrow-${theme}`);
    await desk.page.keyboard.press('?');
    await desk.page.getByRole('dialog').waitFor();
    await shoot(desk, `keys-${theme}`);
    await desk.page.keyboard.press('Escape');
    await desk.tag('Accusation').click({ button: 'right' });
    await desk.page.getByRole('menu').waitFor();
    await shoot(desk, `menu-${theme}`);
  });

  test(`crowded passages, ${theme}`, async ({ desk }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await crowd(desk);
    await desk.clickOn('nuclear weapons');
    await desk.text.locator('mark.current').first().scrollIntoViewIfNeeded();
    await shoot(desk, `crowded-${theme}`);
  });

  test(`the desk's other sides, ${theme}`, async ({ desk }) => {
    const { keyboard } = desk.page;
    const dialog = desk.page.getByRole('dialog').first();
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await keyboard.press('Control+k');
    await keyboard.type('mis');
    await dialog.waitFor();
    await shoot(desk, `palette-${theme}`);
    await keyboard.press('Escape');
    await desk.choose('settings');
    await dialog.waitFor();
    await shoot(desk, `settings-${theme}`);
    await keyboard.press('Escape');
    await desk.choose('showManual');
    await dialog.waitFor();
    await shoot(desk, `manual-${theme}`);
    await keyboard.press('Escape');
    await desk.drag('arms race');
    await keyboard.press('h');
    await desk.choose('focusHistory');
    await desk.page.getByRole('list', { name: 'History' }).getByRole('group').first().waitFor();
    await shoot(desk, `history-${theme}`);
    await desk.choose('focusPassages');
    await desk.choose('toggleSplit');
    await desk.page.getByRole('document').nth(1).waitFor();
    await desk.sources.getByRole('option').nth(1).click();
    await desk.page.getByRole('document', { name: /Chinese, Russian Militaries/ }).waitFor();
    await shoot(desk, `two-texts-${theme}`);
  });

  test(`an empty project, ${theme}`, async ({ desk, folder }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await desk.newProject(path.join(folder, 'New project'));
    await shoot(desk, `empty-${theme}`);
    await desk.answerFileDialogs(path.join(folder, 'missing'));
    await desk.choose('openProject');
    await desk.page.getByRole('alert').first().waitFor();
    await shoot(desk, `error-${theme}`);
  });
}
