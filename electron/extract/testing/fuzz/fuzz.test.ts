import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractors } from '../../index';
import { mutatedFiles } from './mutations';
import { bytesOf, samplesOf } from './samples';
import { tryFile } from './try-file';

// `npm run fuzz` reads 10,000 of each, in processes of their own.
describe.each(extractors.map((extractor) => ({ name: extractor.name, extractor })))('$name', ({ extractor }) => {
  it('has valid samples, and reads them', async () => {
    const samples = samplesOf(extractor);
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(await tryFile(extractor, bytesOf(sample))).toBe('read');
  });

  it('answers mutated files with a text or with a coded failure', async () => {
    for (const bytes of fc.sample(mutatedFiles(samplesOf(extractor)), { seed: 1, numRuns: 40 })) {
      expect(await tryFile(extractor, bytes)).toMatch(/^(read|thrown|[A-Z_0-9]+)$/);
    }
  });
});
