// The readers on screen, for actions: they move selection, caret and scroll position. `readerRef` is the one being read.
import type { RefObject } from 'react';
import { firstTarget, type Annotation } from '../core/model/annotation';
import type { ReaderHandle } from './reader/reader';
import type { PaneId } from './state/panes';
import { mirror } from './state/project';

const readers = new Map<PaneId, ReaderHandle>();

export const readerRef: RefObject<ReaderHandle | null> = {
  get current() {
    return readerOf(mirror.getState().active);
  },
};

export function readerOf(pane: PaneId): ReaderHandle | null {
  return readers.get(pane) ?? null;
}

/** A pane's reader came (or, null, went). */
export function registerReader(pane: PaneId, reader: ReaderHandle | null): void {
  if (reader) readers.set(pane, reader);
  else readers.delete(pane);
}

/** Brings a passage into sight. */
export function revealAnnotation(annotation: Annotation): void {
  const { start, end } = firstTarget(annotation);
  readerRef.current?.reveal({ start, end });
}
