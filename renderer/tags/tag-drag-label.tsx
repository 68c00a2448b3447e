// Beside the mouse while a tag is dragged away from the tree: what letting go there would tag.
import { strings } from '../../core/language/index';
import { useProject } from '../state/project';
import { TagChip } from '../ui/tag-chip';
import type { TagDrag } from './use-tag-drag';

/** CSS pixels from the pointer, and the room that the label needs to its right. */
const away = 14;
const room = 260;

export function TagDragLabel({ drag: { dragged, passage, at } }: { readonly drag: TagDrag }) {
  const tag = useProject(({ tags }) => tags.get(dragged));
  if (tag === undefined || passage === undefined) return null;
  const left = Math.min(at.x + away, window.innerWidth - room);
  const { dropOn, dropOnChosen, dropOnNothing } = strings.tagTree;
  const words = passage === null ? dropOnNothing : passage.quote === null ? dropOnChosen : dropOn(passage.quote);
  return (
    <div className="tag-drag-label" data-nowhere={passage === null} style={{ left, top: at.y + away }}>
      <TagChip name={tag.name} colour={tag.colour} />
      <span>{words}</span>
    </div>
  );
}
