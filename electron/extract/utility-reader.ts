// The process that reads files as Electron's utility process: no window, no network of ours, a name in the task list.
import { utilityProcess } from 'electron';
import path from 'node:path';
import type { Reader } from './pool';
import type { Told } from './protocol';

export function startUtilityReader(): Reader {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'extract.js'), [], {
    serviceName: 'Glossator: reading a file',
    stdio: 'ignore',
    env: {}, // it needs nothing of ours
  });
  return {
    ask: (asked) => {
      child.postMessage(asked);
    },
    onTold: (listener) => {
      child.on('message', (told: Told) => {
        listener(told);
      });
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
