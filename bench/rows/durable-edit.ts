// A durable edit, one at a time, with 100 and with 100,000 annotations in the project, against raw append + fdatasync
// of the same bytes on the same file system. Each in a process of its own, in turns, block by block.
import path from 'node:path';
import { startWorker } from '../lib/electron';
import type { Channel } from '../lib/channel';
import { copyOfProject, large, small } from '../lib/project';
import { median, quantile, sum } from '../lib/statistics';
import type { Context, Row } from '../row';

const usualRepeat = 70;
/** Edits in a row: short, so that the four of a round meet the same weather on a shared disk. */
const block = 50;
/** How far the two sizes may be apart. */
const spread = 0.2;

type Kind = 'small' | 'large' | 'raw' | 'rawBlocking';
type Blocks = Record<Kind, number[][]>;

export const durableEdit: Row = {
  id: 'durable-edit',
  what: 'durable edit, one at a time (the slower of 100 and 100,000 annotations)',
  against: 'raw append + fdatasync of the same bytes, as rates',
  bar: { kind: 'least', value: 0.75 },
  async measure(context) {
    const folders = {
      small: await copyOfProject(context, small, 'edit-small'),
      large: await copyOfProject(context, large, 'edit-large'),
    };
    const workers = {
      small: startWorker(context, 'edit', [folders.small]),
      large: startWorker(context, 'edit', [folders.large]),
      raw: startWorker(context, 'edit', []),
    };
    try {
      const blocks = await measureBlocks(context, workers);
      const memory = { main: await workers.large.ask<number>('memory'), renderer: null };
      for (const worker of [workers.small, workers.large]) await worker.ask('close');
      return { ...judged(blocks), memory };
    } finally {
      for (const worker of Object.values(workers)) await worker.end();
    }
  },
};

async function measureBlocks(context: Context, workers: Record<'small' | 'large' | 'raw', Channel>): Promise<Blocks> {
  const blocks: Blocks = { small: [], large: [], raw: [], rawBlocking: [] };
  const lines = path.join(context.work, 'edit-lines.json');
  const onto = path.join(context.work, 'edit-raw');
  for (let i = -1; i < (context.repeat ?? usualRepeat); i += 1) {
    const small = await workers.small.ask<number[]>('edits', block, lines);
    const raw = await workers.raw.ask<number[]>('raw', lines, onto);
    const large = await workers.large.ask<number[]>('edits', block, lines);
    const rawBlocking = await workers.raw.ask<number[]>('rawBlocking', lines, onto);
    if (i < 0) continue; // warm-up
    blocks.small.push(small);
    blocks.large.push(large);
    blocks.raw.push(raw);
    blocks.rawBlocking.push(rawBlocking);
  }
  return blocks;
}

function judged(blocks: Blocks) {
  const mean = (times: readonly number[]) => sum(times) / times.length;
  /** Milliseconds per edit, in the median block. */
  const time = (kind: Kind) => median(blocks[kind].map(mean));
  /** How much slower `one` is than `other`: in the median round, because the blocks of a round are neighbours in time. */
  const slower = (one: Kind, other: Kind) =>
    median(blocks[one].map((times, round) => mean(times) / mean(blocks[other][round] ?? [])));
  const worse = slower('small', 'raw') > slower('large', 'raw') ? 'small' : 'large';
  const growth = slower('large', 'small');
  const apart = Math.max(growth, 1 / growth) - 1;
  const look = (kind: Kind) => {
    const times = blocks[kind].flat();
    return { perSecond: 1000 / time(kind), overallPerSecond: 1000 / mean(times), ...percentiles(times) };
  };
  return {
    ours: time(worse),
    theirs: time('raw'),
    ratio: 1 / slower(worse, 'raw'),
    also: [{ what: `the two sizes are within 20 % (${(apart * 100).toFixed(1)} %)`, holds: apart <= spread }],
    details: {
      small: look('small'),
      large: look('large'),
      raw: look('raw'),
      rawBlocking: look('rawBlocking'),
      ratioToBlockingFloor: 1 / slower(worse, 'rawBlocking'),
    },
  };
}

const percentiles = (times: readonly number[]) => ({ p50: median(times), p99: quantile(times, 0.99) });
