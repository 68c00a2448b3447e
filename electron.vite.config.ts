import react from '@vitejs/plugin-react';
import path from 'node:path';
import { notices } from './scripts/notices.mjs';
import { defineConfig } from 'electron-vite';

const at = (file: string) => path.resolve(import.meta.dirname, file);

// Targets are explicit: electron-vite would derive them from the electron package's version (its types),
// but the oldest runtime the app must run on is Electron 33 (Chromium 130, Node 20.18).
// Everything is bundled (externalizeDeps: false), so that no node_modules need be shipped.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A further entry of the main process (a worker, a utility process) is one more line here: out/main/<name>.js.
      rolldownOptions: {
        input: {
          index: at('electron/main.ts'),
          extract: at('electron/extract/process.ts'),
          revisions: at('electron/revisions/thread.ts'),
          verify: at('electron/verify/thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload must be CommonJS, in one file
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), notices(import.meta.dirname)],
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0, // the content security policy allows no data: scripts, styles or fonts
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
