// The utility process that reads files (out/main/extract.js). Its work is done in a thread; the rest of it watches time
// and memory, which a thread that loops cannot, and ends the whole process when there is too much of either.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort as threadPort, Worker } from 'node:worker_threads';
import { runJob, type Job } from './job';
import type { Asked, Told } from './protocol';

/** Milliseconds between two looks at the memory. */
const pulse = 100;

interface Port {
  readonly listen: (listener: (asked: Asked) => void) => void;
  readonly tell: (told: Told) => void;
}

/** Electron's utility process has a port; a child of plain Node (in tests) has a channel. */
function portOf(): Port {
  const { parentPort } = process as { parentPort?: Electron.ParentPort };
  if (parentPort !== undefined) {
    return {
      listen: (listener) => {
        parentPort.on('message', ({ data }) => {
          listener(data as Asked);
        });
      },
      tell: (told) => {
        parentPort.postMessage(told);
      },
    };
  }
  return {
    listen: (listener) => {
      process.on('message', listener);
    },
    tell: (told) => {
      process.send?.(told);
    },
  };
}

function watch(): void {
  const port = portOf();
  let thread: Worker | null = null;
  let limit = Infinity;
  const end = (told: Told) => {
    port.tell(told);
    limit = Infinity; // told once; whoever asked ends this process
    void thread?.terminate();
  };
  const start = (heap: number) => {
    const started = new Worker(fileURLToPath(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heap } });
    started.on('message', (told: Told) => {
      port.tell(told);
    });
    started.on('error', (error: Error & { code?: string }) => {
      end({ kind: 'ended', because: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error' });
    });
    return started;
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) end({ kind: 'ended', because: 'memory' });
  }, pulse);
  port.listen(({ job, memory }) => {
    limit = memory;
    thread ??= start(Math.ceil(memory / 1e6));
    thread.postMessage(job);
  });
}

if (isMainThread) watch();
else {
  threadPort?.on('message', (job: Job) => {
    void runJob(job).then((answer) => {
      threadPort?.postMessage({ kind: 'answer', answer } satisfies Told);
    });
  });
}
