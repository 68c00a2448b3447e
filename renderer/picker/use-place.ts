// Keeps the picker by its passage while the text scrolls, the window changes or the list grows.
import { useLayoutEffect, type RefObject } from 'react';
import { rangeOf } from '../passages';
import { readerRef } from '../reader-handle';
import type { PickerSubject } from '../state/ui';
import { placeBy, type Box } from './place';

/** Sets left, top and the largest height of `popup`. `options`: how many there are, because they change its height. */
export function usePlace(popup: RefObject<HTMLElement | null>, subject: PickerSubject, options: number): void {
  useLayoutEffect(() => {
    const place = () => {
      if (popup.current) placeAt(popup.current, passageBox(subject), readingBox());
    };
    place();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, { capture: true });
    };
  }, [popup, subject, options]);
}

function passageBox(subject: PickerSubject): Box {
  const range = rangeOf(subject);
  const box = range && readerRef.current?.rectOf(range);
  if (box) return box;
  const { left, top, right, bottom } = readingBox();
  return {
    left: (left + right) / 2 - 160,
    right: (left + right) / 2 + 160,
    top: (top + bottom) / 3,
    bottom: (top + bottom) / 3,
  };
}

/** Where the popup may be: the window between its bars. */
function readingBox(): Box {
  const reading = document.querySelector('.reading')?.getBoundingClientRect();
  return { left: 0, right: window.innerWidth, top: reading?.top ?? 0, bottom: reading?.bottom ?? window.innerHeight };
}

/** A passage partly out of sight counts as far as it is in sight. */
function placeAt(popup: HTMLElement, passage: Box, within: Box): void {
  const clamp = (y: number) => Math.max(within.top, Math.min(y, within.bottom));
  // Field by field: what a DOMRect has are getters, which spreading would leave out.
  const seen = { left: passage.left, right: passage.right, top: clamp(passage.top), bottom: clamp(passage.bottom) };
  popup.style.maxHeight = '';
  const { left, top, maxHeight } = placeBy(seen, { width: popup.offsetWidth, height: popup.offsetHeight }, within);
  popup.style.left = `${Math.round(left)}px`;
  popup.style.top = `${Math.round(top)}px`;
  popup.style.maxHeight = `${Math.floor(maxHeight)}px`;
}
