// The row of the tag tree that Tab reaches: the one that had the keyboard last, or the one in its place when it is gone.
import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { TagId } from '../../core/model/identifier';
import { ui } from '../state/ui';
import type { TagRow } from './rows';

/** The id of that row, and what hears of the focus. A row that moves or goes leaves the keyboard in the tree. */
export function useActiveRow(tree: RefObject<HTMLElement | null>, rows: readonly TagRow[]) {
  const [last, setLast] = useState<{ readonly id: string; readonly place: number } | null>(null);
  const hasFocus = useRef(false);
  const found = rows.findIndex(({ tag }) => tag.id === last?.id);
  const active = rows[found >= 0 ? found : Math.min(last?.place ?? 0, rows.length - 1)]?.tag.id ?? null;
  useLayoutEffect(() => {
    if (active === null || !hasFocus.current || document.activeElement !== document.body) return;
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(active)}"]`)?.focus();
  }, [tree, rows, active]);
  useLayoutEffect(() => {
    const { current } = tree;
    // A row that goes from the document takes the keyboard with it, without an event that says where to.
    const leave = ({ relatedTarget }: globalThis.FocusEvent) => {
      if (relatedTarget instanceof Node && current?.contains(relatedTarget) !== true) hasFocus.current = false;
    };
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && current?.contains(target) !== true) hasFocus.current = false;
    };
    current?.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', press, { capture: true });
    return () => {
      current?.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', press, { capture: true });
    };
  }, [tree]);
  const onFocus = ({ target }: FocusEvent) => {
    hasFocus.current = true;
    const id = target instanceof HTMLElement ? target.dataset['tag'] : undefined;
    if (id === undefined) return;
    ui.setState({ activeTag: TagId.parse(id) });
    setLast({ id, place: rows.findIndex(({ tag }) => tag.id === id) });
  };
  return [active, onFocus] as const;
}
