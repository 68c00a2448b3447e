// The user's choices for the look of texts, the same object until one of them changes.
import { useMemo } from 'react';
import { usePreferences } from '../state/settings';
import type { ReaderLook } from './reader-look';

export function useReaderLook(): ReaderLook {
  const textSize = usePreferences((preferences) => preferences.textSize);
  const columnWidth = usePreferences((preferences) => preferences.columnWidth);
  const lineHeight = usePreferences((preferences) => preferences.lineHeight);
  const readingFont = usePreferences((preferences) => preferences.readingFont);
  return useMemo(
    () => ({ textSize, columnWidth, lineHeight, readingFont }),
    [textSize, columnWidth, lineHeight, readingFont],
  );
}
