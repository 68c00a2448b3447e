// One row of the tag tree: branch sign, colour, name, how many passages, key; what a mouse does with it on hover.
import { ChevronDown, ChevronRight, Eye, EyeOff, Filter, Pencil, Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { PinnedKey } from './pinned-key';
import { Hidden, Swatch } from '../ui/small';
import { Tip } from '../ui/tip';
import type { TagRow } from './rows';
import { editTag, setCollapsed, toggleFilter, toggleHidden } from './tag-actions';
import { TagNameField } from './tag-name-field';

interface TagItemProps {
  readonly row: TagRow;
  readonly isTabStop: boolean;
  /** Null: nothing is below it. */
  readonly isExpanded: boolean | null;
  readonly canChange: boolean;
  readonly count: number;
  readonly isAsked: boolean;
  readonly isHidden: boolean;
  readonly isRenamed: boolean;
  readonly drop: string | undefined;
}

export const TagItem = memo(function TagItem(props: TagItemProps) {
  const { row, isTabStop, isExpanded, isAsked, isHidden, isRenamed, count, drop } = props;
  const { tag, depth } = row;
  const edit = () => editTag(tag.id);
  return (
    <Tip text={tag.definition === '' || isRenamed || drop !== undefined ? null : tag.definition} side="right">
      <div
        role="treeitem"
        className="tag-item"
        aria-label={labelOf(props)}
        aria-level={depth + 1}
        aria-posinset={row.place}
        aria-setsize={row.siblings}
        aria-selected={isAsked}
        aria-expanded={isExpanded ?? undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-roving=""
        data-tag={tag.id}
        data-depth={Math.min(depth, 6)}
        data-hidden={isHidden}
        data-drop={drop}
        onDoubleClick={edit}
      >
        <Twisty row={row} isExpanded={isExpanded} />
        <Swatch colour={tag.colour} />
        {isRenamed ? <TagNameField tag={tag} /> : <span className="tag-name">{tag.name}</span>}
        {!isRenamed && <RowButtons {...props} />}
        {isAsked && <Filter className="tag-sign" aria-hidden="true" />}
        {isHidden && <EyeOff className="tag-sign" aria-hidden="true" />}
        <span className="tag-count">
          {formatNumber(count)}
          <Hidden> {strings.tagTree.passageWord(count)}</Hidden>
        </span>
        {tag.shortcut === null ? <span className="key-space" /> : <PinnedKey digit={tag.shortcut} />}
      </div>
    </Tip>
  );
});

function labelOf({ row: { tag }, count, isAsked, isHidden }: TagItemProps): string {
  const { tagTree, passages } = strings;
  const parts = [tag.name, passages(count)];
  if (tag.shortcut !== null) parts.push(tagTree.keyIs(tag.shortcut));
  if (isAsked) parts.push(tagTree.isAsked);
  if (isHidden) parts.push(tagTree.isHidden);
  return parts.join(', ');
}

/** Opens and closes a branch by mouse; the keyboard has the arrows. */
function Twisty({ row: { tag }, isExpanded }: { readonly row: TagRow; readonly isExpanded: boolean | null }) {
  if (isExpanded === null) return <span className="tag-twisty" />;
  return (
    <span
      className="tag-twisty"
      aria-hidden="true"
      onClick={() => setCollapsed(tag.id, isExpanded)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {isExpanded ? <ChevronDown /> : <ChevronRight />}
    </span>
  );
}

function RowButtons({ row: { tag }, isAsked, isHidden, canChange }: TagItemProps) {
  const words = strings.tagTree;
  return (
    <span className="tag-buttons" onDoubleClick={(event) => event.stopPropagation()}>
      <RowButton label={words.filter(tag.name)} isPressed={isAsked} onClick={() => toggleFilter(tag.id)}>
        <Filter aria-hidden="true" />
      </RowButton>
      <RowButton label={words.hide(tag.name)} isPressed={isHidden} onClick={() => toggleHidden(tag.id)}>
        {isHidden ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </RowButton>
      {canChange && (
        <>
          <RowButton label={words.addBelow(tag.name)} onClick={() => editTag(null, tag.id)}>
            <Plus aria-hidden="true" />
          </RowButton>
          <RowButton label={words.edit(tag.name)} onClick={() => editTag(tag.id)}>
            <Pencil aria-hidden="true" />
          </RowButton>
        </>
      )}
    </span>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A row's buttons are the mouse's; the keyboard has a key for each. */
function RowButton({ label, isPressed, onClick, children }: RowButtonProps) {
  return (
    <Tip text={label} side="bottom">
      <button
        type="button"
        className="icon-button tag-button"
        tabIndex={-1}
        aria-label={label}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        {children}
      </button>
    </Tip>
  );
}
