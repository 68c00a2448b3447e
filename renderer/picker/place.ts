// Pure: where a popup goes so that it neither covers the passage nor leaves the window.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const gap = 8;
/** Below this height a list is no longer of use. */
const least = 180;

/**
 * Below the passage, else above it, else (a passage as tall as the window) beside it, else at the bottom edge.
 * `within` is what the popup must stay in. All in CSS pixels of the viewport.
 */
export function placeBy(passage: Box, popup: Size, within: Box): Place {
  const below = within.bottom - passage.bottom - 2 * gap;
  const above = passage.top - within.top - 2 * gap;
  const left = clamp(passage.left, within.left + gap, within.right - popup.width - gap);
  const useBelow = popup.height <= below || (popup.height > above && below >= above && below >= least);
  if (useBelow) return { left, top: passage.bottom + gap, maxHeight: below };
  if (popup.height <= above || above >= least) {
    return { left, top: passage.top - gap - Math.min(popup.height, above), maxHeight: above };
  }
  const maxHeight = within.bottom - within.top - 2 * gap;
  const height = Math.min(popup.height, maxHeight);
  const top = clamp(passage.top, within.top + gap, within.bottom - height - gap);
  if (within.right - passage.right >= popup.width + 2 * gap) return { left: passage.right + gap, top, maxHeight };
  if (passage.left - within.left >= popup.width + 2 * gap) {
    return { left: passage.left - gap - popup.width, top, maxHeight };
  }
  return { left: within.right - popup.width - gap, top: within.bottom - height - gap, maxHeight };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
