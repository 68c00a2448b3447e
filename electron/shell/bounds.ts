// Where a window may stand. Pure: displays are passed in.

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bounds are those of the window when it is neither maximised nor full screen. */
export interface Place extends Bounds {
  readonly look: 'normal' | 'maximised' | 'fullScreen';
}

/** The window's place in the text of settings.json. Read apart from the settings, so that nothing waits for zod. */
export function rememberedPlace(settings: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(settings);
    if (!isObject(parsed) || !isObject(parsed['window'])) return null;
    const { x, y, width, height, look: stored } = parsed['window'];
    const look = stored === 'maximised' || stored === 'fullScreen' ? stored : 'normal';
    return isLength(x) && isLength(y) && isLength(width) && isLength(height) ? { x, y, width, height, look } : null;
  } catch {
    return null; // damaged: openSettings reports it
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isLength = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * The remembered bounds, moved and shrunk into the display they overlap most; nothing (the default size, in the
 * middle) when they overlap none by enough to take hold of: that display is not there any more.
 */
export function clampBounds(bounds: Bounds | null, displays: readonly Bounds[]): Bounds | Record<string, never> {
  if (bounds === null) return {};
  let best: Bounds | null = null;
  let most = 100 * 50;
  for (const display of displays) {
    const shared =
      overlap(bounds.x, bounds.width, display.x, display.width) *
      overlap(bounds.y, bounds.height, display.y, display.height);
    if (shared > most) [best, most] = [display, shared];
  }
  if (best === null) return {};
  const width = Math.min(bounds.width, best.width);
  const height = Math.min(bounds.height, best.height);
  return {
    x: Math.min(Math.max(bounds.x, best.x), best.x + best.width - width),
    y: Math.min(Math.max(bounds.y, best.y), best.y + best.height - height),
    width,
    height,
  };
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
}
