// Where the keyboard is, and the two editing commands that the web platform has no other way to give.
import { flushSync } from 'react-dom';
import type { Focus } from './keys';
import { showPanel } from './state/panels';
import { ui, type RightTab } from './state/ui';

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const controls =
  'button, a[href], summary, [role="option"], [role="treeitem"], [role="menuitem"], [role="combobox"], [data-roving]';

export function isField(element: Element | null): boolean {
  return element?.matches(fields) ?? false;
}

/** What kind of thing `target` is, as far as keys are concerned. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'elsewhere';
  if (isField(target)) return 'field';
  return target.closest(controls) ? 'control' : 'elsewhere';
}

/** Whether a modal dialog has the window: then no shortcut acts behind it. */
export function isBehindDialog(): boolean {
  return document.querySelector('[data-modal]') !== null;
}

/** Puts the keyboard on the item of a panel that Tab would reach; answers whether there is one. */
export function focusPanel(panel: 'sources' | 'tags' | RightTab): boolean {
  const isLeft = panel === 'sources' || panel === 'tags';
  flushSync(() => {
    showPanel(isLeft ? 'left' : 'right');
    if (!isLeft) ui.setState({ rightTab: panel });
  });
  const item = document.querySelector<HTMLElement>(`[data-panel="${panel}"] [data-roving][tabindex="0"]`);
  item?.focus();
  return item !== null;
}

/** Whether the keyboard is in the panel. */
export function isFocusIn(panel: 'sources' | RightTab): boolean {
  return document.activeElement?.matches(`[data-panel="${panel}"] *`) ?? false;
}

/** Undo, redo or select all inside the field that has the keyboard. */
export function editingCommand(command: 'undo' | 'redo' | 'selectAll'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- fields have no other undo that a menu could call
  document.execCommand(command);
}

/** Puts text on the clipboard. Not navigator.clipboard: every permission is refused to this window (design 7). */
export function copyText(text: string): void {
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    },
    { once: true },
  );
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only copy that needs no permission
  document.execCommand('copy');
}
