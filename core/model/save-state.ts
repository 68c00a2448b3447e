// What the status bar says about the disk.
import type { Failure } from '../result';

export interface SaveState {
  /** saved: everything done is on disk. saving: on its way. unsaved: the disk refused; it is kept in memory and tried again. */
  readonly status: 'saved' | 'saving' | 'unsaved' | 'readOnly';
  /** Journal revision of the newest change in memory ... */
  readonly revision: number;
  /** ... and of the newest that the disk has. */
  readonly durable: number;
  /** Why not, when `unsaved`; who holds the project, when `readOnly`. */
  readonly failure: Failure | null;
}
