// Starts other programs: npm, the tools of node_modules, anything else. Children end with us, and none outlives a Ctrl+C.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where npm was called from: relative paths on its command line mean this folder. */
export const CALLER = process.env.INIT_CWD ?? process.cwd();

const children = new Set();
const listeners = new Set();

/** Process ids of the programs now running for us. */
export const childIds = () => [...children].map((child) => child.pid);
export const onChild = (listener) => listeners.add(listener);

/** The signal that asked us to end, if one did. */
let ending;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    ending = signal;
    for (const child of children) child.kill(signal);
    if (children.size === 0) process.exit(exitCode(null, signal));
  });
}

/** A program ended by a signal answers as in a shell. */
const exitCode = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 0);

/** Runs a program to its end. Resolves to its exit code; with `capture` also to what it printed. */
export function run(command, args, { capture = false, onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, stdio, ...options });
    const output = [];
    children.add(child);
    for (const listener of listeners) listener();
    onStart?.(child);
    if (capture) {
      child.stdout.on('data', (chunk) => output.push(chunk));
      child.stderr.on('data', (chunk) => output.push(chunk));
    }
    child.on('error', (error) => {
      children.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      children.delete(child);
      if (ending) process.exit(exitCode(null, ending));
      resolve({ code: exitCode(code, signal), output: Buffer.concat(output).toString('utf8') });
    });
  });
}

/** Like run, quietly; what the program printed becomes the error when it fails. */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, { ...options, capture: true });
  if (code !== 0)
    throw new Failure(`${path.basename(command)} ${args[0] ?? ''} failed (exit ${code}):\n${output.trim()}`);
  return output;
}

/** A failure to be told to the developer as it is, without a stack. */
export class Failure extends Error {}

/** The npm that runs us, else the one on the path. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own) && fs.existsSync(own)) return must(process.execPath, [own, ...args], options);
  return must('npm', args, { shell: process.platform === 'win32', ...options });
}

/** A tool of node_modules by its name, run by this Node: works without a shell and on every platform. */
export function tool(name, args, options) {
  return run(process.execPath, [toolPath(name), ...args], options);
}

export function toolPath(name, packageName = TOOL_PACKAGES[name] ?? name) {
  const require = createRequire(path.join(ROOT, 'package.json'));
  const manifest = path.join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

const TOOL_PACKAGES = { tsc: 'typescript', playwright: '@playwright/test' };

/** Runs a script's main function; a Failure ends it with its message and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
