// Dragging a tag to another place in the tree, or upon a passage that it is to tag. Pointer events rather than the platform's drag and drop: the place where
// it would land shows at once, a collapsed branch opens when it is waited over, and Esc always ends it.
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { TagId } from '../../core/model/identifier';
import { mirror } from '../state/project';
import { passageDropAt, showPassageDrop, tagByDrop, type PassageDrop } from './drop-on-passage';
import { placeByDrop, type DropZone, type TagPlace } from './rows';
import { moveTag, setCollapsed } from './tag-actions';

export interface TagDrag {
  readonly dragged: TagId;
  readonly over: TagId | null;
  readonly zone: DropZone;
  /** Where it would land; null: nowhere. */
  readonly place: TagPlace | null;
  /** Away from the tree: what it would tag, null for nothing; undefined where nothing can be tagged. */
  readonly passage: PassageDrop | null | undefined;
  /** Of the pointer, in viewport coordinates. */
  readonly at: { readonly x: number; readonly y: number };
}

/** CSS pixels before a press becomes a drag. */
const threshold = 5;
/** Milliseconds over a collapsed branch before it opens. */
const patience = 600;
/** CSS pixels from the tree's edge where it scrolls. */
const edge = 24;

/** The drag under way, and what starts one on a row. */
export function useTagDrag(
  tree: RefObject<HTMLElement | null>,
): readonly [TagDrag | null, (event: PointerEvent) => void] {
  const [drag, setDrag] = useState<TagDrag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const onPointerDown = (event: PointerEvent) => {
    const id = rowOf(event.target)?.dataset['tag'];
    if (event.button !== 0 || id === undefined || isControl(event.target)) return;
    stop.current?.();
    stop.current = follow(tree.current, TagId.parse(id), event, setDrag);
  };
  return [drag, onPointerDown];
}

function follow(
  tree: HTMLElement | null,
  dragged: TagId,
  from: { readonly clientX: number; readonly clientY: number },
  show: (drag: TagDrag | null) => void,
): () => void {
  let drag: TagDrag | null = null;
  let waiting = 0;
  const move = (event: globalThis.PointerEvent) => {
    if (drag === null && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < threshold) return;
    document.documentElement.dataset['tagDrag'] = 'true';
    scrollNear(tree, event);
    const next = dragAt(dragged, event);
    if (next.over !== drag?.over) {
      window.clearTimeout(waiting);
      const { over } = next;
      if (over !== null && next.place) waiting = window.setTimeout(() => setCollapsed(over, false), patience);
    }
    drag = next;
    showPassageDrop(drag.passage ?? null);
    show(drag);
  };
  const end = () => {
    window.clearTimeout(waiting);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('blur', end);
    document.removeEventListener('keydown', cancel, { capture: true });
    delete document.documentElement.dataset['tagDrag'];
    showPassageDrop(null);
    show(null);
  };
  const drop = () => {
    const { place, passage } = drag ?? {};
    end();
    if (place) void moveTag(dragged, place);
    else if (passage) void tagByDrop(dragged, passage);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drag === null) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', end);
  window.addEventListener('blur', end);
  document.addEventListener('keydown', cancel, { capture: true });
  return end;
}

/** Where the pointer is: the upper and the lower quarter of a row are beside it, its middle is within. */
function dragAt(dragged: TagId, { clientX, clientY }: globalThis.PointerEvent): TagDrag {
  const row = rowOf(document.elementFromPoint(clientX, clientY));
  const id = row?.dataset['tag'];
  const at = { x: clientX, y: clientY };
  if (row === null || id === undefined) {
    return { dragged, over: null, zone: 'into', place: null, passage: passageDropAt(clientX, clientY), at };
  }
  const over = TagId.parse(id);
  const box = row.getBoundingClientRect();
  const share = (clientY - box.top) / box.height;
  const zone = share < 0.25 ? 'above' : share > 0.75 ? 'below' : 'into';
  const place = placeByDrop(mirror.getState().tags, dragged, over, zone, row.ariaExpanded === 'true');
  return { dragged, over, zone, place, passage: undefined, at };
}

function scrollNear(tree: HTMLElement | null, { clientX: x, clientY: y }: globalThis.PointerEvent): void {
  if (tree === null) return;
  const box = tree.getBoundingClientRect();
  if (x < box.left || x > box.right) return;
  if (y < box.top + edge) tree.scrollTop -= 8;
  else if (y > box.bottom - edge) tree.scrollTop += 8;
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tag]') : null;
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, .tag-twisty') !== null;
