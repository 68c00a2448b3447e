// Bundles what bench runs: its pages with the app's real reader, and its programs with the app's real storage.
import react from '@vitejs/plugin-react';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const bench = import.meta.dirname;
const bundles = path.join(bench, 'results', 'bundles');
const at = (...names) => path.join(bench, ...names);
const named = (folder, extension) =>
  Object.fromEntries(
    fs
      .readdirSync(at(folder))
      .filter((name) => name.endsWith(extension))
      .map((name) => [path.basename(name, extension), at(folder, name)]),
  );

const common = { configFile: false, logLevel: 'warn', mode: 'production', root: bench };

/** Builds everything anew; returns the folder: pages/*.html, programs/*.js. */
export async function bundle() {
  process.env.NODE_ENV = 'production'; // React's development build is another program
  await build({
    ...common,
    root: at('pages'),
    plugins: [react()],
    build: {
      outDir: path.join(bundles, 'pages'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: named('pages', '.html') },
    },
  });
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: path.join(bundles, 'programs'),
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: {
        input: { main: at('main.ts'), window: at('window', 'main.ts'), ...named('workers', '.ts') },
        external: ['electron'],
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name].mjs' },
      },
    },
  });
  for (const name of ['hook', 'page']) {
    // One file each, without imports: Electron's -r and executeJavaScript know nothing else.
    await build({
      ...common,
      build: {
        outDir: path.join(bundles, 'desk'),
        emptyOutDir: false,
        target: 'chrome130',
        lib: {
          entry: at('desk', `${name}.ts`),
          formats: [name === 'hook' ? 'cjs' : 'iife'],
          name,
          fileName: () => `${name}.cjs`,
        },
        rolldownOptions: { external: [/^node:/, 'electron'] },
      },
    });
  }
  return bundles;
}
