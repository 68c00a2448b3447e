// The panels beside the text: widths and which are open, as preferred; in a narrow window one at a time lies above the
// text instead, and that is forgotten when it closes.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { narrowestPanel, Panels } from '../../core/model/panels';
import { widestPanel } from '../panel-frame';
import { mirror } from './project';
import { changePreferences, settings } from './settings';

export type Side = 'left' | 'right';

export interface PanelsState {
  readonly panels: Panels;
  readonly isNarrow: boolean;
  /** Two texts stand where one text and the library would: the library lies above them. */
  readonly isTight: boolean;
  /** Where there is no room beside the text: the panel that lies above it. */
  readonly above: Side | null;
}

/** As in tokens.css and frame.css: below this the panels no longer stand beside the text. */
const narrow = '(max-width: 899px)';
const tight = '(max-width: 1180px)';
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

export const panelsStore = createStore<PanelsState>(() => ({
  panels: firstPanels(),
  isNarrow: false,
  isTight: false,
  above: null,
}));

let saving: ReturnType<typeof setTimeout> | undefined;

/** Begins to follow the settings and the window's width. */
export function followPanels(): void {
  settings.subscribe(({ preferences: { panels } }) => {
    if (saving === undefined) panelsStore.setState({ panels });
  });
  const [narrowly, tightly] = [matchMedia(narrow), matchMedia(tight)];
  const adopt = () => {
    const isNarrow = narrowly.matches;
    const isTight = tightly.matches && mirror.getState().panes.length > 1;
    const before = panelsStore.getState();
    if (isNarrow !== before.isNarrow || isTight !== before.isTight)
      panelsStore.setState({ isNarrow, isTight, above: isNarrow && !before.isNarrow ? sideInFocus() : null });
  };
  for (const query of [narrowly, tightly]) query.addEventListener('change', adopt);
  mirror.subscribe(adopt);
  adopt();
}

/** The panel that is worked in stays when the window becomes narrow. */
const sideInFocus = (): Side | null =>
  (['left', 'right'] as const).find((side) => document.activeElement?.closest(`#${side}-panel`)) ?? null;

export function usePanels<T>(select: (state: PanelsState) => T): T {
  return useStore(panelsStore, select);
}

const liesAbove = ({ isNarrow, isTight }: PanelsState, side: Side): boolean => isNarrow || (isTight && side === 'left');

export const isShown = (state: PanelsState, side: Side): boolean =>
  liesAbove(state, side) ? state.above === side : state.panels[`${side}Open`];

export function showPanel(side: Side, shown = true): void {
  const state = panelsStore.getState();
  if (isShown(state, side) === shown) return;
  if (liesAbove(state, side)) panelsStore.setState({ above: shown ? side : null });
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
