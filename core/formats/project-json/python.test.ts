// docs/project-json.md gives a script to those who read the file with Python: it runs, and it does check.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { encode, sample } from './testing/sample';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/project-json.md'), 'utf8');
const script = /```python\n(.*?)```/s.exec(page)?.[1] ?? '';

/** What the page's script makes of a file. */
function read(file: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-python-'));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true });
  });
  const name = /open\("([^"]*)"/.exec(script)?.[1] ?? '';
  fs.writeFileSync(path.join(folder, name), file);
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

it.runIf(hasPython)('reads an export with its texts and without, and prints every passage', () => {
  const { state, texts } = sample();
  for (const withTexts of [true, false]) {
    const { status, lines, stderr } = read(encode(state, texts, withTexts));
    expect(status, stderr).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines).toContain('Name of t-root / Name of t-child + Name of t-root | 💩');
  }
});

it.runIf(hasPython)('finds a quote that does not stand at its place, and a text that is another', () => {
  const { state, texts } = sample();
  const file = encode(state, texts);
  for (const [from, to] of [
    ['"exact": "💩"', '"exact": "💪"'],
    ['Two paragraphs', 'Two paragraph5'],
  ] as const) {
    expect(file).toContain(from);
    const { status, stderr } = read(file.replace(from, to));
    expect(status).toBe(1);
    expect(stderr).toContain('AssertionError');
  }
});
