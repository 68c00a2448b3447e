// What an analyst does to the panes: open a source beside, split, go to the other one, close, scroll together.
import { strings } from '../../core/language/index';
import { SourceId } from '../../core/model/identifier';
import { readerRef } from '../reader-handle';
import { resetPaneView, swapPaneViews } from '../state/pane-views';
import { otherPane, type PaneId } from '../state/panes';
import { addPane, makeActive, mirror, openSource, removePane } from '../state/project';
import { announce, ui } from '../state/ui';

/** The window is about this pane from now on: selection, current passage, find, panels. */
export function activatePane(id: PaneId): void {
  const { active } = mirror.getState();
  if (active === id) return;
  swapPaneViews(active, id); // first: what follows the mirror looks at the current passage
  makeActive(id);
}

/** Shows a source in the pane beside, which is made when there is none. */
export async function openBeside(source: SourceId | null = sourceWithFocus()): Promise<void> {
  if (source === null) {
    announce(strings.panes.nothingToOpen);
    return;
  }
  readerRef.current?.rememberPlace(); // the same source beside itself begins where it is read
  const id = otherPane(mirror.getState())?.id ?? addPane();
  activatePane(id);
  await openSource(source, id);
  requestAnimationFrame(() => readerRef.current?.focus());
}

export function toggleSplit(): void {
  const other = otherPane(mirror.getState());
  if (other) closePane(other.id);
  else void openBeside(mirror.getState().sourceId);
}

export function closePane(id: PaneId = mirror.getState().active): void {
  const other = otherPane(mirror.getState());
  if (other === undefined) {
    announce(strings.panes.onlyOne);
    return;
  }
  if (id === mirror.getState().active) activatePane(other.id);
  removePane(id);
  resetPaneView(id);
  requestAnimationFrame(() => readerRef.current?.focus());
}

export function goToOtherPane(): void {
  const other = otherPane(mirror.getState());
  if (other === undefined) {
    announce(strings.panes.onlyOne);
    return;
  }
  activatePane(other.id);
  readerRef.current?.focus();
  announce(other.open?.source.title ?? '');
}

export function toggleTogether(): void {
  const together = !ui.getState().together;
  ui.setState({ together });
  announce(together ? strings.panes.togetherOn : strings.panes.togetherOff);
}

/** The source in the list that has the keyboard, else the one that is read. */
function sourceWithFocus(): SourceId | null {
  const item = document.activeElement?.closest<HTMLElement>('[data-source]');
  const parsed = SourceId.safeParse(item?.dataset['source']);
  return parsed.success ? parsed.data : mirror.getState().sourceId;
}
