// Opening a project of 1,000 sources and 100,000 annotations, to usable, against JSON.parse of the same bytes.
import { runWorker } from '../lib/electron';
import { large, projectOf } from '../lib/project';
import { median } from '../lib/statistics';
import type { Row } from '../row';

interface Opened {
  readonly ms: number;
  readonly store: number;
  readonly memory: number;
  readonly seen: { readonly sources: number; readonly annotations: number };
}

interface Parsed {
  readonly ms: number;
  readonly withoutDecoding: number;
  readonly bytes: number;
}

const usualRepeat = 7;

export const openProject: Row = {
  id: 'open-project',
  what: 'open a project of 1,000 sources and 100,000 annotations, to usable',
  against: 'JSON.parse of the same bytes',
  bar: { kind: 'most', value: 3 },
  async measure(context) {
    const folder = await projectOf(context, large);
    const opened: Opened[] = [];
    const parsed: Parsed[] = [];
    for (let i = -1; i < (context.repeat ?? usualRepeat); i += 1) {
      const [ours, floor] = [
        await runWorker<Opened>(context, 'open', ['open', folder]),
        await runWorker<Parsed>(context, 'open', ['parse', folder]),
      ];
      if (i < 0) continue; // the files come into the page cache
      opened.push(ours);
      parsed.push(floor);
    }
    const [ours, theirs] = [median(opened.map(({ ms }) => ms)), median(parsed.map(({ ms }) => ms))];
    const all = opened.every(({ seen }) => seen.sources === large.sources && seen.annotations === large.annotations);
    return {
      ours,
      theirs,
      ratio: ours / theirs,
      also: [{ what: 'every source and annotation is there', holds: all }],
      memory: { main: median(opened.map(({ memory }) => memory)), renderer: null },
      details: {
        opened,
        parsed,
        storeAlone: median(opened.map(({ store }) => store)),
        ratioToParsingWithoutDecoding: ours / median(parsed.map(({ withoutDecoding }) => withoutDecoding)),
      },
    };
  },
};
