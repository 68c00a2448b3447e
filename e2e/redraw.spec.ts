// Promises: a passage gets other boundaries by selecting anew, as in brat; its tags and note stay. By keyboard and by mouse.
import type { Desk } from './desk';
import { expect, test } from './fixtures';

const menu = (desk: Desk) => desk.page.getByRole('menu', { name: 'Menu of this place' });
const redrawn = (words: string) => `The passage is now '${words}'.`;

async function tagCommission(desk: Desk): Promise<void> {
  await desk.drag('Central Military Commission');
  await desk.picker.getByRole('option', { name: /Organisation/ }).click();
  await expect(desk.currentCard()).toContainText('“Central Military Commission”');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type('who decides');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.currentCard().getByRole('textbox')).toHaveCount(0);
  await expect(desk.currentCard()).toContainText('who decides');
  await expect(desk.text).toBeFocused();
  await desk.page.mouse.move(5, 5); // where it rests on a passage, a card would come
  await expect(desk.page.getByRole('tooltip')).toHaveCount(0);
}

test('by keyboard: select anew, Alt+Enter; one step, undone as one', async ({ desk }) => {
  const { keyboard } = desk.page;
  await tagCommission(desk);
  const total = await desk.currentCard().getAttribute('aria-setsize');
  await keyboard.press('Alt+Enter');
  await expect(desk.said()).toHaveText('Select what the passage is to be first.');
  await desk.caretBefore('Joint Staff Department');
  for (let i = 0; i < 3; i += 1) await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => desk.selectedWords()).toBe('Joint Staff Department');
  await keyboard.press('Alt+Enter');
  await expect(desk.said()).toHaveText(redrawn('Joint Staff Department'));
  await expect(desk.currentCard()).toContainText('“Joint Staff Department”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.currentCard()).toContainText('who decides');
  await expect(desk.currentCard()).toHaveAttribute('aria-setsize', total ?? '');
  await expect(desk.text).toBeFocused();
  await keyboard.press('Control+z');
  await expect(desk.currentCard()).toContainText('“Central Military Commission”');
  await expect(desk.currentCard()).toContainText('who decides');
});

test('by mouse: select anew, while the list of tags is open choose it in the menu of the selection', async ({
  desk,
}) => {
  await tagCommission(desk);
  await desk.drag('Combat Operation Bureau under the Joint Staff');
  const [from] = await desk.ends('Operation Bureau under');
  await desk.page.mouse.click(from.x + 4, from.y, { button: 'right' });
  await menu(desk).getByRole('menuitem', { name: 'Use the Selection as Boundaries' }).click();
  await expect(desk.currentCard()).toContainText('“Combat Operation Bureau under the Joint Staff”');
  await expect(desk.currentCard()).toContainText('Organisation');
  await expect(desk.picker).toBeHidden();
});

test('with no passage before, it says what to do; of several stretches the nearest is redrawn', async ({ desk }) => {
  const { keyboard } = desk.page;
  await keyboard.press('Control+2');
  await keyboard.press('Alt+Enter');
  await expect(desk.said()).toHaveText('Choose the passage to redraw first, then select what it is to be.');
  await tagCommission(desk);
  await desk.drag('regional strategic stability');
  await keyboard.press('Shift+Enter');
  await expect(desk.currentCard()).toContainText('[…] regional strategic stability');
  await desk.drag('global and regional strategic stability');
  await keyboard.press('Alt+Enter');
  await expect(desk.currentCard()).toContainText(
    '“Central Military Commission […] global and regional strategic stability”',
  );
});
