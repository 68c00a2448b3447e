// The pictures in docs/images: made by `npm run screenshots`, looked at by people.
import path from 'node:path';
import type { Desk } from '../desk';
import { root, test } from '../fixtures';

const picture = (name: string) => path.join(root, 'docs/images', `${name}.png`);

async function size(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await desk.page.waitForFunction(([w]) => window.innerWidth === w, [width] as const);
}

async function shoot(desk: Desk, name: string): Promise<void> {
  await desk.page.screenshot({ path: picture(name), animations: 'disabled', caret: 'initial' });
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
    await shoot(desk, `two-texts-${theme}`);
  });

  test(`an empty project, ${theme}`, async ({ desk, folder }) => {
    await desk.page.emulateMedia({ colorScheme: theme });
    await size(desk, 1440, 900);
    await desk.answerFileDialogs(path.join(folder, 'New project'));
    await desk.choose('newProject');
    await desk.page.getByText('This project has no texts yet').waitFor();
    await shoot(desk, `empty-${theme}`);
    await desk.answerFileDialogs(path.join(folder, 'missing'));
    await desk.choose('openProject');
    await desk.page.getByRole('alert').first().waitFor();
    await shoot(desk, `error-${theme}`);
  });
}
