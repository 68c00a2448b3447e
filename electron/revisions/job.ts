// What the thread of electron/revisions is asked, and what it tells.
import type { Reanchored, ReanchorJob } from '../../core/anchoring/reanchor';
import type { Changes } from '../../core/anchoring/changes';

export type RevisionJob =
  | ({ readonly kind: 'reanchor' } & ReanchorJob)
  | { readonly kind: 'compare'; readonly oldText: string; readonly newText: string };

export type RevisionAnswer<Job extends RevisionJob> = Job extends { readonly kind: 'reanchor' } ? Reanchored : Changes;

export type Told = { readonly share: number } | { readonly answer: Reanchored | Changes };
