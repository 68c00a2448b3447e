// npm start: all set-up, then the app.
//   npm start -- [project folder] [--screenshot FILE] [--export FILE]
//   npm start -- import PATH… [--project DIR], npm start -- verify [project folder]
import { absolutePaths, displayEnvironment, runApp } from './app.mjs';
import { setUp } from './setup/index.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await setUp({ electron: true, display: 'fallback', build: true });
  return runApp(absolutePaths(process.argv.slice(2)), await displayEnvironment());
});
