// One tab stop for a list: arrows, Home and End move the focus between its items.
import type { KeyboardEvent } from 'react';

/** Where a key leads from `place` among `count` items; null when the key is not one of ours. */
export function rovingTarget(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Moves the focus between the [data-roving] items of the list that hears the key. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
  const place = items.findIndex((item) => item === document.activeElement);
  const next = place < 0 ? null : rovingTarget(event.key, place, items.length);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}

/** Focuses an item of a virtual list: it comes into the document, and is hidden until it is measured, some frames at most. */
export function focusSoon(find: () => HTMLElement | null, frames = 30): void {
  const item = find();
  item?.focus({ preventScroll: true });
  if ((item === null || document.activeElement !== item) && frames > 0) {
    requestAnimationFrame(() => focusSoon(find, frames - 1));
  }
}
