// A process of `npm run fuzz`: reads mutated files one after the other and tells of each, so that its end or its silence
// names the file at which it happened. Arguments: the extractor's name, the seed, how many files, the first one to read.
import fc from 'fast-check';
import { extractors } from '../../index';
import { mutatedFiles } from './mutations';
import { samplesOf } from './samples';
import { tryFile } from './try-file';

const [name, seed = '1', count = '0', first = '0'] = process.argv.slice(2);
const batch = 100;

const extractor = extractors.find((one) => one.name === name);
if (extractor === undefined) throw new Error(`no extractor is called ${name ?? ''}`);
const files = mutatedFiles(samplesOf(extractor));

for (let number = Number(first); number < Number(count);) {
  // A batch depends on its own number alone, so that a later one can be read without those before.
  const base = Math.floor(number / batch);
  const made = fc.sample(files, { seed: Number(seed) * 1_000_003 + base, numRuns: batch });
  for (const bytes of made.slice(number - base * batch)) {
    if (number >= Number(count)) break;
    process.send?.({ number, answer: await answerOf(bytes) });
    number += 1;
  }
}
process.send?.({ done: true });

async function answerOf(bytes: Uint8Array): Promise<string> {
  try {
    return await tryFile(extractor ?? never(), bytes);
  } catch (error) {
    return `BROKEN: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function never(): never {
  throw new Error('there is an extractor');
}
