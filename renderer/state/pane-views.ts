// What each pane's reader has selected and made current. The active pane's is in ui.ts; the other's waits here.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PaneId } from './panes';
import { ui, type Ui } from './ui';

export type PaneView = Pick<Ui, 'selection' | 'caret' | 'current' | 'currentAt'>;

const fresh: PaneView = { selection: null, caret: 0, current: null, currentAt: 0 };

export const paneViews = createStore<Readonly<Record<PaneId, PaneView>>>(() => ({ 1: fresh, 2: fresh }));

export function usePaneView<T>(pane: PaneId, select: (view: PaneView) => T): T {
  return useStore(paneViews, (views) => select(views[pane]));
}

export function changePaneView(pane: PaneId, changes: Partial<PaneView>): void {
  paneViews.setState((views) => ({ [pane]: { ...views[pane], ...changes } }));
}

/** Forgets what belonged to the source that the pane showed until now. */
export function resetPaneView(pane: PaneId): void {
  paneViews.setState({ [pane]: fresh });
}

/** The window is about another pane now: keeps what the one was at, and brings back what the other was at. */
export function swapPaneViews(from: PaneId, to: PaneId): void {
  const { selection, caret, current, currentAt } = ui.getState();
  paneViews.setState({ [from]: { selection, caret, current, currentAt } });
  ui.setState({ ...paneViews.getState()[to], picker: null, noteOf: null, chosen: new Set() });
}
