// Promises: what a passage carries is shown where the mouse rests, and on request by keyboard; it can be reached, sent away
// and does not cover the passage (WCAG 1.4.13). Passages that crowd can be chosen from a list.
import type { Locator } from '@playwright/test';
import { describe } from '../core/anchoring/describe';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

const card = (desk: Desk): Locator => desk.page.getByRole('tooltip');
const passage = (desk: Desk): Locator => desk.text.locator('mark', { hasText: 'Moscow Conference' }).first();

async function box(of: Locator) {
  const found = await of.boundingBox();
  if (found === null) throw new Error('not there');
  return found;
}

test('the mouse rests on a passage: a card says what it carries, beside it; the mouse can go there; Esc sends it away', async ({
  desk,
}) => {
  await passage(desk).hover();
  await expect(card(desk)).toContainText('Treaty or forum');
  await expect(card(desk)).toContainText('Example');
  await expect(card(desk)).toContainText('¶ 3');
  const [words, shown] = [await box(passage(desk)), await box(card(desk))];
  expect(shown.y >= words.y + words.height || shown.y + shown.height <= words.y).toBe(true);
  await card(desk).hover();
  await expect(card(desk)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(card(desk)).toBeHidden();
});

test('the card goes when the mouse leaves, and when the text is scrolled', async ({ desk }) => {
  await passage(desk).hover();
  await expect(card(desk)).toBeVisible();
  await desk.page.mouse.move(5, 5);
  await expect(card(desk)).toBeHidden();
  await passage(desk).hover();
  await expect(card(desk)).toBeVisible();
  await desk.page.mouse.wheel(0, 200);
  await expect(card(desk)).toBeHidden();
  // Also when it has just left and the text is scrolled before the card is gone by itself.
  await desk.page.mouse.move(5, 5);
  await desk.text.evaluate((scroller) => scroller.scrollTo(0, 0));
  await passage(desk).hover();
  await expect(card(desk)).toBeVisible();
  await desk.page.mouse.move(5, 5);
  await desk.text.evaluate((scroller) => scroller.scrollBy(0, 200));
  await expect(card(desk)).toBeHidden();
});

test('a name in the margin is elided; resting on it shows the whole of it', async ({ desk }) => {
  await desk.text.locator('.margin-name', { hasText: 'Threat' }).first().hover();
  await expect(card(desk)).toContainText('Claim / Threat');
});

test('by keyboard the current passage shows what it carries, and a screen reader hears it', async ({ desk }) => {
  await desk.text.focus();
  await desk.page.keyboard.press('.');
  await desk.page.keyboard.press('Control+i');
  await expect(card(desk)).toContainText('Date');
  await expect(desk.page.getByRole('status', { name: 'Last action' })).toContainText('Date. Note: 28 April 2017');
  await expect(desk.text).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(card(desk)).toBeHidden();
});

test('twenty passages on one line: “+N” lists them, by mouse and by keyboard; the choice becomes current', async ({
  desk,
}) => {
  const text = await desk.currentText();
  const view = await desk.ask('view', {});
  const source = view?.sources.find(({ title }) => title.startsWith('China, Russia'));
  const revision = source?.revisions.at(-1)?.textSha256;
  if (!source || !revision) throw new Error('no source');
  const start = text.indexOf('local confrontation');
  for (let i = 0; i < 20; i += 1) {
    const passage = { source: source.id, targets: [describe(text, revision, { start, end: start + 5 + i })] };
    await desk.ask('execute', { type: 'annotate', input: { passage } });
  }
  const more = desk.text.locator('.margin-more', { hasText: '+19' });
  await more.click();
  const menu = desk.page.getByRole('menu', { name: 'Passages here' });
  await expect(menu.getByRole('menuitemradio')).toHaveCount(20);
  await desk.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(desk.text).toBeFocused();
  await desk.caretBefore('local confrontation');
  await desk.page.keyboard.press('Shift+O');
  await expect(menu).toBeVisible();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(desk.currentCard()).toContainText('local');
  await expect(desk.text).toBeFocused();
});

test('the legend says what the lines mean', async ({ desk }) => {
  await desk.choose('showLegend');
  const legend = desk.page.getByRole('dialog', { name: 'Legend' });
  await expect(legend).toContainText('A passage without a tag');
  for (const name of [
    'Dotted line',
    'Star',
    'Flag',
    'Tinted, underlined words',
    'A plus below the underlines',
    'Words on orange',
  ])
    await expect(legend.getByRole('img', { name })).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(legend).toBeHidden();
});
