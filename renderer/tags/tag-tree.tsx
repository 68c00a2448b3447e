// The tag set as a tree: colour, name, how many passages, pinned digit. Enter or a double click opens a tag's dialog.
import { Pencil, Plus } from 'lucide-react';
import { memo, useMemo, type KeyboardEvent } from 'react';
import { tagTree, type TagNode } from '../../core/model/tag';
import { change } from '../commands';
import { call } from '../bridge';
import { useIsReadOnly, useProject } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { Button, IconButton } from '../ui/button';
import { moveFocus } from '../ui/roving';
import { Hidden, Key, Swatch } from '../ui/small';
import { Tip } from '../ui/tip';

const editTag = (id: TagNode['tag']['id'] | null) => ui.setState({ dialog: { kind: 'tag', id }, picker: null });

export function TagsPanel() {
  const nodes = useNodes();
  const isOpen = useProject(({ view }) => view !== null);
  const isReadOnly = useIsReadOnly();
  return (
    <section className="panel-section tags" aria-labelledby="tags-heading" data-panel="tags">
      <header className="panel-header">
        <h2 id="tags-heading" className="panel-heading">
          Tags
        </h2>
        {isOpen && !isReadOnly && (
          <Tip text="New tag…">
            <IconButton label="New tag" onClick={() => editTag(null)}>
              <Plus aria-hidden="true" />
            </IconButton>
          </Tip>
        )}
      </header>
      {nodes.length > 0 && <TagTree nodes={nodes} />}
      {isOpen && nodes.length === 0 && <NoTags isReadOnly={isReadOnly} />}
    </section>
  );
}

function NoTags({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const addStarterTags = async () => {
    const answer = await change(() => call('addStarterTags', {}));
    if (answer.ok) announce(strings.starterAdded);
  };
  return (
    <div className="panel-hint">
      <p>No tags yet. Tags are also made on the spot, while you tag a passage.</p>
      {!isReadOnly && <Button onClick={() => void addStarterTags()}>Add the starter tag set</Button>}
    </div>
  );
}

function useNodes(): readonly TagNode[] {
  const tags = useProject((mirror) => mirror.tags);
  return useMemo(() => tagTree(tags.values()), [tags]);
}

function TagTree({ nodes }: { readonly nodes: readonly TagNode[] }) {
  const counts = useProject(({ view }) => view?.counts.byTag);
  return (
    <div role="tree" aria-labelledby="tags-heading" className="tag-tree" onKeyDown={moveFocus}>
      {nodes.map((node, i) => (
        <TagItem key={node.tag.id} node={node} isFirst={i === 0} count={counts?.[node.tag.id] ?? 0} />
      ))}
    </div>
  );
}

interface TagItemProps {
  readonly node: TagNode;
  readonly isFirst: boolean;
  readonly count: number;
}

const TagItem = memo(function TagItem({ node: { tag, depth }, isFirst, count }: TagItemProps) {
  const edit = () => editTag(tag.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    edit();
  };
  return (
    <Tip text={tag.definition === '' ? null : tag.definition} side="right">
      <div
        role="treeitem"
        className="tag-item"
        aria-level={depth + 1}
        aria-selected="false"
        tabIndex={isFirst ? 0 : -1}
        data-roving=""
        data-depth={Math.min(depth, 6)}
        onDoubleClick={edit}
        onContextMenu={edit}
        onKeyDown={onKeyDown}
      >
        <Swatch colour={tag.colour} />
        <span className="tag-name">{tag.name}</span>
        <button
          type="button"
          className="icon-button tag-edit"
          tabIndex={-1}
          aria-label={`Edit tag ${tag.name}`}
          onClick={edit}
        >
          <Pencil aria-hidden="true" />
        </button>
        <span className="tag-count">
          {count}
          <Hidden> {count === 1 ? 'passage' : 'passages'}</Hidden>
        </span>
        {tag.shortcut === null ? (
          <span className="key-space" />
        ) : (
          <>
            <Hidden>, key </Hidden>
            <Key>{tag.shortcut}</Key>
          </>
        )}
      </div>
    </Tip>
  );
});
