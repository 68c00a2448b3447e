// Pure of React: which context menu a place in the window has, and what becomes current by asking for it.
import { AnnotationId, SourceId, TagId } from '../../core/model/identifier';
import { firstTarget } from '../../core/model/annotation';
import { annotationById, goTo } from '../passages';
import { readerRef } from '../reader-handle';
import { mirror } from '../state/project';
import { ui } from '../state/ui';
import type { MenuEntry } from './entries';
import { collectionMenu, sourceMenu, tagMenu } from './panel-menus';
import { chosenMenu, linkMenu, passageMenu, selectionMenu, textMenu } from './text-menus';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `at`: where the mouse pressed; null when the menu was asked for by keyboard. Null: this place has no menu. */
export function entriesFor(element: Element, at: Point | null): MenuEntry[] | null {
  const item = element.closest<HTMLElement>(
    '.tag-item[data-tag], .source-item[data-source], .card-group[data-collection], .card[data-annotation]',
  );
  const { tag, source, collection, annotation } = item?.dataset ?? {};
  if (tag !== undefined) return tagMenu(TagId.parse(tag));
  if (source !== undefined) return sourceMenu(SourceId.parse(source));
  if (collection !== undefined) return collectionMenu(collection);
  if (annotation !== undefined) return cardMenu(AnnotationId.parse(annotation));
  if (element.closest('.reader') === null) return null;
  const address = at === null ? addressAtCaret() : element.closest<HTMLElement>('.reader-link')?.title;
  return [...readerMenu(at), ...(address === undefined ? [] : linkMenu(address))];
}

function cardMenu(id: AnnotationId): MenuEntry[] | null {
  const annotation = annotationById(id);
  const { chosen, current } = ui.getState();
  if (annotation === undefined) return null;
  if (chosen.size > 1 && chosen.has(id)) return chosenMenu();
  if (current !== id || chosen.size > 0) goTo(annotation);
  return passageMenu('card');
}

function addressAtCaret(): string | undefined {
  const { caret } = ui.getState();
  const ranges = mirror.getState().open?.layout.over(caret, caret + 1) ?? [];
  return ranges.find((range) => range.type === 'link')?.href;
}

/** A click beside the selection is about what lies there, and takes the caret there; the keyboard means the selection, else the current passage. */
function readerMenu(at: Point | null): MenuEntry[] {
  const { selection, current } = ui.getState();
  const there = at === null ? null : (readerRef.current?.pointAt(at.x, at.y) ?? null);
  const isInside = there === null || (selection && selection.start <= there.offset && there.offset <= selection.end);
  if (selection && isInside === true) return selectionMenu();
  if (at === null) return current === null ? textMenu() : passageMenu({ isStacked: false });
  if (there === null) return textMenu();
  if (selection) readerRef.current?.select(null);
  readerRef.current?.placeCaret(there.offset);
  const passage = there.passages.find(({ id }) => id === current) ?? there.passages[0];
  ui.setState({ current: passage?.id ?? null, currentAt: there.offset, chosen: new Set() });
  return passage === undefined ? textMenu() : passageMenu({ isStacked: there.passages.length > 1 });
}

/** Where a menu asked for by keyboard opens: by the selection, the passage or the caret, else below what has the focus. */
export function placeByKey(element: Element): Point {
  const reader = element.closest('.reader') ? readerRef.current : null;
  const { selection, current, caret } = ui.getState();
  const passage = annotationById(current);
  const range = selection ?? (passage ? firstTarget(passage) : { start: caret, end: caret + 1 });
  const box = reader?.rectOf(range) ?? element.getBoundingClientRect();
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return { x: within(box.left + 8, window.innerWidth), y: within(box.bottom, window.innerHeight) };
}
