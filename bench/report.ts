// What bench says: the table for people, the JSON for machines.
import os from 'node:os';
import { rounded } from './lib/statistics';
import type { Bar, Outcome } from './row';

const number = (value: number) => (Number.isFinite(value) ? value.toLocaleString('en-US', digitsFor(value)) : '–');
const digitsFor = (value: number) => ({ maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 });
const memory = (value: number | null) => (value === null ? '–' : value.toFixed(0));

const barOf = ({ kind, value }: Bar) => `${kind === 'least' ? '≥' : '≤'} ${value}${kind === 'within' ? ' ms' : ''}`;

/** The table in Markdown, and below it the conditions that do not hold. */
export function table(outcomes: readonly Outcome[]): string {
  const head = ['what', 'ours ms', 'against', 'its ms', 'ratio', 'bar', 'holds', 'main MB', 'renderer MB'];
  const lines = outcomes.map(({ row, ours, theirs, ratio, holds, memory: used }) => [
    row.what,
    number(ours),
    row.against,
    number(theirs),
    number(ratio),
    barOf(row.bar),
    holds ? 'yes' : 'NO',
    memory(used.main),
    memory(used.renderer),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const cells = (line: readonly string[]) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const missed = outcomes.flatMap(({ row, also }) =>
    also.filter(({ holds }) => !holds).map(({ what }) => `  ${row.id}: does not hold: ${what}`),
  );
  const tables = outcomes.flatMap(({ row, lines: own }) => (own ? ['', `${row.id}:`, ...own] : []));
  return [cells(head), rule, ...lines.map(cells), ...missed, ...tables].join('\n');
}

export function asJson(outcomes: readonly Outcome[]): string {
  const machine = {
    platform: `${process.platform}-${process.arch}`,
    processors: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    load: rounded(os.loadavg()[0] ?? 0),
  };
  const rows = outcomes.map(({ row: { id, what, against, bar }, ...measured }) => ({
    ...{ id, what, against, bar },
    ...measured,
  }));
  const digits = (_key: string, value: unknown) => (typeof value === 'number' ? rounded(value) : value);
  return `${JSON.stringify({ machine, rows }, digits, 2)}\n`;
}
