// Where the window stands and how: remembered while it is moved, not only when it is left, for a kill comes unasked.
import type { Bounds, Place } from './bounds';

/** The part of a BrowserWindow that is needed here. */
export interface PlacedWindow {
  isDestroyed(): boolean;
  isMinimized(): boolean;
  isMaximized(): boolean;
  isFullScreen(): boolean;
  getNormalBounds(): Bounds;
  on(event: (typeof moves)[number], listener: () => void): unknown;
}

const moves = ['move', 'resize', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'] as const;

/** Milliseconds without a move after which the place is remembered. */
const calm = 500;

/** Null when there is nothing to remember: the window is minimised or gone. */
export function placeOf(window: PlacedWindow): Place | null {
  if (window.isDestroyed() || window.isMinimized()) return null;
  const { x, y, width, height } = window.getNormalBounds();
  const look = window.isFullScreen() ? 'fullScreen' : window.isMaximized() ? 'maximised' : 'normal';
  return { x, y, width, height, look };
}

export function followPlace(window: PlacedWindow, remember: (place: Place) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const place = placeOf(window);
    if (place !== null) remember(place);
  };
  for (const event of moves) {
    window.on(event, () => {
      clearTimeout(timer);
      timer = setTimeout(look, calm);
    });
  }
}
