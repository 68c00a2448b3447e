// Starts Electron: on bench's own windows, as a plain Node (the app's runtime without a window), or on an app.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../row';
import type { Asks } from '../window/protocol';
import { Channel } from './channel';

/** The executable that every tool of this clone uses (scripts/setup/electron.mjs writes path.txt). */
export function electronPath({ root }: Pick<Context, 'root'>): string {
  const folder = path.join(root, 'node_modules', 'electron');
  const name = fs.readFileSync(path.join(folder, 'path.txt'), 'utf8');
  return path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name);
}

/** As root Chromium has no sandbox: neither ours nor the peer's. */
export const sandboxSwitches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The environment without what would turn Electron into a Node. */
export function windowEnvironment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return environment;
}

/** Runs a program of the bundle in the app's runtime and returns what it answers (one JSON value on its last line). */
export async function runWorker<T>(context: Context, name: string, args: readonly string[]): Promise<T> {
  const program = path.join(context.bundles, 'programs', `${name}.mjs`);
  const child = spawn(electronPath(context), ['--expose-gc', program, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await ended(child);
  if (code !== 0) throw new Error(`${name} failed (exit ${String(code)})`);
  const line = Buffer.concat(output).toString('utf8').trim().split('\n').at(-1) ?? '';
  return JSON.parse(line) as T;
}

/** Resolves to the exit code; rejects when the program cannot be started. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** A program of the bundle in the app's runtime that answers questions. */
export function startWorker(context: Context, name: string, args: readonly string[]): Channel {
  const program = path.join(context.bundles, 'programs', `${name}.mjs`);
  const child = spawn(electronPath(context), ['--expose-gc', program, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Channel(child, name);
}

type Ask = <Name extends keyof Asks>(name: Name, ...args: Parameters<Asks[Name]>) => ReturnType<Asks[Name]>;

/** An Electron with bench's pages. */
export class Windows {
  readonly #channel: Channel;

  constructor(context: Context) {
    const program = path.join(context.bundles, 'programs', 'window.mjs');
    const profile = `--user-data-dir=${path.join(context.work, 'windows')}`;
    const errors = process.env['BENCH_VERBOSE'] ? 'inherit' : 'ignore'; // Chromium misses D-Bus and a GPU, and says so
    const child = spawn(electronPath(context), [...sandboxSwitches, program, profile], {
      env: windowEnvironment(),
      stdio: ['ignore', 'inherit', errors, 'ipc'],
    });
    this.#channel = new Channel(child, 'Electron');
  }

  readonly ask: Ask = (name, ...args) => this.#channel.ask(name, ...args) as never; // Asks types both ends

  /** A call into a page. */
  call<T>(window: number, method: string, ...args: unknown[]): Promise<T> {
    return this.#channel.ask<T>('call', window, method, args);
  }

  end(): Promise<void> {
    return this.#channel.end();
  }
}
