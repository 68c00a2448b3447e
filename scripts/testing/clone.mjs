// For the tests of the set-up: a clone in a temporary folder, with the real scripts but its own cache and home.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../setup/run.mjs';

/** A folder that is removed when the test ends, together with every program started in it. */
export function clone(files = {}) {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'glossator-clone-'));
  const running = new Set();
  onTestFinished(async () => {
    for (const child of running) child.kill('SIGKILL');
    await Promise.all([...running].map((child) => child.closed));
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });
  fs.cpSync(path.join(ROOT, 'scripts'), path.join(root, 'scripts'), { recursive: true });
  const at = (name) => path.join(root, name);
  const write = (name, text, mode = 0o644) => {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), text, { mode });
  };
  const all = { 'package.json': '{"type":"module"}', 'home/.fonts/font.ttf': '', 'bin/.keep': '', ...files };
  for (const [name, text] of Object.entries(all)) write(name, text);

  /** Puts a program of that name into node_modules in place of a tool; `code` is a CommonJS script. */
  const tool = (name, code, packageName = name) => {
    write(`node_modules/${packageName}/package.json`, JSON.stringify({ bin: { [name]: 'tool.cjs' } }));
    write(`node_modules/${packageName}/tool.cjs`, code);
  };

  /** Runs a module in this clone: `print(value)` hands a line of JSON over, `say` and errors go to stderr. */
  const start = (code, environment = {}) => {
    const env = { ...process.env, HOME: at('home'), XDG_CACHE_HOME: at('cache'), ...environment };
    const script = `const print = (value) => process.stdout.write(JSON.stringify(value) + '\\n');\n${code}`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: at('scripts'), env });
    Object.assign(child, { out: '', err: '' });
    child.stdout.on('data', (chunk) => (child.out += chunk));
    child.stderr.on('data', (chunk) => (child.err += chunk));
    child.closed = new Promise((resolve) => child.on('close', resolve)).then((exit) => {
      running.delete(child);
      return {
        exit,
        err: child.err,
        lines: child.out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      };
    });
    running.add(child);
    return child;
  };
  return { at, write, tool, start, evaluate: (code, environment) => start(code, environment).closed };
}
