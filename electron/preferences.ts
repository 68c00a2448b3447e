// Puts the preferences in force that concern more than the page: the language, and light or dark.
import { app, nativeTheme } from 'electron';
import { languageFor, setLanguage } from '../core/language/index';
import type { Preferences } from '../core/model/preferences';

export function putInForce({ language, theme }: Preferences): void {
  setLanguage(languageFor(language, app.getLocale()));
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
}
