// pdf.js without a browser: loaded when the first PDF is read, its worker in the same thread (ours is one process per
// file already), nothing drawn, nothing fetched, no script of a file run.
import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';

let engine: Promise<typeof Pdf> | null = null;

/** The library, the same one each time. */
export function pdfEngine(): Promise<typeof Pdf> {
  engine ??= load();
  return engine;
}

async function load(): Promise<typeof Pdf> {
  // It makes one of these while it is loaded; only drawing would ask anything of them.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: function Nothing() {}, configurable: true });
  }
  process.on('unhandledRejection', passOver);
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * At some damaged files pdf.js drops a promise of its own that fails ("End of file inside dictionary"), after it has
 * answered without it; Node would end the process. What is not pdf.js's ends it still.
 */
function passOver(reason: unknown): void {
  const isOwn = reason instanceof Error && (reason.name.endsWith('Exception') || /\bpdf\b/.test(reason.stack ?? ''));
  if (!isOwn) throw new Error('a promise was dropped', { cause: reason });
}
