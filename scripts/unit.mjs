// npm run unit: unit and property tests. Arguments go to Vitest: npm run unit -- --coverage, npm run unit -- offsets
import { unit } from './runners.mjs';
import { setUp } from './setup/index.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await setUp();
  return (await unit(process.argv.slice(2))).failed > 0 ? 1 : 0;
});
