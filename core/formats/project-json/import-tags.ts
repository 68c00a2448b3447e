// The tag set of a Project JSON file, matched against the project's. Whatever the analyst chooses, the tree stays one:
// no tag below itself, no two siblings of one name.
import { strings } from '../../language/index';
import type { TagId } from '../../model/identifier';
import type { ProjectState } from '../../model/state';
import { firstIssue } from '../../result';
import { freeTagName, sameTagName, type Tag } from '../../model/tag';
import type { ImportDraft } from './import-draft';
import { TagItem } from './schema';
import { placesThatFit, type TagChange } from './tag-changes';

/** Tag ids of the file → tag ids of the project. A tag of the same name at the same place is the same tag. */
export function importTags(items: readonly unknown[], state: ProjectState, draft: ImportDraft): Map<TagId, TagId> {
  const parsed = parseTags(items, draft);
  const siblings = new Siblings(state.tags.values());
  const pinned = new Set([...state.tags.values()].map((tag) => tag.shortcut));
  const first = Math.max(-1, ...[...state.tags.values()].map((tag) => tag.order)) + 1;
  const ids = new Map<TagId, TagId>();
  const added: { readonly tag: Tag; readonly reason: string | null }[] = [];
  const changes: TagChange[] = [];
  parentsFirst(parsed, state, draft).forEach((item, place) => {
    const parent = item.parent === null ? null : (ids.get(item.parent) ?? item.parent);
    const before = state.tags.get(item.id) ?? siblings.twin(item.name, parent, (tag) => !parsed.has(tag.id));
    ids.set(item.id, before?.id ?? item.id);
    if (before !== undefined) {
      siblings.taken.add(before.id);
      changes.push({ before, after: { ...before, ...contentOf(item), parent } });
      return;
    }
    const name = siblings.free(item.name, parent);
    const shortcut = pinned.has(item.shortcut) ? null : item.shortcut;
    pinned.add(shortcut);
    const tag = { ...tagOf(item), name, parent, shortcut, order: first + place };
    siblings.add(tag);
    added.push({ tag, reason: name === item.name ? null : strings.importing.nameTaken(item.name) });
  });
  for (const { tag, reason } of added) draft.add('tag', tag, tag.name, reason);
  const tree = new Map(state.tags);
  for (const { tag } of added) tree.set(tag.id, tag);
  for (const change of placesThatFit(tree, changes)) plan(change, draft);
  return ids;
}

/** The tags of the project and those that the import adds, by the tag above them. */
class Siblings {
  readonly #byParent = new Map<TagId | null, Tag[]>();
  /** Tags of the project that a tag of the file is already: no second one becomes the same. */
  readonly taken = new Set<TagId>();

  constructor(tags: Iterable<Tag>) {
    for (const tag of tags) this.add(tag);
  }

  add(tag: Tag): void {
    const siblings = this.#byParent.get(tag.parent);
    if (siblings) siblings.push(tag);
    else this.#byParent.set(tag.parent, [tag]);
  }

  twin(name: string, parent: TagId | null, fits: (tag: Tag) => boolean): Tag | undefined {
    return this.#byParent
      .get(parent)
      ?.find((tag) => sameTagName(tag.name, name) && !this.taken.has(tag.id) && fits(tag));
  }

  free(name: string, parent: TagId | null): string {
    const names = (this.#byParent.get(parent) ?? []).map((tag) => tag.name);
    return freeTagName(name, names, (n) => ` (${String(n + 1)})`);
  }
}

/** The pinned digit and the order are the analyst's own: they are no difference between two tag sets. */
const contentOf = ({ name, definition, colour }: TagItem) => ({ name, definition, colour });

const tagOf = ({ id, name, parent, definition, colour, shortcut }: TagItem): Omit<Tag, 'order'> => ({
  kind: 'tag',
  id,
  name,
  parent,
  definition,
  colour,
  shortcut,
});

function plan({ before, after, wanted = after }: TagChange, draft: ImportDraft): void {
  const fields = (['name', 'parent', 'definition', 'colour'] as const).filter((key) => before[key] !== wanted[key]);
  if (fields.length === 0) {
    draft.identical('tag', before.id, before.name);
    return;
  }
  const differs = strings.importing.differs(fields.map((field) => strings.importing.fields[field]));
  const reason = wanted === after ? differs : `${differs} ${strings.importing.placeStays}`;
  if (fields.some((key) => before[key] !== after[key])) {
    draft.conflict('tag', { theirs: { before, after }, mine: null }, wanted.name, reason);
  } else draft.identical('tag', before.id, before.name, reason);
}

function parseTags(items: readonly unknown[], draft: ImportDraft): Map<TagId, TagItem> {
  const parsed = new Map<TagId, TagItem>();
  for (const raw of items) {
    const item = TagItem.safeParse(raw);
    if (!item.success) draft.refuse('tag', raw, firstIssue(item.error));
    else if (parsed.has(item.data.id)) draft.refuse('tag', raw, strings.importing.idTwice);
    else parsed.set(item.data.id, item.data);
  }
  return parsed;
}

/** The tags with every parent before its children, otherwise in the file's order; the rest is refused. */
function parentsFirst(tags: Map<TagId, TagItem>, state: ProjectState, draft: ImportDraft): TagItem[] {
  const children = new Map<TagId | null, TagItem[]>();
  for (const tag of tags.values()) {
    const parent = tag.parent !== null && !tags.has(tag.parent) && state.tags.has(tag.parent) ? null : tag.parent;
    const siblings = children.get(parent);
    if (siblings) siblings.push(tag);
    else children.set(parent, [tag]);
  }
  const sorted: TagItem[] = [];
  const visit = (tag: TagItem) => {
    sorted.push(tag);
    children.get(tag.id)?.forEach(visit);
  };
  children.get(null)?.forEach(visit);
  const placed = new Set(sorted);
  for (const tag of tags.values()) {
    if (!placed.has(tag)) draft.refuse('tag', tag, strings.importing.noParent);
  }
  return sorted;
}
