// The built app on a project on the disk, driven by real keys and clicks; and what the rows that time it have in common.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import fs from 'node:fs';
import path from 'node:path';
import type { ConditionName } from '../desk/conditions';
import type { DeskAsks, Input } from '../desk/protocol';
import type { Scrolled } from '../pages/scrolling';
import type { Context, Measurement } from '../row';
import type { Wheel } from '../window/protocol';
import { Channel } from './channel';
import { electronPath, sandboxSwitches, windowEnvironment } from './electron';
import { copyOfProject, type ProjectSize } from './project';
import { median, quantile } from './statistics';
import { touredProfile } from './profile';

/** What is shown when: a condition of the page and what it is given. */
export type Shown = readonly [ConditionName, ...string[]];
type Place = { readonly x: number; readonly y: number };
/** Milliseconds of the changes of one repetition, by their names. */
export type Times = Readonly<Record<string, number>>;

export class Desk {
  readonly #channel: Channel;

  /** Resolves when a text is in the window. */
  static async open(context: Context, project: string): Promise<Desk> {
    const desk = new Desk(context, project);
    try {
      await desk.#channel.ask('run', fs.readFileSync(path.join(context.bundles, 'desk', 'page.cjs'), 'utf8'));
      await desk.until(['ready']);
      return desk;
    } catch (error) {
      await desk.end();
      throw error;
    }
  }

  private constructor(context: Context, project: string) {
    const hook = path.join(context.bundles, 'desk', 'hook.cjs');
    const args = [
      '-r',
      hook,
      context.root,
      '--profile',
      touredProfile(path.join(context.work, 'desk-profile')),
      project,
    ];
    const errors = process.env['BENCH_VERBOSE'] ? 'inherit' : 'ignore';
    const child = spawn(electronPath(context), [...sandboxSwitches, ...args], {
      env: windowEnvironment(),
      stdio: ['ignore', 'inherit', errors, 'ipc'],
    });
    this.#channel = new Channel(child, 'the app');
  }

  /** Calls `window.bench[method]` in the page. */
  call<T>(method: string, ...args: unknown[]): Promise<T> {
    const list = args.map((arg) => JSON.stringify(arg)).join();
    return this.#channel.ask<T>('run', `bench.${method}(${list})`);
  }

  press(input: Input): Promise<void> {
    return this.#channel.ask('press', input);
  }

  memory(): ReturnType<DeskAsks['memory']> {
    return this.#channel.ask('memory');
  }

  /** Until that is shown and nothing else is to be done. */
  async until([name, ...args]: Shown): Promise<void> {
    await this.call('until', name, args);
    await this.call('settle', 2);
  }

  /** From the input, by its own time, to the end of the first frame that shows it; then waits until all is calm. */
  async timed(input: Input, [name, ...args]: Shown): Promise<number> {
    await this.call('watch', 'key' in input ? 'keydown' : 'pointerdown', name, args);
    await this.press(input);
    const ms = await this.call<number>('painted');
    await this.call('settle', 2);
    return ms;
  }

  /** Turns the wheel over an element that scrolls; `item`: what a list is made of, null for the text. */
  async scroll(selector: string, item: string | null, { seconds, notch, every }: Wheel): Promise<Scrolled> {
    const place = await this.placeOf(selector);
    const followed = this.call<Scrolled>('followScroll', selector, item, seconds);
    const start = performance.now();
    for (let i = 1; performance.now() - start < seconds * 1000; i += 1) {
      await this.press({ ...place, notch });
      await pause(Math.max(0, start + i * every - performance.now()));
    }
    const scrolled = await followed;
    await this.call('settle', 2);
    return scrolled;
  }

  async placeOf(selector: string): Promise<Place> {
    const place = await this.call<Place | null>('placeOf', selector);
    if (place === null) throw new Error(`${selector} is not in the window`);
    return place;
  }

  end(): Promise<void> {
    return this.#channel.end();
  }
}

export interface DeskRow {
  readonly project: ProjectSize;
  /** One repetition. */
  readonly once: (desk: Desk, repetition: number) => Promise<Times>;
  /** Reads the data of the project in `folder` and answers a linear scan of it, for the floor. */
  readonly scanOf: (folder: string) => () => number;
}

const usualRepeat = 15;
const warmUps = 2;

/** Ours is the slowest of the row's changes, each by its median; the floor an idle frame and the scan, in turns with it. */
export async function measureDesk(context: Context, { project, once, scanOf }: DeskRow): Promise<Measurement> {
  const folder = await copyOfProject(context, project, `desk-${project.annotations}`);
  const scan = scanOf(folder);
  const desk = await Desk.open(context, folder);
  try {
    const [runs, frames, scans]: [Times[], number[], number[]] = [[], [], []];
    const cold = await once(desk, 0);
    let found = 0;
    for (let i = 1 - warmUps; i <= (context.repeat ?? usualRepeat); i += 1) {
      const times = await once(desk, i + warmUps);
      const frame = await desk.call<number>('frame');
      const start = performance.now();
      found = scan();
      const scanned = performance.now() - start;
      if (i < 1) continue;
      runs.push(times);
      frames.push(frame);
      scans.push(scanned);
    }
    const changes = Object.keys(cold).map((name) => ({ name, all: runs.map((times) => times[name] ?? NaN) }));
    const ours = Math.max(...changes.map(({ all }) => median(all)));
    const theirs = median(frames) + median(scans);
    const looks = changes.map(({ name, all }) => [name, { median: median(all), p95: quantile(all, 0.95), all }]);
    return {
      ...{ ours, theirs, ratio: ours / theirs },
      also: [{ what: 'the scan found something', holds: found > 0 }],
      memory: await desk.memory(),
      details: { ...Object.fromEntries(looks), cold, frame: median(frames), scan: median(scans), scanned: found },
    };
  } finally {
    await desk.end();
  }
}
