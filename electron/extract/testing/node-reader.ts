// The process that reads files as a child of plain Node: the same code as in the app, bundled once into a test's folder.
import { fork } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import type { Reader } from '../pool';
import type { Told } from '../protocol';

/** Bundles the process into `folder`; returns its file. */
export async function buildReader(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(import.meta.dirname, '../process.ts'),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'extract.mjs' } },
    },
  });
  return path.join(folder, 'extract.mjs');
}

export function startNodeReader(file: string): Reader {
  const child = fork(file, { serialization: 'advanced' });
  return {
    ask: (asked) => {
      child.send(asked);
    },
    onTold: (listener) => {
      child.on('message', (told) => {
        listener(told as Told);
      });
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
