// Entry of bench, started by scripts/bench.mjs with everything installed, built, and a display: bundles, then measures.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';

const bundles = await bundle();
const { main } = await import(pathToFileURL(path.join(bundles, 'programs', 'main.mjs')));
process.exitCode = await main(process.argv.slice(2), { bench: import.meta.dirname, bundles });
