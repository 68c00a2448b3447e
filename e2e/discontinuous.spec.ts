// A passage of several stretches: one annotation, shown and exported as one.
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './fixtures';

/** How many stretches each passage whose words are these has. */
async function stretches(desk: Desk, first: string): Promise<number[]> {
  const view = await desk.ask('view', {});
  const all = await Promise.all((view?.sources ?? []).map(({ id }) => desk.ask('annotations', { source: id })));
  return all
    .flat()
    .filter(({ targets }) => targets[0]?.exact === first)
    .map(({ targets }) => targets.length);
}

test('by mouse alone: mark, select the rest, add it; take it off again', async ({ desk }) => {
  await desk.drag('Combat Operation Bureau');
  await desk.picker.getByRole('option', { name: /Organisation/ }).click();
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
  await desk.drag('Central Military Commission');
  await desk.picker.getByRole('button', { name: "Add to 'Combat Operation Bureau'" }).click();
  await expect(desk.picker).toBeHidden();
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau […] Central Military Commission”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.text.locator('mark.current').filter({ hasText: 'Combat Operation Bureau' })).toBeVisible();
  await expect(desk.text.locator('mark.current').filter({ hasText: 'Central Military Commission' })).toBeVisible();
  await desk.caretBefore('Zhang Tao', 2);
  await expect(desk.currentCard()).toHaveCount(0);
  await desk.clickOn('Central Military Commission');
  await expect(desk.currentCard()).toContainText('Combat Operation Bureau […]');
  await desk.choose('removeStretch');
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
  await desk.choose('removeStretch');
  await expect(desk.said()).toContainText('one of several stretches');
  await desk.choose('undo');
  await expect(desk.currentCard()).toContainText('[…] Central Military Commission');
  await desk.saved();
});

test('by keyboard alone: Shift+Enter adds, what touches grows together, Shift+Delete takes off', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Control+Home');
  await keyboard.press('Shift+Enter');
  await expect(desk.said()).toContainText('Choose the passage to add to first');
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('8');
  await expect(desk.currentCard()).toContainText('“China”');
  await keyboard.press('Shift+Enter');
  await expect(desk.said()).toContainText('Select the further stretch first');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('joint');
  await keyboard.press('Shift+Enter');
  await expect(desk.said()).toContainText("'joint' added: 2 stretches.");
  await expect(desk.currentCard()).toContainText('“China […] joint”');
  expect(await stretches(desk, 'China')).toContain(2);
  await keyboard.press('Shift+Delete');
  await expect(desk.currentCard()).toContainText('“China”');
  await keyboard.press('Control+z');
  await expect(desk.currentCard()).toContainText('“China […] joint”');
  await keyboard.press('Alt+ArrowRight');
  await expect(desk.currentCard()).toContainText('“China […] joint press”');
  await keyboard.press('Control+Home');
  for (let i = 0; i < 5; i += 1) await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('China, Russia hold joint press');
  await keyboard.press('Shift+Enter');
  await expect(desk.currentCard()).toContainText('“China, Russia hold joint press”');
  await desk.saved();
});

test('it is exported as one annotation with several targets and comes back as it was', async ({ desk, folder }) => {
  await desk.drag('Combat Operation Bureau');
  await desk.page.keyboard.press('8');
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau”');
  await desk.drag('Central Military Commission');
  await desk.page.keyboard.press('Shift+Enter');
  await expect(desk.currentCard()).toContainText('[…]');
  const [one, two] = [path.join(folder, 'one.json'), path.join(folder, 'two.json')];
  await desk.answerFileDialogs(one);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(one)).toBe(true);
  const { annotations } = JSON.parse(fs.readFileSync(one, 'utf8')) as {
    annotations: { targets: { exact: string }[] }[];
  };
  const several = annotations.filter(({ targets }) => targets.length > 1);
  expect(several.map(({ targets }) => targets.map(({ exact }) => exact))).toEqual([
    ['Combat Operation Bureau', 'Central Military Commission'],
  ]);
  await desk.newProject(path.join(folder, 'Empty one'));
  await desk.answerFileDialogs(one);
  await desk.choose('importProjectJson');
  const plan = desk.page.getByRole('dialog', { name: /Import/ });
  await plan.getByRole('button', { name: /^Import/ }).click();
  await expect(desk.sources.getByRole('option')).toHaveCount(2);
  expect(await stretches(desk, 'Combat Operation Bureau')).toEqual([2]);
  await desk.answerFileDialogs(two);
  await desk.choose('exportProjectJson');
  await expect.poll(() => fs.existsSync(two)).toBe(true);
  expect(fs.readFileSync(two)).toEqual(fs.readFileSync(one));
});
