// Starts the thread that compares revisions; one that is no longer wanted is ended.
import { app } from 'electron';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { strings } from '../../core/language/index';
import { fail, succeed, type Result } from '../../core/result';
import type { RevisionAnswer, RevisionJob, Told } from './job';

/** Resolves to the answer; CANCELLED once `signal` says so, UNEXPECTED when the thread fails (memory). */
export type RunRevisionJob = <Job extends RevisionJob>(
  job: Job,
  signal: AbortSignal,
  progress?: (share: number) => void,
) => Promise<Result<RevisionAnswer<Job>>>;

/** Not beside this file: the bundler moves it. */
const program = () => path.join(app.getAppPath(), 'out', 'main', 'revisions.js');

export const runRevisionJob: RunRevisionJob = (job, signal, progress = () => undefined) =>
  new Promise((resolve) => {
    const worker = new Worker(program(), { workerData: job });
    const finish = (result: Result<RevisionAnswer<typeof job>>) => {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(result);
    };
    const stop = () => {
      finish(fail('CANCELLED', strings.failures.nothingChosen));
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.on('message', (told: Told) => {
      if ('share' in told) progress(told.share);
      else finish(succeed(told.answer as RevisionAnswer<typeof job>)); // a job is answered by its own kind
    });
    worker.once('error', () => {
      finish(fail('UNEXPECTED', strings.revisions.threadFailed));
    });
  });
