// The one window: how it is made, where it stands, what becomes of it when its page crashes.
import { BrowserWindow, screen } from 'electron';
import { clampBounds, type Place } from './bounds';
import { backgroundColour } from './theme';

/** `place`: where and how the window last stood; null for the default size in the middle. */
export function createWindow(preload: string, place: Place | null): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...clampBounds(place, areas),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Glossator',
    backgroundColor: backgroundColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (place?.look === 'maximised')
      window.maximize(); // this shows it, too
    else window.show();
    if (place?.look === 'fullScreen') window.setFullScreen(true);
  });
  return window;
}

/** Loads the page again when its process ends without being asked to; gives up when that happens again and again. */
export function reviveOnCrash(window: BrowserWindow, gone: (reason: string, revived: boolean) => void): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    crashes.push(now);
    const revived = crashes.filter((time) => now - time < 60_000).length <= 3;
    gone(reason, revived);
    if (revived) window.webContents.reload();
  });
}
