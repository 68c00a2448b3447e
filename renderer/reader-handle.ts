// The reader that is on screen, for actions: they move its selection, caret and scroll position.
import type { RefObject } from 'react';
import { firstTarget, type Annotation } from '../core/model/annotation';
import type { ReaderHandle } from './reader/reader';

export const readerRef: RefObject<ReaderHandle | null> = { current: null };

/** Brings a passage into sight. */
export function revealAnnotation(annotation: Annotation): void {
  const { start, end } = firstTarget(annotation);
  readerRef.current?.reveal({ start, end });
}
