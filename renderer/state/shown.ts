// Which passages of the open source are shown, by the tags asked for and the tags hidden. Worked out once per change.
import { useDeferredValue } from 'react';
import {
  isShown,
  noTagFilter,
  passageFilter,
  showAll,
  type PassageFilter,
  type TagFilter,
} from '../../core/analysis/passage-filter';
import type { Annotation } from '../../core/model/annotation';
import type { TagId } from '../../core/model/identifier';
import { isWithin, type Tag } from '../../core/model/tag';
import { mirror, useProject } from './project';
import { ui, useUi } from './ui';

type Tags = ReadonlyMap<TagId, Tag>;

/** Passages with the tags asked for: what the list shows. */
const listFilter = lastOf((tags: Tags, asked: TagFilter) =>
  isAsking(asked) ? whole(passageFilter(tags.values(), asked, [])) : showAll,
);
/** The same without those that carry hidden tags only: what the reader paints and steps through. */
const readerFilter = lastOf((tags: Tags, asked: TagFilter, hidden: ReadonlySet<TagId>) =>
  hidden.size === 0 ? listFilter(tags, asked) : whole(passageFilter(tags.values(), asked, hidden)),
);
const inList = lastOf(select);
const inReader = lastOf(select);

/** One value for "everything", so that nothing repaints when it stays that. */
function whole(filter: PassageFilter): PassageFilter {
  return filter.wanted.length === 0 && filter.hidden.size === 0 && !filter.untagged ? showAll : filter;
}

function select(annotations: readonly Annotation[], filter: PassageFilter): readonly Annotation[] {
  return filter === showAll ? annotations : annotations.filter((annotation) => isShown(annotation, filter));
}

const predicate = lastOf((filter: PassageFilter) =>
  filter === showAll ? undefined : (annotation: Annotation) => isShown(annotation, filter),
);

/** The tags that the reader does not paint, with all that is below them, as React state. */
export function useHiddenTags(): ReadonlySet<TagId> {
  const tags = useProject((project) => project.tags);
  const asked = useUi(({ tagFilter }) => tagFilter);
  const hidden = useUi(({ hiddenTags }) => hiddenTags);
  return readerFilter(tags, asked, hidden).hidden;
}

/** Whether the reader paints a passage, as React state; undefined when it paints every one. */
export function useReaderFilter(): ((annotation: Annotation) => boolean) | undefined {
  const tags = useProject((project) => project.tags);
  const asked = useUi(({ tagFilter }) => tagFilter);
  const hidden = useUi(({ hiddenTags }) => hiddenTags);
  return predicate(readerFilter(tags, asked, hidden));
}

/** The open source's passages that the list shows, in reading order, as React state; once the reader has been painted. */
export function useShownAnnotations(): readonly Annotation[] {
  const tags = useProject((project) => project.tags);
  const annotations = useProject((project) => project.annotations);
  const asked = useDeferredValue(
    useUi(({ tagFilter }) => tagFilter),
    noTagFilter,
  );
  return inList(annotations, listFilter(tags, asked));
}

/** Whether a passage has the tags asked for, as React state. */
export function useIsAskedFor(): (annotation: Annotation) => boolean {
  const tags = useProject((project) => project.tags);
  const asked = useUi(({ tagFilter }) => tagFilter);
  const filter = listFilter(tags, asked);
  return (annotation) => isShown(annotation, filter);
}

/** The open source's passages that the list shows, in reading order. */
export function shownAnnotations(): readonly Annotation[] {
  const { annotations, tags } = mirror.getState();
  return inList(annotations, listFilter(tags, ui.getState().tagFilter));
}

/** The open source's passages that the reader paints, in reading order: those that stepping goes through. */
export function paintedAnnotations(): readonly Annotation[] {
  const { annotations, tags } = mirror.getState();
  const { tagFilter, hiddenTags } = ui.getState();
  return inReader(annotations, readerFilter(tags, tagFilter, hiddenTags));
}

/** What decides whether the reader paints a passage. */
export function paintedFilter(): PassageFilter {
  const { tagFilter, hiddenTags } = ui.getState();
  return readerFilter(mirror.getState().tags, tagFilter, hiddenTags);
}

/** The tags asked for that exist, in the order they were asked for. */
export function askedTags(tags: Tags, { tags: asked }: TagFilter): Tag[] {
  return asked.flatMap((id) => tags.get(id) ?? []);
}

/** Whether the filter leaves anything out. */
export const isAsking = ({ tags, untagged }: TagFilter): boolean => untagged || tags.length > 0;

/** Shows every passage again; false when it was so already. */
export function clearTagFilter(): boolean {
  if (!isAsking(ui.getState().tagFilter)) return false;
  ui.setState({ tagFilter: noTagFilter });
  return true;
}

/** Asks for a tag, or no longer. `alone`: for this tag and no other. */
export function toggleTagFilter(id: TagId, alone = false): void {
  const { tagFilter } = ui.getState();
  const isAsked = tagFilter.tags.includes(id);
  const others = alone ? [] : tagFilter.tags.filter((other) => other !== id);
  const isOnly = isAsked && tagFilter.tags.length === 1;
  const tags = alone ? (isOnly ? [] : [id]) : isAsked ? others : [...others, id];
  ui.setState({ tagFilter: { ...tagFilter, tags, untagged: false } });
}

/** Asks for the passages without a tag alone, or no longer; answers whether they are asked for now. */
export function toggleUntagged(): boolean {
  const untagged = !ui.getState().tagFilter.untagged;
  ui.setState({ tagFilter: { ...noTagFilter, untagged } });
  return untagged;
}

/** Hides a tag (and what is below it) from the reader, or shows it again; answers whether it is hidden now. */
export function toggleHiddenTag(id: TagId): boolean {
  const { tags } = mirror.getState();
  const before = ui.getState().hiddenTags;
  // A tag is hidden with what it stands below: to be shown, that must be shown, too.
  const hiddenTags = new Set([...before].filter((other) => !isWithin(tags, id, other)));
  const isHidden = hiddenTags.size === before.size;
  if (isHidden) hiddenTags.add(id);
  ui.setState({ hiddenTags });
  return isHidden;
}

/** `make`, which is not asked again while it is given the same. */
export function lastOf<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { given: Given; made: Made } | null = null;
  return (...given) => {
    if (last?.given.every((value, i) => value === given[i]) !== true) last = { given, made: make(...given) };
    return last.made;
  };
}
