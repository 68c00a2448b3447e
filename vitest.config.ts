import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,electron,renderer}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2, // by itself it leaves one core of two idle
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: !process.env['CI'],
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts'],
      exclude: ['**/*.test.ts'],
    },
  },
});
