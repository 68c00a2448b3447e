// The thread that compares revisions (out/main/revisions.js): a million words take seconds, for which main must not stand.
import { parentPort, workerData } from 'node:worker_threads';
import { changesOf } from '../../core/anchoring/changes';
import { reanchor } from '../../core/anchoring/reanchor';
import type { RevisionJob, Told } from './job';

const tell = (told: Told) => parentPort?.postMessage(told);
const job = workerData as RevisionJob;
if (job.kind === 'compare') tell({ answer: changesOf(job.oldText, job.newText) });
else {
  tell({
    answer: reanchor(job, (share) => {
      tell({ share });
    }),
  });
}
