// npm run bench: measurements against peers, which are dependencies of bench/ alone and installed now.
import path from 'node:path';
import { virtualDisplay } from './display.mjs';
import { setUp } from './setup/index.mjs';
import { main, ROOT, run } from './setup/run.mjs';

await main(async () => {
  const bench = path.join(ROOT, 'bench');
  await setUp({ electron: true, display: true, build: true, folders: [bench] });
  const display = process.platform === 'linux' ? await virtualDisplay() : {};
  const env = { ...process.env, ...display };
  return (await run(process.execPath, [path.join(bench, 'run.mjs'), ...process.argv.slice(2)], { env })).code;
});
