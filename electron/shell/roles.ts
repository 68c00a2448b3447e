// Electron's roles outside of the menu: what the palette can ask for. Menu items do them without this.
import type { BrowserWindow } from 'electron';
import type { Action } from '../../core/actions';

/** As far as Electron's own zoom items go with one press. */
const zoomStep = 0.5;

/** Roles that act on the field with the keyboard (cut, copy, paste) are the window's own: nothing happens here. */
export function runRole(role: NonNullable<Action['role']>, window: BrowserWindow): void {
  const { webContents } = window;
  if (role === 'zoomIn') webContents.setZoomLevel(webContents.getZoomLevel() + zoomStep);
  else if (role === 'zoomOut') webContents.setZoomLevel(webContents.getZoomLevel() - zoomStep);
  else if (role === 'resetZoom') webContents.setZoomLevel(0);
  else if (role === 'togglefullscreen') window.setFullScreen(!window.isFullScreen());
}
