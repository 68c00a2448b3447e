// Node 20 runs no TypeScript: bundles child.ts once into a folder of the test's.
import path from 'node:path';
import { build } from 'vite';

/** Bundles the child into `folder`; returns its file. */
export async function buildChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(import.meta.dirname, 'child.ts'),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return path.join(folder, 'child.mjs');
}
