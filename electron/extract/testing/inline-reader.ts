// Reads files in the test's own process, behind the same pool: for tests of what comes after the reading.
import { ExtractPool, type Reader } from '../pool';
import { runJob } from '../job';
import type { Told } from '../protocol';

function startInlineReader(): Reader {
  let tell: (told: Told) => void = () => undefined;
  return {
    ask: ({ job }) => {
      void runJob(job).then((answer) => {
        tell({ kind: 'answer', answer });
      });
    },
    onTold: (listener) => (tell = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}

export const inlinePool = () => new ExtractPool(startInlineReader, { processes: 2, time: 60_000, memory: Infinity });
