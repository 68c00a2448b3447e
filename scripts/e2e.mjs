// npm run e2e: end-to-end tests in real Electron. Arguments go to Playwright: npm run e2e -- -g picker
import { e2e } from './runners.mjs';
import { setUp } from './setup/index.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await setUp({ electron: true, display: true, build: true });
  return (await e2e(process.argv.slice(2))).failed > 0 ? 1 : 0;
});
