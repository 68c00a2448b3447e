// npm run screenshots: the pictures of the documentation, by the Playwright project under e2e/screenshots.
import { e2e } from './runners.mjs';
import { setUp } from './setup/index.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await setUp({ electron: true, display: true, build: true });
  const args = ['--project=screenshots', ...process.argv.slice(2)];
  return (await e2e(args, { GLOSSATOR_SCREENSHOTS: '1' })).failed > 0 ? 1 : 0;
});
