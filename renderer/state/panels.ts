// The panels beside the text: widths and which are open, as preferred; in a narrow window one at a time lies above the
// text instead, and that is forgotten when it closes.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { narrowestPanel, Panels } from '../../core/model/panels';
import { widestPanel } from '../panel-frame';
import { changePreferences, settings } from './settings';

export type Side = 'left' | 'right';

export interface PanelsState {
  readonly panels: Panels;
  readonly isNarrow: boolean;
  /** In a narrow window: the panel that lies above the text. */
  readonly above: Side | null;
}

/** As in tokens.css and frame.css: below this the panels no longer stand beside the text. */
const narrow = '(max-width: 899px)';
/** Milliseconds after the last change: a key held down is one change of the settings. */
const pause = 250;

/** What main put into the address for the first paint (electron/shell/panels.ts); the settings say the same later. */
function firstPanels(): Panels {
  try {
    return Panels.parse(JSON.parse(decodeURIComponent(location.hash.slice(1))));
  } catch {
    return Panels.parse(undefined);
  }
}

export const panelsStore = createStore<PanelsState>(() => ({ panels: firstPanels(), isNarrow: false, above: null }));

let saving: ReturnType<typeof setTimeout> | undefined;

/** Begins to follow the settings and the window's width. */
export function followPanels(): void {
  settings.subscribe(({ preferences: { panels } }) => {
    if (saving === undefined) panelsStore.setState({ panels });
  });
  const query = matchMedia(narrow);
  const adopt = () => panelsStore.setState({ isNarrow: query.matches, above: null });
  query.addEventListener('change', adopt);
  adopt();
}

export function usePanels<T>(select: (state: PanelsState) => T): T {
  return useStore(panelsStore, select);
}

export const isShown = ({ panels, isNarrow, above }: PanelsState, side: Side): boolean =>
  isNarrow ? above === side : panels[`${side}Open`];

export function showPanel(side: Side, shown = true): void {
  const state = panelsStore.getState();
  if (isShown(state, side) === shown) return;
  if (state.isNarrow) panelsStore.setState({ above: shown ? side : null });
  else change({ [`${side}Open`]: shown });
}

export function togglePanel(side: Side): void {
  showPanel(side, !isShown(panelsStore.getState(), side));
}

/** How far a panel can be narrowed and widened in this window, in CSS pixels. */
export function panelLimits(side: Side): { readonly min: number; readonly max: number } {
  const min = narrowestPanel[side];
  return { min, max: Math.max(min, Math.floor((window.innerWidth * widestPanel[side]) / 100)) };
}

/** The width that a panel has again when it was closed by dragging. */
let widthBefore: number | null = null;

export function beginResizing(side: Side): void {
  widthBefore = panelsStore.getState().panels[side];
}

/** Null: the usual width. Far below the narrowest a panel closes. */
export function resizePanel(side: Side, width: number | null): void {
  const { min, max } = panelLimits(side);
  if (width !== null && width < min / 2) change({ [side]: widthBefore, [`${side}Open`]: false });
  else {
    const fitting = width === null ? null : Math.round(Math.min(Math.max(width, min), max));
    change({ [side]: fitting, [`${side}Open`]: true });
  }
}

function change(changes: Partial<Panels>): void {
  panelsStore.setState(({ panels }) => ({ panels: { ...panels, ...changes } }));
  clearTimeout(saving);
  saving = setTimeout(savePanels, pause);
}

/** Hands a change that waits to main. */
export function savePanels(): void {
  if (saving === undefined) return;
  clearTimeout(saving);
  saving = undefined;
  changePreferences({ panels: panelsStore.getState().panels });
}
