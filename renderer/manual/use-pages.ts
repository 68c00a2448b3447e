// The manual in the language in force, fetched when somebody reads it; and the place where it was left.
import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { locale, type LanguageCode } from '../../core/language/index';
import { usePreferences } from '../state/settings';
import { readPages, type Page } from './pages';
import { sayWith } from './say';

export interface Place {
  /** Of a page; null before anything was read: the first one. */
  readonly page: string | null;
  /** The block to begin at; -1: the title. */
  readonly block: number;
}

/** Where the manual was left: it opens there again. */
export const manualPlace = createStore<Place>(() => ({ page: null, block: -1 }));

const load: Readonly<Record<LanguageCode, () => Promise<{ readonly texts: Record<string, string> }>>> = {
  en: () => import('./texts-en'),
  ru: () => import('./texts-ru'),
};

/** The pages, empty until they are here; read anew when the keys that they name change. */
export function usePages(): readonly Page[] {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const shortcuts = usePreferences((preferences) => preferences.shortcuts);
  useEffect(() => {
    void load[locale]().then((loaded) => setTexts(loaded.texts)); // what fails is reported as any unexpected failure
  }, []);
  return useMemo(() => readPages(texts, sayWith(shortcuts)), [texts, shortcuts]);
}
