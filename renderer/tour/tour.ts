// The tour of four steps: which step is shown, and that it was seen. It starts by itself once, then from Help.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { strings } from '../../core/language/index';
import { mirror } from '../state/project';
import { changePreferences, settings } from '../state/settings';
import { announce } from '../state/ui';

/** What each step is about, the first that is painted; the second stands for a panel that is closed. */
const anchors = [
  ['.reader'],
  ['.panel-section.tags', '[data-panel-toggle="left"]'],
  ['#right-panel', '[data-panel-toggle="right"]'],
  ['[data-tour="export"]'],
] as const;
export const tourSteps = anchors.length;

const tour = createStore<{ readonly step: number | null }>(() => ({ step: null }));

export function useTourStep(): number | null {
  return useStore(tour, ({ step }) => step);
}

export function startTour(): void {
  if (mirror.getState().view === null) announce(strings.tour.needsProject);
  else tour.setState({ step: 0 });
}

/** By the first text that is shown, unless the tour was seen or skipped once. */
export function offerTour(): void {
  if (settings.getState().preferences.tourDone) return;
  const offer = () => mirror.getState().open !== null && tour.getState().step === null;
  if (offer()) startTour();
  else {
    const stop = mirror.subscribe(() => {
      if (!offer()) return;
      stop();
      startTour();
    });
  }
}

export function goToStep(step: number): void {
  if (step < tourSteps) tour.setState({ step });
  else endTour();
}

export function endTour(): void {
  tour.setState({ step: null });
  if (!settings.getState().preferences.tourDone) changePreferences({ tourDone: true });
}

/** Where a step's thing is painted; null when nothing of it is. */
export function anchorOf(step: number): DOMRect | null {
  for (const selector of anchors[step] ?? []) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    if (box && box.width > 0) return box;
  }
  return null;
}
