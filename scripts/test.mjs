// npm test: every check, each run even when one before it failed; the last line counts them all.
//   --no-e2e   all but the end-to-end tests (npm run check)
import { e2e, unit } from './runners.mjs';
import { built } from './setup/build.mjs';
import { setUp } from './setup/index.mjs';
import { main, tool } from './setup/run.mjs';

const withE2e = !process.argv.includes('--no-e2e');

/** One core, no waiting: they run beside the tests, and end soon after the unit tests, which wait for the disk. */
const CHECKS = [
  { name: 'format', run: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', run: () => check('tsc', ['-b']) }, // before lint, which reads the declarations that this writes
  { name: 'lint', run: () => check('eslint', ['.']) },
  { name: 'types of Electron 33', run: () => check('tsc', ['-p', 'tsconfig.electron33.json']) },
];
const TESTS = [
  { name: 'unit', run: () => unit() },
  { name: 'build', run: build },
  ...(withE2e ? [{ name: 'e2e', run: () => e2e() }] : []),
];

await main(async () => {
  await setUp({ electron: withE2e, display: withE2e, types: true });
  console.log(`Beside the tests: ${CHECKS.map(({ name }) => name).join(', ')}`);
  const results = await Promise.all([inTurn(CHECKS), inTurn(TESTS, ({ name }) => heading(name))]);
  return summary(results.flat());
});

async function inTurn(steps, before) {
  const results = [];
  for (const step of steps) {
    before?.(step);
    const began = performance.now();
    const counts = await step.run().catch((error) => failed(error));
    results.push({ ...step, ...counts, seconds: (performance.now() - began) / 1000 });
  }
  return results;
}

function heading(words) {
  console.log(`\n── ${words} ${'─'.repeat(Math.max(0, 70 - words.length))}`);
}

/** What the tool says is said when it ends, in one piece. */
async function check(name, args) {
  const { code, output } = await tool(name, args, { capture: true });
  console.log(`${name} ${args.join(' ')}: ${code === 0 ? 'ok' : `failed\n${output.trim()}`}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function build() {
  console.log(built.ready() || (await built.make()));
  return { passed: 1, failed: 0, skipped: 0 };
}

function failed(error) {
  console.log(error.message);
  return { passed: 0, failed: 1, skipped: 0 };
}

function summary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(
    `\n${'step'.padEnd(22)}${['passed', 'failed', 'skipped', 'seconds'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const { name, passed, failed, skipped, seconds } of results) {
    const numbers = [passed, failed, skipped, seconds.toFixed(1)].map((value) => String(value).padStart(9));
    console.log(`${name.padEnd(22)}${numbers.join('')}${failed > 0 ? '  FAILED' : ''}`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
}
