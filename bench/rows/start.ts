// From starting the process to the first contentful paint of the built app, in turns with an empty Electron window.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { electronPath, ended, sandboxSwitches, windowEnvironment } from '../lib/electron';
import { memoryOf } from '../lib/memory';
import { median, quantile } from '../lib/statistics';
import type { Context, Memory, Row } from '../row';
import { touredProfile } from '../lib/profile';

interface Started {
  readonly ms: number;
  readonly memory: Memory;
}

const usualRepeat = 11;
/** A start that has not painted by then has failed. */
const patience = 60_000;

export const start: Row = {
  id: 'start',
  what: 'start to first contentful paint of the built app',
  against: 'an empty Electron window',
  bar: { kind: 'most', value: 1.3 },
  async measure(context) {
    const app = [context.root, '--profile', touredProfile(path.join(context.work, 'profile'))];
    const profile = `--user-data-dir=${path.join(context.work, 'empty-profile')}`;
    const empty = [path.join(context.bench, 'start', 'empty'), profile];
    const [ours, theirs]: [Started[], Started[]] = [[], []];
    // The first start makes the profile and its example project, the second finds them: neither counts.
    for (let i = -2; i < (context.repeat ?? usualRepeat); i += 1) {
      const pair = i % 2 === 0 ? [app, empty] : [empty, app];
      for (const args of pair) {
        const started = await startOnce(context, args);
        if (i >= 0) (args === app ? ours : theirs).push(started);
      }
    }
    const times = (all: readonly Started[]) => all.map(({ ms }) => ms);
    const megabytes = (of: keyof Memory) => median(ours.map(({ memory }) => memory[of] ?? NaN));
    return {
      ours: median(times(ours)),
      theirs: median(times(theirs)),
      ratio: median(times(ours)) / median(times(theirs)),
      also: [],
      memory: { main: megabytes('main'), renderer: megabytes('renderer') },
      details: {
        ours: times(ours),
        theirs: times(theirs),
        fastest: Math.min(...times(ours)) / Math.min(...times(theirs)),
        p90: quantile(times(ours), 0.9) / quantile(times(theirs), 0.9),
        emptyMemory: theirs.map(({ memory }) => memory)[0],
      },
    };
  },
};

async function startOnce(context: Context, args: readonly string[]): Promise<Started> {
  const hook = path.join(context.bench, 'start', 'hook.cjs');
  const begun = performance.timeOrigin + performance.now();
  const child = spawn(electronPath(context), [...sandboxSwitches, '-r', hook, ...args], {
    env: windowEnvironment(),
    stdio: ['ignore', 'ignore', process.env['BENCH_VERBOSE'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
  });
  const end = ended(child);
  const [said, go] = [child.stdio[3], child.stdio[4]];
  if (!said || !go || !('end' in go)) throw new Error('the pipes to Electron are missing');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  const message = await new Promise<string>((resolve, reject) => {
    said.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')));
    child.once('close', (code) => reject(new Error(`Electron ended (${String(code)}) before it painted`)));
  });
  const { painted, processes } = JSON.parse(message) as {
    painted: number;
    processes: { main: number; renderer: number };
  };
  const memory = { main: memoryOf(processes.main), renderer: memoryOf(processes.renderer) };
  go.end();
  await end;
  clearTimeout(late);
  return { ms: painted - begun, memory };
}
