// The keys of the tag tree: walking, opening and closing branches, then the shortcuts of its actions (core/tag-actions.ts).
import type { KeyboardEvent } from 'react';
import { actionOf, type ActionId } from '../../core/actions';
import { actionAt } from '../../core/shortcuts';
import type { TagId } from '../../core/model/identifier';
import { perform } from '../actions';
import { shortcutOf } from '../keys';
import { readerRef } from '../reader-handle';
import { panelsStore, showPanel } from '../state/panels';
import { settings } from '../state/settings';
import { isAsking } from '../state/shown';
import { ui } from '../state/ui';
import { moveFocus } from '../ui/roving';
import type { TagRow } from './rows';
import { clearFilter, setCollapsed, toggleFilter } from './tag-actions';

type TreeEvent = KeyboardEvent<HTMLElement>;

/** Hears a key in the tree; leaves alone what is not the tree's. */
export function onTreeKey(event: TreeEvent, rows: readonly TagRow[]): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset['tag'] : undefined;
  const row = rows.find(({ tag }) => tag.id === id);
  if (row === undefined) return;
  if (!walk(event, row, rows) && !act(event)) {
    moveFocus(event);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Keys that stay as they are (core/fixed-keys.ts). */
function walk(
  { key, altKey, shiftKey, ctrlKey, metaKey, currentTarget }: TreeEvent,
  row: TagRow,
  rows: readonly TagRow[],
): boolean {
  if (altKey || shiftKey || ctrlKey || metaKey) return false;
  const { id } = row.tag;
  const focus = (tag: TagId | undefined) =>
    tag !== undefined && currentTarget.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`)?.focus();
  const isExpanded = row.hasChildren && !ui.getState().collapsedTags.has(id);
  const next = rows[rows.indexOf(row) + 1];
  if (key === 'ArrowRight') {
    if (isExpanded) focus(next?.tag.id);
    else if (row.hasChildren) setCollapsed(id, false);
  } else if (key === 'ArrowLeft') {
    if (isExpanded) setCollapsed(id, true);
    else focus(row.tag.parent ?? undefined);
  } else if (key === 'Escape') leave();
  else if (key === ' ') toggleFilter(id);
  else return false;
  return true;
}

/** Esc: every passage again; when they are shown, back to the text, from which a panel above it goes. */
function leave(): void {
  if (isAsking(ui.getState().tagFilter)) {
    clearFilter();
    return;
  }
  if (panelsStore.getState().above === 'left') showPanel('left', false);
  readerRef.current?.focus();
}

/** Held down, only moving goes on: nothing is made or asked twice. */
const repeating: ReadonlySet<ActionId> = new Set<ActionId>(['moveTagUp', 'moveTagDown']);

function act({ nativeEvent, repeat }: TreeEvent): boolean {
  const id = actionAt(shortcutOf(nativeEvent), settings.getState().preferences.shortcuts, 'tags');
  if (id === undefined) return false;
  if (!repeat || actionOf(id).changes !== true || repeating.has(id)) perform(id);
  return true;
}
