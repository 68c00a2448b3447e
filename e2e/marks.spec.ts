// The look of marked passages, as Chromium computes it: each has an underline of its own, so that none is known by
// colour alone, however they lie on each other.
import fs from 'node:fs';
import path from 'node:path';
import { describe } from '../core/anchoring/describe';
import { expect, test } from './fixtures';
import type { Desk } from './desk';

const text = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima';

test.beforeEach(async ({ desk, folder }) => {
  await desk.answerFileDialogs(path.join(folder, 'Marks'));
  await desk.choose('newProject');
  await desk.page.getByRole('button', { name: /starter tag set/i }).click();
  await expect(desk.tag('Claim')).toBeVisible();
  const file = path.join(folder, 'Letters.txt');
  fs.writeFileSync(file, `Letters\n\n${text}\n`);
  await desk.importTexts(file);
  await expect(desk.text).toContainText('kilo lima');
});

/** Marks `words`; with a tag of the starter set by its name, or as a plain highlight. */
async function mark(desk: Desk, words: string, tagName: string | null): Promise<void> {
  const view = await desk.ask('view', {});
  const source = view?.sources[0];
  const revision = source?.revisions[0]?.textSha256;
  if (!view || !source || !revision) throw new Error('no source');
  const whole = await desk.ask('text', { revision });
  const start = whole.indexOf(words);
  const passage = { source: source.id, targets: [describe(whole, revision, { start, end: start + words.length })] };
  const tag = view.tags.find(({ name }) => name === tagName);
  await (tag
    ? desk.ask('execute', { type: 'tagPassage', input: { on: { passage }, tag: { id: tag.id } } })
    : desk.ask('execute', { type: 'annotate', input: { passage } }));
}

interface Underline {
  /** Distance from the bottom of the mark, in CSS pixels. */
  readonly bottom: number;
  readonly line: string;
}

interface Mark {
  readonly words: string;
  readonly title: string;
  /** From the bottom upwards. */
  readonly underlines: readonly Underline[];
  readonly tint: string;
  readonly sign: string;
}

/** Every <mark> of the text with its computed look. */
function marks(desk: Desk): Promise<Mark[]> {
  return desk.text.evaluate((root) => {
    return [...root.querySelectorAll('mark')].map((element) => {
      const style = getComputedStyle(element);
      const sizes = style.backgroundSize.split(', ');
      const positions = style.backgroundPosition.split(', ');
      const images = style.backgroundImage.split(/,\s*(?=(?:repeating-)?linear-gradient|none)/);
      const underlines = images.slice(0, -1).map((line, i) => {
        if (sizes[i] !== '100% 2px') throw new Error(`an underline of ${sizes[i] ?? 'no size'}`);
        return { bottom: Number(/- ([\d.]+)px/.exec(positions[i] ?? '')?.[1] ?? 0), line };
      });
      return {
        words: element.textContent,
        title: element.ariaDescription ?? '',
        underlines: underlines.sort((a, b) => a.bottom - b.bottom),
        tint: style.backgroundColor,
        sign: getComputedStyle(element, '::after').content,
      };
    });
  });
}

/** Waits until the text shows these stretches, each marked so many times. */
async function expectUnderlines(desk: Desk, expected: readonly (readonly [string, number])[]): Promise<Mark[]> {
  await expect
    .poll(async () => (await marks(desk)).map(({ words, underlines }) => [words, underlines.length]))
    .toEqual(expected);
  const found = await marks(desk);
  for (const { underlines } of found) {
    underlines.slice(1).forEach(({ bottom }, i) => {
      expect(bottom - (underlines[i]?.bottom ?? 0)).toBeGreaterThan(2); // a gap between lines of two pixels
    });
  }
  return found;
}

test('overlapping passages: where they share words there are two underlines, and each keeps its own along its words', async ({
  desk,
}) => {
  await mark(desk, 'bravo charlie', 'Threat');
  await mark(desk, 'charlie delta', 'Place');
  const [first, both, second] = await expectUnderlines(desk, [
    ['bravo ', 1],
    ['charlie', 2],
    [' delta', 1],
  ]);
  const shared = both?.underlines.map(({ line }) => line);
  expect(shared).toHaveLength(2);
  expect(new Set(shared).size).toBe(2);
  expect(shared).toContain(first?.underlines[0]?.line);
  expect(shared).toContain(second?.underlines[0]?.line);
  expect(first?.underlines[0]?.line).not.toBe(second?.underlines[0]?.line);
  expect(both?.title).toMatch(/Threat.*Place/);
});

test('nested passages: every level has one more underline, and the innermost gives the tint', async ({ desk }) => {
  await mark(desk, 'bravo charlie delta echo foxtrot', 'Threat');
  await mark(desk, 'charlie delta echo', 'Place');
  await mark(desk, 'delta', 'Date');
  const found = await expectUnderlines(desk, [
    ['bravo ', 1],
    ['charlie ', 2],
    ['delta', 3],
    [' echo', 2],
    [' foxtrot', 1],
  ]);
  expect(new Set(found.slice(0, 3).map(({ tint }) => tint)).size).toBe(3);
  expect(found[4]?.tint).toBe(found[0]?.tint);
});

test('identical passages, even of one colour or none: an underline each; plain ones are dashed', async ({ desk }) => {
  await mark(desk, 'golf hotel', 'Threat');
  await mark(desk, 'golf hotel', 'Threat');
  await mark(desk, 'golf hotel', null);
  const [stack] = await expectUnderlines(desk, [['golf hotel', 3]]);
  expect(stack?.underlines.filter(({ line }) => line.startsWith('repeating-linear-gradient'))).toHaveLength(1);
  await mark(desk, 'kilo', null);
  const found = await expectUnderlines(desk, [
    ['golf hotel', 3],
    ['kilo', 1],
  ]);
  expect(found[1]?.underlines[0]?.line).toMatch(/^repeating-linear-gradient/);
});

test('beyond four underlines a “+” says that there are more, and all are still reachable', async ({ desk }) => {
  for (const name of ['Threat', 'Place', 'Date', 'Speaker']) await mark(desk, 'india', name);
  const [four] = await expectUnderlines(desk, [['india', 4]]);
  expect(four?.sign).toBe('none');
  await mark(desk, 'india', 'Organisation');
  await mark(desk, 'india', null);
  await expect.poll(async () => (await marks(desk))[0]?.sign).toMatch(/^"\+"/);
  const [six] = await expectUnderlines(desk, [['india', 4]]);
  expect(six?.title.split(' · ')).toHaveLength(6);
  const seen = new Set<string>();
  for (let i = 0; i < 6; i += 1) {
    await desk.clickOn('india');
    await expect(desk.page.getByText(/^\d of 6: /).first()).toBeVisible();
    await expect.poll(async () => !seen.has(await currentOf(desk))).toBe(true);
    seen.add(await currentOf(desk));
  }
  expect(seen.size).toBe(6);
});

/** "2 of 6: Place", as the badge by the stack says it. */
async function currentOf(desk: Desk): Promise<string> {
  return (
    await desk.page
      .getByText(/^\d of 6: /)
      .first()
      .innerText()
  ).trim();
}
