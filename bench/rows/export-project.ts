// Exporting 100,000 annotations as Project JSON, against JSON.stringify + write + fsync of the same bytes.
import { runWorker } from '../lib/electron';
import { large, projectOf } from '../lib/project';
import { median } from '../lib/statistics';
import type { Row } from '../row';

interface Exported {
  readonly first: number;
  readonly firstFloor: number;
  readonly samples: readonly { readonly ours: number; readonly floor: number }[];
  readonly same: boolean;
  readonly bytes: number;
  readonly memory: number;
}

const usualRepeat = 7;

export const exportProject: Row = {
  id: 'export',
  what: 'export 100,000 annotations as Project JSON',
  against: 'JSON.stringify + write + fsync of the same bytes',
  bar: { kind: 'most', value: 2 },
  async measure(context) {
    const folder = await projectOf(context, large);
    const repeat = String(context.repeat ?? usualRepeat);
    const exported = await runWorker<Exported>(context, 'export', [folder, context.work, repeat]);
    const ours = median(exported.samples.map((sample) => sample.ours));
    const theirs = median(exported.samples.map((sample) => sample.floor));
    return {
      ours,
      theirs,
      ratio: ours / theirs,
      also: [{ what: 'both files are the same, byte for byte', holds: exported.same }],
      memory: { main: exported.memory, renderer: null },
      details: { ...exported },
    };
  },
};
