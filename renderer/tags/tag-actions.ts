// What can be done with a tag, for the tree, its keys and its context menu.
import { strings } from '../../core/language/index';
import type { TagId } from '../../core/model/identifier';
import type { Tag } from '../../core/model/tag';
import { run } from '../commands';
import { focusPanel } from '../focus';
import { mirror } from '../state/project';
import { showPanel } from '../state/panels';
import { clearTagFilter, toggleHiddenTag, toggleTagFilter, toggleUntagged } from '../state/shown';
import { announce, ui } from '../state/ui';
import { placeByKey, type TagPlace } from './rows';

const tagOf = (id: TagId): Tag | undefined => mirror.getState().tags.get(id);

/** Opens the dialog of a tag, or of a new one (`id` null), which may stand below another. */
export function editTag(id: TagId | null, parent: TagId | null = null): void {
  ui.setState({ dialog: { kind: 'tag', id, parent }, picker: null });
}

/** Asks which tag to merge this one into. */
export function askToMerge(id: TagId): void {
  ui.setState({ dialog: { kind: 'mergeTag', id }, picker: null });
}

/** Asks whether to delete a tag, and says how many passages that touches. */
export function askToDelete(id: TagId): void {
  ui.setState({ dialog: { kind: 'deleteTag', id }, picker: null });
}

/** Closes a dialog after which its tag is gone: the keyboard, which would be nowhere, goes to the tree. */
export function closeWithoutTag(): void {
  ui.setState({ dialog: null });
  // Two frames: the dialog gives the focus back in the first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusPanel('tags');
    }),
  );
}

/** Opens the dialog of a tag at its colours. */
export function recolour(id: TagId): void {
  ui.setState({ dialog: { kind: 'tag', id, parent: null, colour: true }, picker: null });
}

/** Gives a tag another colour and says so. */
export async function setColour(id: TagId, colour: string, name: string): Promise<void> {
  const tag = tagOf(id);
  if (tag === undefined || tag.colour === colour) return;
  if ((await run({ type: 'updateTag', input: { id, changes: { colour } } })) === null) return;
  announce(strings.tagTree.recoloured(tag.name, name));
}

/** Turns the tag's name into a field in the tree, wherever its row is. */
export function startRenaming(id: TagId): void {
  showPanel('left');
  for (let above = tagOf(id)?.parent ?? null; above !== null; above = tagOf(above)?.parent ?? null) {
    setCollapsed(above, false);
  }
  ui.setState({ renamedTag: id });
}

/** Gives a tag another name; false when that was refused (which has been shown). */
export async function renameTag(id: TagId, typed: string): Promise<boolean> {
  const name = typed.trim();
  const before = tagOf(id);
  if (before === undefined || name === '' || name === before.name) return true;
  if ((await run({ type: 'updateTag', input: { id, changes: { name } } })) === null) return false;
  announce(strings.tagTree.renamed(before.name, name));
  return true;
}

/** Puts a tag elsewhere in the tree and says where. */
export async function moveTag(id: TagId, { parent, before }: TagPlace): Promise<void> {
  const tag = tagOf(id);
  const diff = await run({ type: 'moveTag', input: { id, parent, before } });
  if (diff === null || tag === undefined) return;
  // What was just put below a collapsed tag is seen.
  if (parent !== null) setCollapsed(parent, false);
  const above = parent === null ? undefined : tagOf(parent);
  const next = before === null ? undefined : tagOf(before);
  announce(strings.tagTree.moved(tag.name, above?.name ?? null, next?.name ?? null));
}

/** Moves a tag as Alt and an arrow say. */
export async function moveTagByKey(id: TagId, key: string): Promise<void> {
  const place = placeByKey(mirror.getState().tags, id, key);
  if (place) await moveTag(id, place);
  else announce(strings.tagTree.cannotMove);
}

/** Pins a tag to a digit; from the digit it has, it is unpinned. */
export async function pinTag(id: TagId, digit: Tag['shortcut']): Promise<void> {
  const tag = tagOf(id);
  if (tag === undefined) return;
  const shortcut = tag.shortcut === digit ? null : digit;
  if ((await run({ type: 'updateTag', input: { id, changes: { shortcut } } })) === null) return;
  announce(shortcut === null ? strings.tagTree.unpinned(tag.name) : strings.tagTree.pinned(tag.name, shortcut));
}

/** Merges a tag into another; false when that was refused (which has been shown). */
export async function mergeTag(from: Tag, into: Tag): Promise<boolean> {
  const diff = await run({ type: 'mergeTags', input: { from: from.id, into: into.id } });
  if (diff === null) return false;
  const count = diff.updated.filter(({ after }) => after.kind === 'annotation').length;
  announce(strings.tagTree.merged(from.name, into.name, count));
  return true;
}

/** Hides a tag's passages from the reader, or shows them again. */
export function toggleHidden(id: TagId): void {
  const name = tagOf(id)?.name ?? '';
  announce(toggleHiddenTag(id) ? strings.tagTree.nowHidden(name) : strings.tagTree.nowShown(name));
}

/** Shows only passages with this tag, with those asked for already; or no longer. */
export function toggleFilter(id: TagId): void {
  toggleTagFilter(id);
}

/** Shows the passages without a tag alone, or every passage again. */
export function onlyUntagged(): void {
  announce(toggleUntagged() ? strings.tagTree.onlyUntagged : strings.tagTree.filterCleared);
}

/** Shows every passage again. */
export function clearFilter(): void {
  if (clearTagFilter()) announce(strings.tagTree.filterCleared);
}

export function setCollapsed(id: TagId, isCollapsed: boolean): void {
  const collapsedTags = new Set(ui.getState().collapsedTags);
  if (isCollapsed) collapsedTags.add(id);
  else collapsedTags.delete(id);
  ui.setState({ collapsedTags });
}
