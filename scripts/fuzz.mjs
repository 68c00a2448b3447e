// npm run fuzz: 10,000 mutated files for each extractor, in a process of its own that may crash or hang: either is counted,
// named, and gone over. Ends badly when there was one, or when an answer broke a promise.
//   npm run fuzz -- [--count 500] [--seed 7] [extractor …]
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setUp } from './setup/index.mjs';
import { main, ROOT } from './setup/run.mjs';

/** A file that takes longer is a hang, in milliseconds. */
const longest = 10_000;
const heap = 768;
const folder = path.join(ROOT, 'node_modules/.cache/fuzz');

await main(async () => {
  await setUp();
  const { count, seed, names } = options(process.argv.slice(2));
  const { worker, extractors } = await bundle();
  const wanted = names.length > 0 ? names : extractors.map(({ name }) => name);
  console.log(`${count} mutated files each, seed ${seed}; a file that takes over ${longest / 1000} s is a hang\n`);
  console.log(
    ['extractor', 'files', 'read', 'refused', 'thrown', 'broken', 'crashes', 'hangs', 'slowest', 'seconds']
      .map(cell)
      .join(''),
  );
  let bad = 0;
  for (const name of wanted) bad += print(name, await fuzz(worker, name, { count, seed }));
  return bad > 0 ? 1 : 0;
});

function options(args) {
  const rest = [...args];
  const take = (flag, usual) => {
    const at = rest.indexOf(flag);
    return at === -1 ? usual : Number(rest.splice(at, 2)[1]);
  };
  return { count: take('--count', 10_000), seed: take('--seed', 1), names: rest };
}

async function bundle() {
  const { build } = await import('vite');
  fs.rmSync(folder, { recursive: true, force: true });
  const at = (name) => path.join(ROOT, 'electron/extract', name);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        input: { worker: at('testing/fuzz/worker.ts'), registry: at('index.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const { extractors } = await import(path.join(folder, 'registry.mjs'));
  return { worker: path.join(folder, 'worker.mjs'), extractors };
}

async function fuzz(worker, name, { count, seed }) {
  const found = { answers: new Map(), crashes: 0, hangs: 0, slowest: 0, seconds: 0, notes: [] };
  const began = performance.now();
  for (let first = 0; first < count;) first = await run(worker, [name, seed, count, first], found);
  found.seconds = (performance.now() - began) / 1000;
  return found;
}

/** One process, to its end or to the file at which it crashes or hangs. Resolves to the number of the next file. */
function run(worker, args, found) {
  const child = fork(worker, args.map(String), {
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let next = args[3];
  let hung = false;
  let done = false;
  let since = performance.now();
  const watch = setInterval(() => {
    if (performance.now() - since < longest) return;
    hung = true;
    child.kill('SIGKILL');
  }, 250);
  child.on('message', (message) => {
    if (message.done) done = true;
    else {
      found.slowest = Math.max(found.slowest, performance.now() - since);
      next = message.number + 1;
      found.answers.set(message.answer, (found.answers.get(message.answer) ?? 0) + 1);
      if (message.answer.startsWith('BROKEN')) found.notes.push(`file ${message.number}: ${message.answer}`);
    }
    since = performance.now();
  });
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      if (done) return resolve(args[2]);
      found[hung ? 'hangs' : 'crashes'] += 1;
      const said =
        Buffer.concat(errors)
          .toString()
          .split('\n')
          .find((line) => /error/i.test(line)) ?? '';
      found.notes.push(`file ${next}: ${hung ? 'hangs' : 'crashes'} ${said}`);
      return resolve(next + 1);
    });
  });
}

function cell(value, at) {
  return at === 0 ? String(value).padEnd(10) : String(value).padStart(9);
}

function print(name, { answers, crashes, hangs, slowest, seconds, notes }) {
  const sum = (test) => [...answers].reduce((total, [answer, times]) => total + (test(answer) ? times : 0), 0);
  const broken = sum((answer) => answer.startsWith('BROKEN'));
  const refused = sum((answer) => /^[A-Z_0-9]+$/.test(answer));
  const figures = [sum(() => true), sum((answer) => answer === 'read'), refused, sum((answer) => answer === 'thrown')];
  console.log(
    [name, ...figures, broken, crashes, hangs, `${Math.round(slowest)} ms`, seconds.toFixed(0)].map(cell).join(''),
  );
  const codes = [...answers]
    .filter(([answer]) => /^[A-Z_0-9]+$/.test(answer))
    .map(([code, times]) => `${code} ${times}`);
  if (codes.length > 0) console.log(`          ${codes.join(', ')}`);
  for (const note of notes.slice(0, 10)) console.log(`          ${note}`);
  return broken + crashes + hangs;
}
