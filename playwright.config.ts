import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a busy machine is slower, not wrong
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: process.env['CI'] ? 'off' : 'retain-on-failure' }, // writing it takes a tenth of the time
  projects: [
    { name: 'app', testIgnore: '**/e2e/screenshots/**' },
    // Pictures for the README; made by `npm run screenshots`, no part of the tests.
    ...(process.env['GLOSSATOR_SCREENSHOTS'] ? [{ name: 'screenshots', testDir: 'e2e/screenshots' }] : []),
  ],
});
