// A process's memory in megabytes: what it holds alone where the system says so (Linux), else its working set.
import fs from 'node:fs';

const megabyte = 1024 * 1024;

export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!fs.existsSync(file)) return pid === process.pid ? process.memoryUsage().rss / megabyte : NaN;
  const kilobytes = [...fs.readFileSync(file, 'utf8').matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, value]) => sum + Number(value), 0) / 1024;
}
