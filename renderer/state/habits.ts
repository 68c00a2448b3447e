// The analyst's habits with the mouse, as the reader wants to be told them.
import { useMemo } from 'react';
import type { Habits } from '../reader/habits';
import { useIsReadOnly } from './project';
import { usePreferences } from './settings';

export function useHabits(): Habits {
  const snapToWords = usePreferences((preferences) => preferences.snapToWords);
  const clickToSelect = usePreferences((preferences) => preferences.clickToSelect);
  const canRedraw = !useIsReadOnly();
  return useMemo(() => ({ snapToWords, clickToSelect, canRedraw }), [snapToWords, clickToSelect, canRedraw]);
}
