// Find from anywhere in the window. The bar keeps what is searched; this presses its buttons.
import { readerRef } from './reader-handle';
import { ui } from './state/ui';

/** Opens the find bar, or puts the keyboard back into it. */
export function find(): void {
  if (readerRef.current === null) return;
  ui.setState({ finding: true, picker: null });
  const field = document.querySelector<HTMLInputElement>('.find-bar input');
  field?.focus();
  field?.select();
}

/** The next or previous hit; opens the bar when nothing is being searched. */
export function findAgain(direction: 'next' | 'previous'): void {
  if (ui.getState().finding) document.querySelector<HTMLElement>(`.find-bar [data-find="${direction}"]`)?.click();
  else find();
}
