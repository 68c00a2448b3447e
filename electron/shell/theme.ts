// Light or dark outside the page: which one this user chose, and the window's colour before the page has painted.
import { nativeTheme, type BrowserWindow } from 'electron';

/** The theme in the text of settings.json. Read apart from the settings, so that nothing waits for zod. */
export function rememberedTheme(settings: string): 'system' | 'light' | 'dark' {
  const theme = /"theme":\s*"(light|dark)"/.exec(settings)?.[1];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** --colour-panel of renderer/tokens.css, as the window needs it before any stylesheet. */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#121418' : '#fbfaf7';
}

/** Keeps the colour behind the page that of the theme. */
export function followTheme(window: BrowserWindow): void {
  const paint = () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour());
  };
  nativeTheme.on('updated', paint);
  window.on('closed', () => nativeTheme.off('updated', paint));
}
