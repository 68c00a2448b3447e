// Find from anywhere in the window: opens the bar, and steps through what it has found.
import type { RefObject } from 'react';
import { readerRef } from './reader-handle';
import { ui } from './state/ui';

/** What the open find bar lets others do. */
export interface FindBarHandle {
  focus(): void;
  /** To the next or previous hit. */
  go(by: 1 | -1): void;
  tagAll(): void;
}

/** The find bar that is open. */
export const findBarRef: RefObject<FindBarHandle | null> = { current: null };

/** Opens the find bar, or puts the keyboard back into it. */
export function find(): void {
  if (readerRef.current === null) return;
  ui.setState({ finding: true, picker: null });
  findBarRef.current?.focus();
}

/** The next or previous hit; opens the bar when nothing is being searched. */
export function findAgain(by: 1 | -1): void {
  if (findBarRef.current === null) find();
  else findBarRef.current.go(by);
}

/** Asks for a tag for everything that was found. */
export function tagAllHits(): void {
  if (findBarRef.current === null) find();
  else findBarRef.current.tagAll();
}
