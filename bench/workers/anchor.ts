// Re-anchors passages in edited texts: how well (tables of counts), and how long it takes beside the diff alone.
import { Anchorer } from '../../core/anchoring/anchor';
import { misses, passagesOf, tallyOf } from '../../core/anchoring/testing/bars';
import { correction, editText, randomNumbers } from '../../core/anchoring/testing/edited-text';
import { bundledTexts, longTexts, type NamedText } from '../../core/anchoring/testing/real-prose';
import { diffWords } from '../../core/anchoring/word-diff';
import { answer, collectGarbage } from '../lib/answer';
import { memoryOf } from '../lib/memory';
import { prose } from '../synthetic/prose';

const [root = '.', repeat = '3', seed = '1'] = process.argv.slice(2);
/** Passages of each text, over all of its corrected versions. */
const passages = 24_000;

/** Of a short text many versions: its passages fare alike in each of them. */
function counted([name, text]: NamedText) {
  const versions = Math.max(1, Math.min(240, Math.round(1_200_000 / text.length)));
  const counts = tallyOf(text, { seed: Number(seed), versions, passages: Math.ceil(passages / versions) });
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
const texts = [...bundledTexts(root), ...longTexts(root)];
answer({ tables: texts.map(counted), samples, statuses, memory: memoryOf(process.pid) });
