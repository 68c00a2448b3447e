// npm run build: the app into out/, unless it is there already.
import { setUp } from './setup/index.mjs';
import { main } from './setup/run.mjs';

await main(() => setUp({ build: true }));
