// The two test runners: called here, counted from their JSON reports. Counts are {passed, failed, skipped}.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, tool } from './setup/run.mjs';

const UNIT_REPORT = path.join(ROOT, 'test-results/unit.json');
const E2E_REPORT = path.join(ROOT, 'test-results/e2e.json');

export async function unit(args = []) {
  fs.rmSync(UNIT_REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const { code } = await tool('vitest', ['run', ...reporters, ...args]);
  return settled(code, read(UNIT_REPORT, unitCounts));
}

export async function e2e(args = [], environment = {}) {
  fs.rmSync(E2E_REPORT, { force: true });
  const env = { ...process.env, ...environment };
  delete env.ELECTRON_RUN_AS_NODE;
  const { code } = await tool('playwright', ['test', ...args], { env });
  return settled(code, read(E2E_REPORT, e2eCounts));
}

/** No report, no test, or an exit code nothing in the report explains: each is a failure. */
function settled(code, counts) {
  const total = counts.passed + counts.failed;
  if (counts.failed === 0 && (code !== 0 || total === 0)) counts.failed += 1;
  return { ...counts, code };
}

function read(file, count) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  return fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : none;
}

function unitCounts(report) {
  // a file that did not load is a failed suite without a failed test
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function e2eCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
