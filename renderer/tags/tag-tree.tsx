// The tag set as a tree: one tab stop, arrows to walk and to open, and the keys of tree-keys.ts for the tag in focus.
import { useMemo, useRef } from 'react';
import { strings } from '../../core/language/index';
import type { TagId } from '../../core/model/identifier';
import { useIsReadOnly, useProject } from '../state/project';
import { useHiddenTags } from '../state/shown';
import { useUi } from '../state/ui';
import { tagRows } from './rows';
import { TagDragLabel } from './tag-drag-label';
import { TagItem } from './tag-item';
import { onTreeKey } from './tree-keys';
import { useActiveRow } from './use-active-row';
import { useTagDrag, type TagDrag } from './use-tag-drag';

export function TagTree() {
  const tree = useRef<HTMLDivElement>(null);
  const tags = useProject((project) => project.tags);
  const collapsed = useUi((state) => state.collapsedTags);
  const rows = useMemo(() => tagRows(tags.values(), collapsed), [tags, collapsed]);
  const isReadOnly = useIsReadOnly();
  const [drag, startDrag] = useTagDrag(tree);
  const [active, onFocus] = useActiveRow(tree, rows);
  const marks = useMarks();
  return (
    <div
      role="tree"
      ref={tree}
      aria-labelledby="tags-heading"
      aria-multiselectable="true"
      className="tag-tree"
      data-dragging={drag !== null}
      onFocus={onFocus}
      // Before the rows: a row's tooltip would keep Esc for itself.
      onKeyDownCapture={(event) => onTreeKey(event, rows)}
      onPointerDown={isReadOnly ? undefined : startDrag}
    >
      {rows.map((row) => (
        <TagItem
          key={row.tag.id}
          row={row}
          isTabStop={row.tag.id === active}
          isExpanded={row.hasChildren ? !collapsed.has(row.tag.id) : null}
          canChange={!isReadOnly}
          drop={dropOn(drag, row.tag.id)}
          {...marks(row.tag.id)}
        />
      ))}
      {drag && <TagDragLabel drag={drag} />}
      {drag && drag.passage === undefined && (
        <p className="tag-drag-words">{wordsOf(drag, tags.get(drag.dragged)?.name ?? '')}</p>
      )}
    </div>
  );
}

/** What is known of one tag beside its record. */
function useMarks() {
  const counts = useProject(({ view }) => view?.counts.byTag);
  const asked = useUi(({ tagFilter }) => tagFilter.tags);
  const hidden = useHiddenTags();
  const renamed = useUi(({ renamedTag }) => renamedTag);
  return (id: TagId) => ({
    count: counts?.[id] ?? 0,
    isAsked: asked.includes(id),
    isHidden: hidden.has(id),
    isRenamed: renamed === id,
  });
}

function dropOn(drag: TagDrag | null, id: TagId): string | undefined {
  if (drag === null) return undefined;
  if (drag.dragged === id) return 'dragged';
  return drag.over === id && drag.place ? drag.zone : undefined;
}

function wordsOf({ place }: TagDrag, name: string): string {
  return place ? strings.tagTree.dropHere(name) : strings.tagTree.dropNowhere;
}
