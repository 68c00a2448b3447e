// Re-anchors passages in edited texts: how well (tables of counts), and how long it takes beside the diff alone.
import fs from 'node:fs';
import path from 'node:path';
import { Anchorer } from '../../core/anchoring/anchor';
import { emptyTally, misses, passagesOf, tally } from '../../core/anchoring/testing/bars';
import { correction, editText, randomNumbers } from '../../core/anchoring/testing/edited-text';
import { diffWords } from '../../core/anchoring/word-diff';
import { canonicalise } from '../../core/text/canonical';
import { answer, collectGarbage } from '../lib/answer';
import { memoryOf } from '../lib/memory';
import { prose } from '../synthetic/prose';

const [root = '.', repeat = '3'] = process.argv.slice(2);
const read = (...names: string[]) => canonicalise(fs.readFileSync(path.join(root, ...names), 'utf8'));
const all = (...names: string[]) => fs.readdirSync(path.join(root, ...names)).map((name) => read(...names, name));

/** The two bundled texts, the manual in both languages, and synthetic prose, in which every word is common. */
const texts: readonly (readonly [name: string, text: string, rounds: number])[] = [
  ['bundled text 1', all('data', 'sources')[0] ?? '', 60],
  ['bundled text 2', all('data', 'sources')[1] ?? '', 60],
  ['manual, English', all('docs', 'manual', 'en').join('\n'), 60],
  ['manual, Russian', all('docs', 'manual', 'ru').join('\n'), 60],
  ['synthetic prose, 100,000 words', prose(100_000, 4), 3],
];

function counted([name, text, rounds]: (typeof texts)[number]) {
  const counts = emptyTally();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = randomNumbers(1000 + seed);
    const edited = editText(text, correction, random);
    tally(text, edited, passagesOf(text, 24_000 / rounds, random), counts);
  }
  return { name, counts, misses: misses(counts) };
}

const old = prose(1_000_000, 1);
const random = randomNumbers(5);
const { text: fresh } = editText(old, { ...correction, moveParagraph: 0.01 }, random);
const targets = passagesOf(old, 10_000, random);

function timed(work: () => void): number {
  collectGarbage();
  const start = performance.now();
  work();
  return performance.now() - start;
}

const samples: { ours: number; diff: number }[] = [];
const statuses: Record<string, number> = {};
for (let i = 0; i <= Number(repeat); i += 1) {
  const diff = timed(() => diffWords(old, fresh));
  const ours = timed(() => {
    const anchorer = new Anchorer(old, fresh);
    const found = targets.map((target) => anchorer.anchor(target).status);
    if (i === 0) for (const status of found) statuses[status] = (statuses[status] ?? 0) + 1;
  });
  if (i > 0) samples.push({ ours, diff }); // the first warms the code
}
answer({ tables: texts.map(counted), samples, statuses, memory: memoryOf(process.pid) });
