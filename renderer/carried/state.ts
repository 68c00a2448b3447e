// What the reader shows of passages on request: the card that says what they carry, and the list to choose one from.
// View state, neither saved nor undone.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import type { Box } from '../picker/place';
import { ui } from '../state/ui';

interface Shown {
  readonly ids: readonly AnnotationId[];
  /** Where the passage, or what was pressed, is: in CSS pixels of the viewport. */
  readonly box: Box;
}

interface Carried {
  /** One that came by keyboard goes when the caret, which stood at `caret`, moves. */
  readonly card: (Shown & { readonly by: 'mouse' | 'keyboard'; readonly caret: number }) | null;
  readonly list: Shown | null;
}

export const carried = createStore<Carried>(() => ({ card: null, list: null }));
export const useCarried = <T>(select: (state: Carried) => T): T => useStore(carried, select);

/** Whether the mouse is on the card: then it stays. */
let isHeld = false;
let leaving = 0;
const grace = 300;

const idsOf = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id);

/** A pressed mouse draws, and must see where. */
let isPressed = false;
addEventListener('pointerup', () => (isPressed = false), { capture: true });
addEventListener('pointercancel', () => (isPressed = false), { capture: true });
addEventListener(
  'pointerdown',
  () => {
    isPressed = true;
    if (!isHeld && carried.getState().card?.by === 'mouse') hideCard();
  },
  { capture: true },
);

/** The mouse rests on passages, or no longer (null). */
export function mouseRests(annotations: readonly Annotation[] | null, box: Box): void {
  if (annotations !== null) {
    const { picker, selection, caret } = ui.getState();
    if (picker !== null || selection !== null || isPressed) return; // there the mouse has other work
    carried.setState({ card: { ids: idsOf(annotations), box, by: 'mouse', caret } });
  } else if (!isHeld && carried.getState().card?.by === 'mouse') hideCard();
}

export function showCard(annotations: readonly Annotation[], box: Box): void {
  carried.setState({ card: { ids: idsOf(annotations), box, by: 'keyboard', caret: ui.getState().caret } });
}

/** The text is scrolled: a card that stood beside a passage would stand beside another. */
addEventListener(
  'wheel',
  () => {
    if (!isHeld && carried.getState().card?.by === 'keyboard') hideCard();
  },
  { passive: true },
);

export function hideCard(): void {
  isHeld = false;
  carried.setState({ card: null });
}

/** The mouse came onto the card, or left it. */
export function holdCard(held: boolean): void {
  isHeld = held;
  clearTimeout(leaving);
  if (!held) leaving = window.setTimeout(() => (isHeld ? undefined : hideCard()), grace);
}

/** Offers these passages to choose one from. */
export function listPassages(annotations: readonly Annotation[], box: Box): void {
  carried.setState({ list: { ids: idsOf(annotations), box }, card: null });
}

export function closeList(): void {
  carried.setState({ list: null });
}
