// What npm test counts: the two runners' reports, and what they do not say.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clone } from './testing/clone.mjs';

/** A runner that leaves this report (null: none) and ends with this code. */
const runner = (report, code) => `
  const fs = require('node:fs');
  fs.mkdirSync('test-results', { recursive: true });
  const named = process.argv.find((arg) => arg.startsWith('--outputFile.json='));
  const file = named ? named.slice(18) : 'test-results/e2e.json';
  const report = ${JSON.stringify(report === null ? null : JSON.stringify(report))};
  if (report !== null) fs.writeFileSync(file, report);
  process.exit(${code});`;

const unitReport = (passed, failed, testResults = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults,
});
const unloaded = { status: 'failed', assertionResults: [] };
const e2eReport = (stats, errors = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

async function counted(name, report, code) {
  const { tool, evaluate } = clone();
  if (name === 'unit') tool('vitest', runner(report, code));
  else tool('playwright', runner(report, code), '@playwright/test');
  const { lines } = await evaluate(`import { ${name} } from './runners.mjs'; print(await ${name}());`);
  const { passed, failed, skipped } = lines[0];
  return [passed, failed, skipped];
}

describe('the counts', () => {
  it('of the unit tests: a file that does not load is a failure', async () => {
    expect(await counted('unit', unitReport(5, 0), 0)).toEqual([5, 0, 3]);
    expect(await counted('unit', unitReport(5, 2), 1)).toEqual([5, 2, 3]);
    expect(await counted('unit', unitReport(5, 0, [unloaded]), 1)).toEqual([5, 1, 3]);
  });

  it('of the end-to-end tests: what passes only the second time, and an error outside a test, is a failure', async () => {
    expect(await counted('e2e', e2eReport({ expected: 7, skipped: 2 }), 0)).toEqual([7, 0, 2]);
    expect(await counted('e2e', e2eReport({ expected: 7, unexpected: 1, flaky: 1 }, [{}]), 1)).toEqual([7, 3, 0]);
  });

  it.each(['unit', 'e2e'])(
    'of %s: no report, no test or an exit code that nothing explains is a failure',
    async (name) => {
      const good = name === 'unit' ? unitReport(5, 0) : e2eReport({ expected: 5 });
      const empty = name === 'unit' ? { ...unitReport(0, 0), numPendingTests: 0, numTodoTests: 0 } : e2eReport({});
      expect(await counted(name, null, 0)).toEqual([0, 1, 0]);
      expect(await counted(name, empty, 0)).toEqual([0, 1, 0]);
      expect((await counted(name, good, 3)).slice(0, 2)).toEqual([5, 1]);
    },
  );

  it('are never those of a run before', async () => {
    const { tool, write, evaluate } = clone();
    write('test-results/unit.json', JSON.stringify(unitReport(99, 0)));
    tool('vitest', runner(null, 0));
    const { lines } = await evaluate(`import { unit } from './runners.mjs'; print(await unit());`);
    expect(lines[0]).toMatchObject({ passed: 0, failed: 1 });
  });
});

/** A clone in which everything is set up, and `npm run check` runs tools that end as `codes` says (0: well). */
function checked(codes) {
  const lock = '{"name":"app","lockfileVersion":3,"packages":{}}';
  const { at, write, tool, start } = clone({ 'package-lock.json': lock });
  const hash = createHash('sha256').update(lock).digest('hex');
  const node = process.versions.node.split('.')[0];
  write('node_modules/.glossator-packages', `${hash} node${node} ${process.platform}-${process.arch}\n`);
  write('node_modules/.cache/electron-33/electron.d.ts', '');
  for (const name of ['electron.vite.config.ts', 'tsconfig.base.json']) write(name, '');
  const log = `require('node:fs').appendFileSync(${JSON.stringify(at('ran'))}, process.argv.slice(1).join(' ') + '\\n');`;
  for (const [name, packageName] of [['prettier'], ['tsc', 'typescript'], ['eslint'], ['electron-vite']]) {
    const make = name === 'electron-vite' ? `require('node:fs').mkdirSync('out');` : '';
    tool(name, `${log} ${make} process.exit(${codes[name] ?? 0});`, packageName);
  }
  tool('vitest', runner(unitReport(4, codes.vitest ? 1 : 0), codes.vitest ?? 0));
  const child = start(`
    process.argv = [process.argv[0], 'test.mjs', '--no-e2e'];
    console.log = (...all) => process.stderr.write(all.join(' ') + '\\n');
    await import('./test.mjs');`);
  return child.closed.then(({ exit, err }) => ({
    exit,
    said: err.trimEnd().split('\n'),
    ran: fs.readFileSync(at('ran'), 'utf8'),
  }));
}

describe('npm run check', () => {
  it('ends with the counts of all steps in one line', async () => {
    const { exit, said } = await checked({});
    expect(said.at(-1)).toBe('9 passed, 0 failed, 3 skipped');
    expect(exit).toBe(0);
  });

  it('runs every step also when one before it failed, names it, and exits with 1', async () => {
    const { exit, said, ran } = await checked({ prettier: 1, vitest: 1, 'electron-vite': 1 });
    expect(said.at(-1)).toBe('7 passed, 3 failed, 3 skipped');
    expect(exit).toBe(1);
    expect(said.filter((line) => line.endsWith('FAILED')).map((line) => line.split(' ')[0])).toEqual([
      'format',
      'unit',
      'build',
    ]);
    for (const step of ['prettier', 'typescript', 'eslint', 'electron-vite']) expect(ran).toContain(step);
  });
});
