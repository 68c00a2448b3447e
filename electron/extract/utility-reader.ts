// The process that reads files as Electron's utility process: no window, no network of ours, a name in the task list.
import { app, utilityProcess } from 'electron';
import path from 'node:path';
import type { Reader } from './pool';
import type { Told } from './protocol';

/** Not beside this file: the bundler moves it. */
const program = () => path.join(app.getAppPath(), 'out', 'main', 'extract.js');

export function startUtilityReader(): Reader {
  const child = utilityProcess.fork(program(), [], {
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
