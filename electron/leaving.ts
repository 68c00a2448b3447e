// Before a project is left (the app quits, another one is opened): waits while it is being saved, asks when the disk
// refuses. Nothing is dropped that the analyst did not give up.
import { setTimeout as wait } from 'node:timers/promises';
import type { SaveState } from '../core/model/save-state';
import type { ProjectStore } from './storage/store';

/** What is about to happen to the project: the app quits, or another project takes its place. */
export type Leaving = 'quit' | 'close';
export type UnsavedAnswer = 'retry' | 'discard' | 'cancel';

export interface LeavingPorts {
  /** "Try again", "… and lose N changes", "Cancel". */
  readonly ask: (state: SaveState, changes: number) => Promise<UnsavedAnswer>;
  /** How long a save may take before the analyst is asked, in milliseconds. */
  readonly patience?: number;
}

type Saving = Pick<ProjectStore, 'saveState' | 'flushed'>;

/** saved: all of it is on disk. discard: the analyst gives up what is not. cancel: the project stays open. */
export async function settle(store: Saving, ports: LeavingPorts): Promise<'saved' | 'discard' | 'cancel'> {
  for (;;) {
    await waitWhileSaving(store, ports.patience ?? 10_000);
    const state = store.saveState;
    if (state.status === 'saved' || state.status === 'readOnly') return 'saved';
    const answer = await ports.ask(state, state.revision - state.durable);
    if (answer !== 'retry') return answer;
    await store.flushed();
  }
}

/** Ends with the work, or when patience (milliseconds) is out: null then. A disk that hangs must not hold the app back. */
export function atMost<T>(patience: number, work: Promise<T>): Promise<T | null> {
  return Promise.race([work, wait(patience, null)]);
}

/** Ends when the save has succeeded or been refused, or when patience is out. */
async function waitWhileSaving(store: Saving, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (store.saveState.status === 'saving' && performance.now() < deadline) {
    // flushed() alone would wait for ever on a disk that hangs, and for the retry of one that refuses.
    await Promise.race([store.flushed(), new Promise((resolve) => setTimeout(resolve, 50))]);
  }
}
