// What the reader shows of the layout beside a text: headings, lists, quotations, emphasis, links, pages. The text in the
// page stays the canonical text; hidden characters are named on request.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { encodeLayout, LayoutRange } from '../core/model/layout';
import type { Desk } from './desk';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';

type Look = LayoutRange extends infer Range ? (Range extends unknown ? Omit<Range, 'start' | 'end'> : never) : never;

interface Piece {
  readonly words: string;
  readonly look: Look;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A text with these looks upon its words, as Project JSON has it; each of the words stands there once. */
function projectWith(text: string, pieces: readonly Piece[]): string {
  const layout = pieces.map(({ words, look }) => {
    const start = text.indexOf(words);
    const end = look.type === 'page' ? start : start + words.length;
    return { ...look, start, end, startUtf16: start, endUtf16: end };
  });
  const ranges = layout.map(({ startUtf16: _start, endUtf16: _end, ...range }) => LayoutRange.parse(range));
  const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const revision = {
    textSha256: sha256(text),
    originalSha256: sha256(text),
    originalName: 'statement.docx',
    encoding: 'utf-8',
    codePointLength: text.length,
    utf16Length: text.length,
    layoutSha256: sha256(encodeLayout(ranges)),
    layout,
    text,
  };
  return JSON.stringify({
    format: 'glossator-project',
    version: 2,
    project: { name: 'Layout' },
    creators: [],
    tags: [],
    sources: [{ id: 'source-layout', title: 'Statement', ...unknown, revisions: [revision] }],
    annotations: [],
  });
}

async function openWith(desk: Desk, folder: string, text: string, pieces: readonly Piece[]): Promise<void> {
  const file = path.join(folder, 'layout.json');
  fs.writeFileSync(file, projectWith(text, pieces));
  await desk.newProject(path.join(folder, 'Project'));
  await desk.answerFileDialogs(file);
  await desk.choose('importProjectJson');
  await desk.page
    .getByRole('dialog', { name: /Import/ })
    .getByRole('button', { name: /^Import/ })
    .click();
  await desk.sources.getByRole('option', { name: /Statement/ }).click();
}

const lines = [
  'Statement',
  'Background',
  'The deployment does not threaten third countries, as it says there.',
  'first item',
  'second item',
  'We will respond.',
  'On the next page.',
  'A para\u202Egraph with hid\u200Bden characters over the page’s end.',
];
const pieces: Piece[] = [
  { words: 'Statement', look: { type: 'page', label: 'i' } },
  { words: 'Background', look: { type: 'heading', level: 2 } },
  { words: 'does not', look: { type: 'emphasis', strong: true } },
  { words: 'third countries', look: { type: 'link', href: 'https://example.org/a?b=1' } },
  { words: 'first item', look: { type: 'listItem', depth: 1 } },
  { words: 'second item', look: { type: 'listItem', depth: 2 } },
  { words: 'We will respond.', look: { type: 'quotation' } },
  { words: 'On the next page.', look: { type: 'page', label: '7' } },
  { words: 'page’s end', look: { type: 'page', label: '8' } },
];

test('the layout is shown and read aloud, the text stays as it is, nothing can be loaded by it', async ({
  desk,
  folder,
}) => {
  await openWith(desk, folder, lines.join('\n\n'), pieces);
  const paragraphs = desk.text.locator('[data-paragraph]');
  await expect(paragraphs).toHaveText(lines);
  const shown = (words: string, pseudo: string) =>
    paragraphs
      .filter({ hasText: words })
      .evaluate((element, which) => getComputedStyle(element, which).content, pseudo);

  await expect(desk.text.getByRole('heading', { name: 'Background', level: 2 })).toBeVisible();
  await expect(desk.text.getByRole('list').getByRole('listitem')).toHaveText(['first item', 'second item']);
  await expect(desk.text.getByRole('blockquote')).toHaveText('We will respond.');
  await expect(desk.text.getByRole('strong')).toHaveText('does not');
  expect(await shown('On the next page.', '::after')).toContain('Page 7');
  const link = desk.text.getByTitle('https://example.org/a?b=1');
  await expect(link).toHaveText('third countries');
  await expect(desk.text.getByRole('link', { name: 'third countries', disabled: true })).toBeVisible();
  await expect(desk.text.locator('a, img, [href], [src]')).toHaveCount(0);
  await link.click({ force: true }); // it says that it is disabled
  await expect(desk.page).toHaveURL(/^app:/);
  await link.click({ button: 'right', force: true });
  await desk.page.getByRole('menuitem', { name: 'Copy the Address of the Link' }).click();
  await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('https://example.org/a?b=1');

  // A passage over emphasis and link quotes the words as they stand, and undo gives back what was there.
  await desk.drag('does not threaten third');
  await desk.page.keyboard.press('h');
  await expect(desk.card('does not threaten third')).toBeVisible();
  await expect(desk.text.locator('.passage')).toHaveText(['does not', ' threaten ', 'third']);
  await expect(desk.text.locator('.passage strong')).toHaveText('does not');
  await expect(paragraphs).toHaveText(lines);

  await desk.choose('showHiddenCharacters');
  const named = desk.text.locator('.reader-hidden');
  await expect(named).toHaveCount(2);
  expect(await named.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content))).toEqual([
    '"RLO"',
    '"ZWSP"',
  ]);
  expect(await paragraphs.evaluateAll((all) => all.map((one) => one.textContent))).toEqual(lines);
  await expectNoViolations(desk, 'a text with a layout');
  await desk.choose('showHiddenCharacters');
  await expect(named).toHaveCount(0);
});
