// The keys of the tag tree: walking, opening and closing branches, and what can be done with the tag in focus.
import type { KeyboardEvent } from 'react';
import type { TagId } from '../../core/model/identifier';
import { Tag } from '../../core/model/tag';
import { readerRef } from '../reader-handle';
import { ui } from '../state/ui';
import { moveFocus } from '../ui/roving';
import type { TagRow } from './rows';
import {
  askToDelete,
  askToMerge,
  clearFilter,
  editTag,
  moveTagByKey,
  pinTag,
  setCollapsed,
  startRenaming,
  toggleFilter,
  toggleHidden,
} from './tag-actions';

type TreeEvent = KeyboardEvent<HTMLElement>;

/** Hears a key in the tree; leaves alone what is not the tree's. */
export function onTreeKey(event: TreeEvent, rows: readonly TagRow[], isReadOnly: boolean): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset['tag'] : undefined;
  const row = rows.find(({ tag }) => tag.id === id);
  if (row === undefined || event.ctrlKey || event.metaKey) return;
  const isHeard = look(event, row, rows) || (!isReadOnly && change(event, row.tag.id));
  if (!isHeard) {
    moveFocus(event);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Keys that change nothing in the project. */
function look(
  { key, code, altKey, shiftKey, currentTarget }: TreeEvent,
  row: TagRow,
  rows: readonly TagRow[],
): boolean {
  if (altKey || shiftKey) return false;
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
  else if (key === ' ' || code === 'KeyF') toggleFilter(id);
  else if (code === 'KeyH') toggleHidden(id);
  else return false;
  return true;
}

/** Esc: every passage again; when they are shown, back to the text. */
function leave(): void {
  if (ui.getState().tagFilter.tags.length > 0) clearFilter();
  else readerRef.current?.focus();
}

/** Keys that change the tag. */
function change({ key, code, altKey, shiftKey, repeat }: TreeEvent, id: TagId): boolean {
  if (altKey) return changeWithAlt(key, code, id);
  if (key === 'Insert' || code === 'KeyN') editTag(null, shiftKey ? id : null);
  else if (shiftKey) return false;
  else if (key === 'Enter') editTag(id);
  else if (key === 'F2') startRenaming(id);
  else if (key === 'Delete' && !repeat) askToDelete(id);
  else if (code === 'KeyM') askToMerge(id);
  else return false;
  return true;
}

function changeWithAlt(key: string, code: string, id: TagId): boolean {
  const digit = Tag.shape.shortcut.safeParse(/^Digit([1-9])$/.exec(code)?.[1]);
  if (digit.success) void pinTag(id, digit.data);
  else if (key.startsWith('Arrow')) void moveTagByKey(id, key);
  else return false;
  return true;
}
