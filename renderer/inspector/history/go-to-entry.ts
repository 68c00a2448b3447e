// From a line of the history to its passage in the text, in whichever source it is, or to where it stood.
import type { HistoryEntry } from '../../../core/history/entry';
import { strings } from '../../../core/language/index';
import { annotationById, goTo } from '../../passages';
import { readerRef } from '../../reader-handle';
import { mirror, openSource } from '../../state/project';
import { announce } from '../../state/ui';

export async function goToEntry({ passage }: HistoryEntry): Promise<void> {
  if (passage === null) return;
  if (mirror.getState().sourceId !== passage.source) await openSource(passage.source);
  const annotation = annotationById(passage.annotation);
  if (annotation) {
    goTo(annotation);
    return;
  }
  const { open } = mirror.getState();
  if (open?.source.id !== passage.source || passage.end > open.text.length) return;
  readerRef.current?.reveal(passage);
  announce(strings.history.passageGone);
}
