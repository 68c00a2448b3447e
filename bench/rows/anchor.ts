// Re-anchoring 10,000 annotations in a corrected text of a million words, against one word diff of the two; beside it
// the table of how many passages of edited texts end where they should.
import type { Tally } from '../../core/anchoring/testing/bars';
import { runWorker } from '../lib/electron';
import { median } from '../lib/statistics';
import type { Row } from '../row';

interface Answer {
  readonly tables: readonly { readonly name: string; readonly counts: Tally; readonly misses: readonly string[] }[];
  readonly samples: readonly { readonly ours: number; readonly diff: number }[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly memory: number;
}

const usualRepeat = 3;

export const anchor: Row = {
  id: 'anchor',
  what: 're-anchor 10,000 annotations in a corrected text of 1,000,000 words',
  against: 'one word diff of the two revisions',
  bar: { kind: 'most', value: 5 },
  async measure(context) {
    const seed = seedOf(process.env['ANCHOR_SEED']);
    const args = [context.root, String(context.repeat ?? usualRepeat), String(seed)];
    const { tables, samples, statuses, memory } = await runWorker<Answer>(context, 'anchor', args);
    const ours = median(samples.map((sample) => sample.ours));
    const theirs = median(samples.map((sample) => sample.diff));
    return {
      ours,
      theirs,
      ratio: ours / theirs,
      also: tables.flatMap(({ name, misses }) => misses.map((what) => ({ what: `${name}: ${what}`, holds: false }))),
      memory: { main: memory, renderer: null },
      details: { samples, statuses, tables, seed },
      lines: [...tableOf(tables), `edits of seed ${String(seed)}; ANCHOR_SEED=${String(seed)} makes the same again`],
    };
  },
};

/** Other edits in every run: nothing can be fitted to them. */
const seedOf = (stated: string | undefined) => (stated === undefined ? Date.now() % 1_000_000_000 : Number(stated));

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} % of ${whole}`;

function tableOf(tables: Answer['tables']): string[] {
  const head = ['text', 'words survive: exactly right', 'wrong, unflagged', 'deleted: lost', 'exact', 'edited: placed'];
  const cells = tables.map(({ name, counts }) => [
    name,
    share(counts.right, counts.surviving),
    String(counts.wrongUnflagged),
    share(counts.deletedLost, counts.deleted),
    String(counts.deletedExact),
    share(counts.editedPlaced, counts.edited),
  ]);
  const bars = ['bar', '≥ 99.5 %', '0', '≥ 95 %', '0', '≥ 95 %'];
  return [head, head.map(() => '---'), ...cells, bars].map((line) => `| ${line.join(' | ')} |`);
}
