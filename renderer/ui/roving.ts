// One tab stop for a list: arrows, Home and End move the focus between its items.
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

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

/**
 * The rows that a virtual list keeps in the document though they are out of sight: the tab stop, and the one that has the
 * keyboard, which is another while `focusSoon` waits; without it the keys pressed meanwhile would go nowhere. Rows say
 * their place in `data-place`.
 */
export function useKeptRows(
  stop: number,
): readonly [kept: number[], onFocus: (event: FocusEvent<HTMLElement>) => void] {
  const [held, setHeld] = useState(stop);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const place = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
    if (place !== undefined) setHeld(Number(place));
  };
  return [held === stop ? [stop] : [stop, held], onFocus];
}

let latest: symbol | null = null;

/**
 * Focuses an item of a virtual list: it comes into the document, and is hidden until it is measured, some frames at most.
 * Only the item asked for last is waited for.
 */
export function focusSoon(find: () => HTMLElement | null): void {
  const wanted = Symbol();
  latest = wanted;
  const attempt = (frames: number) => {
    if (latest !== wanted) return;
    const item = find();
    item?.focus({ preventScroll: true });
    if (item !== null && document.activeElement === item) return;
    if (frames > 0) requestAnimationFrame(() => attempt(frames - 1));
  };
  attempt(30);
}
