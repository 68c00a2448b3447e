// The creators and the tag set of a Project JSON file, matched against the project's.
import { strings } from '../../language/index';
import type { CreatorId, TagId } from '../../model/identifier';
import type { ProjectState } from '../../model/state';
import { firstIssue } from '../../result';
import { fullNames, type Tag } from '../../model/tag';
import type { ImportDraft } from './import-draft';
import { CreatorItem, TagItem } from './schema';

/** Ids of the creators that annotations of the file may name. */
export function importCreators(items: readonly unknown[], state: ProjectState, draft: ImportDraft): Set<CreatorId> {
  const known = new Set<CreatorId>();
  for (const raw of items) {
    const parsed = CreatorItem.safeParse(raw);
    if (!parsed.success || known.has(parsed.data.id)) {
      draft.refuse('creator', raw, parsed.success ? strings.importing.idTwice : firstIssue(parsed.error));
      continue;
    }
    const after = { kind: 'creator' as const, ...parsed.data };
    known.add(after.id);
    const before = state.creators.get(after.id);
    if (before === undefined) draft.add('creator', after, after.name);
    else if (before.name === after.name) draft.identical('creator', after.id, after.name);
    else draft.conflict('creator', { before, after }, after.name, strings.importing.nameHere(before.name));
  }
  return known;
}

/** Tag ids of the file → tag ids of the project. A tag of the same full name is the same tag. */
export function importTags(items: readonly unknown[], state: ProjectState, draft: ImportDraft): Map<TagId, TagId> {
  const ids = new Map<TagId, TagId>();
  const byFullName = new Map([...fullNames(state.tags.values())].map(([id, fullName]) => [fullName, id]));
  const pinned = new Set([...state.tags.values()].map((tag) => tag.shortcut));
  const first = Math.max(-1, ...[...state.tags.values()].map((tag) => tag.order)) + 1;
  const pathOf = new Map<TagId, string>();
  parentsFirst(parseTags(items, draft), state, draft).forEach((item, place) => {
    const parent = item.parent === null ? null : (ids.get(item.parent) ?? item.parent);
    const above = item.parent === null ? '' : `${pathOf.get(item.parent) ?? ''} / `;
    pathOf.set(item.id, above + item.name);
    const twin = state.tags.has(item.id) ? item.id : byFullName.get(above + item.name);
    const before = twin === undefined ? undefined : state.tags.get(twin);
    ids.set(item.id, before?.id ?? item.id);
    if (before === undefined) {
      const shortcut = pinned.has(item.shortcut) ? null : item.shortcut;
      pinned.add(shortcut);
      draft.add('tag', { ...tagOf(item), parent, shortcut, order: first + place }, item.name);
    } else matchTag(before, { ...before, ...contentOf(item), parent }, draft);
  });
  return ids;
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

function matchTag(before: Tag, after: Tag, draft: ImportDraft): void {
  const differs = (['name', 'parent', 'definition', 'colour'] as const).filter((key) => before[key] !== after[key]);
  if (differs.length === 0) draft.identical('tag', before.id, before.name);
  else
    draft.conflict(
      'tag',
      { before, after },
      after.name,
      strings.importing.differs(differs.map((field) => strings.importing.fields[field])),
    );
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
    children.set(parent, [...(children.get(parent) ?? []), tag]);
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
