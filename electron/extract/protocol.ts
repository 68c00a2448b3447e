// What main and the process that reads files say to each other. One job at a time.
import type { Answer, Job } from './job';

export interface Asked {
  readonly job: Job;
  /** Bytes that the whole process may hold. */
  readonly memory: number;
}

export type Told =
  | { readonly kind: 'answer'; readonly answer: Answer<Job> }
  /** It can do no more work. */
  | { readonly kind: 'ended'; readonly because: 'memory' | 'error' };
