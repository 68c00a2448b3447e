// Undo and redo: everything, without limit, across restarts, in words.
import { expect, test } from './fixtures';

test('undo and redo are named in the Edit menu and work from menu and keyboard', async ({ desk }) => {
  await desk.drag('THAAD');
  await desk.page.keyboard.press('5');
  await expect.poll(() => desk.menuLabel('undo')).toBe("Undo tag passage 'THAAD' as Weapon system");
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => desk.count('THAAD')).toBe(1); // the example's own
  await expect.poll(() => desk.menuLabel('redo')).toBe("Redo tag passage 'THAAD' as Weapon system");
  await desk.choose('redo');
  await expect.poll(() => desk.count('THAAD')).toBe(2);
  await desk.choose('undo');
  await expect.poll(() => desk.count('THAAD')).toBe(1);
  await desk.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => desk.count('THAAD')).toBe(2);
});

test('undo pressed quickly says each step, and at the end that there is nothing more', async ({ desk }) => {
  const words = ['Asia-Pacific', 'arms race', 'Representatives'];
  for (const word of words) {
    await desk.drag(word);
    await desk.page.keyboard.press('h');
    await expect(desk.currentCard()).toContainText(`“${word}”`);
  }
  await desk.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[role="status"][aria-label="Last action"]');
    if (!region) throw new Error('no live region');
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
  await desk.page.evaluate(() => {
    for (let i = 0; i < 4; i += 1)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
      );
  });
  await expect(desk.said()).toContainText('There is nothing to undo.');
  const said = await desk.page.evaluate(() => (window as unknown as { said: string[] }).said);
  for (const word of words) expect(said.join('\n')).toContain(`Undone: highlight passage '${word}'`);
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
});

test('undo of something in the other text goes there', async ({ desk }) => {
  await desk.drag('equal and constructive');
  await desk.page.keyboard.press('h');
  await expect(desk.currentCard()).toContainText('equal and constructive');
  await desk.page.keyboard.press('Alt+PageDown');
  await expect(desk.text).toContainText('GENEVA ---');
  await desk.page.keyboard.press('Control+z');
  await expect(desk.text).toContainText('MOSCOW, April 28');
  await expect(desk.text.getByText('equal and constructive')).toBeInViewport();
  await desk.page.keyboard.press('Control+Shift+z');
  await expect(desk.currentCard()).toContainText('equal and constructive');
});

test('in a field, undo is the field’s own', async ({ desk }) => {
  await desk.drag('THAAD');
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.type('abc');
  await desk.page.keyboard.press('Control+z');
  const note = desk.page.getByRole('textbox', { name: /^Note on/ });
  await expect(note).toBeFocused();
  await expect(note).not.toHaveValue('abc');
  await expect.poll(() => desk.count('THAAD')).toBe(2);
});

test('the whole history survives a restart, backwards and forwards', async ({ start }) => {
  const first = await start();
  const words = ['Asia-Pacific', 'arms race', 'Representatives', 'equal and constructive'];
  for (const word of words) {
    await first.desk.drag(word);
    await first.page.keyboard.press('h');
    await expect(first.desk.currentCard()).toContainText(word);
  }
  await first.page.keyboard.press('Delete');
  await expect.poll(() => first.desk.count('equal and constructive')).toBe(0);
  await first.desk.saved();
  const full = await first.desk.ask('view', {});
  await first.app.close();

  const { desk, page, app } = await start();
  expect(await desk.menuLabel('undo')).toBe("Undo remove passage 'equal and constructive'");
  const before = (await desk.ask('view', {}))?.counts;
  expect(before).toEqual(full?.counts);
  for (let i = 0; i < 5; i += 1) {
    const { revision } = await desk.ask('undo', {});
    await expect.poll(async () => (await desk.ask('view', {}))?.revision).toBe(revision);
  }
  for (const word of words) expect(await desk.count(word)).toBe(0);
  await desk.saved();
  await app.close();

  const again = await start();
  expect(await again.desk.menuLabel('redo')).toBe("Redo highlight passage 'Asia-Pacific'");
  for (let i = 0; i < 5; i += 1) await again.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => again.desk.count('Representatives')).toBe(1);
  await expect.poll(async () => (await again.desk.ask('view', {}))?.counts).toEqual(full?.counts);
  expect(page.isClosed()).toBe(true);
});
