// npm run dev: the app with hot reloading, restarted when main or preload change. Further arguments go to the app.
import fs from 'node:fs';
import path from 'node:path';
import { absolutePaths, displayEnvironment, sandboxSwitches } from './app.mjs';
import { setUp } from './setup/index.mjs';
import { main, ROOT, tool } from './setup/run.mjs';

await main(async () => {
  await setUp({ electron: true, display: 'fallback' });
  // what it writes to out/ is a development build: the next start must make its own
  fs.rmSync(path.join(ROOT, 'out/.glossator-build'), { force: true });
  const env = { ...process.env, ...(await displayEnvironment()) };
  const args = [...sandboxSwitches(), ...absolutePaths(process.argv.slice(2))];
  return (await tool('electron-vite', ['dev', '--watch', '--', ...args], { env })).code;
});
