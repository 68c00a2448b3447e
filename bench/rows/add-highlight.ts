// One added highlight in a million words with 50,000 annotations: work until ready to paint, against one frame.
import { Windows } from '../lib/electron';
import { median, quantile } from '../lib/statistics';
import type { Row } from '../row';

const size = { words: 1_000_000, annotations: 50_000, seed: 1 };
const frame = 1000 / 60;
/** How far into the text the highlights are added. */
const places = [0, 0.5, 0.9];
const usualRepeat = 20;

export const addHighlight: Row = {
  id: 'add-highlight',
  what: 'one added highlight in that text, work until ready to paint',
  against: 'one frame of 16.7 ms',
  bar: { kind: 'most', value: 0.25 },
  async measure(context) {
    const windows = new Windows(context);
    try {
      const window = await windows.ask('open', 'reader');
      await windows.call(window, 'prepare', size);
      await windows.call(window, 'open');
      const added: { script: number; frame: number }[] = [];
      const idle: number[] = [];
      const worked: number[] = [];
      let painted = true;
      for (const place of places) {
        await windows.call(window, 'goTo', place);
        await windows.call(window, 'settle', 8);
        for (let i = -3; i < (context.repeat ?? usualRepeat); i += 1) {
          const still = await windows.call<{ script: number; frame: number }>(window, 'idleFrame');
          const before = await windows.ask('worked', window);
          const work = await windows.call<{ script: number; frame: number; painted: boolean }>(window, 'add', 100 + i);
          const after = await windows.ask('worked', window);
          if (i < 0) continue; // warm-up
          added.push(work);
          idle.push(still.script + still.frame);
          worked.push(after - before);
          painted &&= work.painted;
        }
      }
      const totals = added.map((one) => one.script + one.frame);
      const ours = median(totals);
      return {
        ours,
        theirs: frame,
        ratio: ours / frame,
        also: [{ what: 'every added highlight is in the document at once', holds: painted }],
        memory: await windows.ask('memory', window),
        details: {
          script: median(added.map((one) => one.script)),
          frame: median(added.map((one) => one.frame)),
          frameWithoutChange: median(idle),
          p95: quantile(totals, 0.95),
          worst: Math.max(...totals),
          taskTimeByDevTools: median(worked),
          totals,
        },
      };
    } finally {
      await windows.end();
    }
  },
};
