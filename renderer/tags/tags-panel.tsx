// The tags' part of the left panel: heading, the tree, what to do when there are none, and the tree's keys while it is used.
import { Filter, Plus } from 'lucide-react';
import { keysOf } from '../../core/shortcuts';
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { change } from '../commands';
import { useIsReadOnly, useProject } from '../state/project';
import { usePreferences } from '../state/settings';
import { announce, useUi } from '../state/ui';
import { Button, IconButton } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Hidden } from '../ui/small';
import { Tip } from '../ui/tip';
import { editTag, onlyUntagged } from './tag-actions';
import { TagTree } from './tag-tree';

export function TagsPanel() {
  const isEmpty = useProject(({ tags }) => tags.size === 0);
  const isOpen = useProject(({ view }) => view !== null);
  const isReadOnly = useIsReadOnly();
  return (
    <section className="panel-section tags" aria-labelledby="tags-heading" data-panel="tags">
      <header className="panel-header">
        <h2 id="tags-heading" className="panel-heading">
          {strings.tagTree.heading}
        </h2>
        {isOpen && !isReadOnly && (
          <Tip text={strings.tagTree.newTagTip}>
            <IconButton label={strings.tagTree.newTag} onClick={() => editTag(null)}>
              <Plus aria-hidden="true" />
            </IconButton>
          </Tip>
        )}
      </header>
      {!isEmpty && <TagTree />}
      {!isEmpty && <Untagged />}
      {!isEmpty && <TreeHints canChange={!isReadOnly} />}
      {isOpen && isEmpty && <NoTags isReadOnly={isReadOnly} />}
    </section>
  );
}

/** Passages that have no tag yet: asked for like those of a tag. */
function Untagged() {
  const count = useProject(({ view }) => view?.counts.untagged ?? 0);
  const isAsked = useUi(({ tagFilter }) => tagFilter.untagged);
  return (
    <button type="button" className="tag-untagged" aria-pressed={isAsked} onClick={onlyUntagged}>
      <span className="swatch" aria-hidden="true" />
      <span className="tag-name">{strings.tagTree.untagged}</span>
      {isAsked && <Filter className="tag-sign" aria-hidden="true" />}
      <span className="tag-count">
        {count}
        <Hidden> {strings.tagTree.passageWord(count)}</Hidden>
      </span>
      <span className="key-space" />
    </button>
  );
}

/** Shown while the tree has the keyboard. */
function TreeHints({ canChange }: { readonly canChange: boolean }) {
  const shortcuts = usePreferences((preferences) => preferences.shortcuts);
  const words = strings.tagTree;
  const looking = [
    ['filterByTag', words.hintFilter],
    ['hideTag', words.hintHide],
  ] as const;
  const changing = [
    ['renameTag', words.hintRename],
    ['newTag', words.hintNew],
    ['mergeTag', words.hintMerge],
    ['moveTagDown', words.hintMove],
    ['pinTag1', words.hintPin],
  ] as const;
  return (
    <p className="tag-hints">
      {[...looking, ...(canChange ? changing : [])].map(([action, does]) => {
        const [keys] = keysOf(action, shortcuts);
        return (
          keys !== undefined && (
            <span key={action}>
              <KeyCaps keys={keys} /> {does}
            </span>
          )
        );
      })}
    </p>
  );
}

function NoTags({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const addStarterTags = async () => {
    const answer = await change(() => call('addStarterTags', {}));
    if (answer.ok) announce(strings.starterAdded);
  };
  return (
    <div className="panel-hint">
      <p>{strings.tagTree.none}</p>
      {!isReadOnly && (
        <div className="button-row">
          <Button onClick={() => void addStarterTags()}>{strings.tagTree.addStarter}</Button>
          <Button onClick={() => editTag(null)}>{strings.tagTree.newTagTip}</Button>
        </div>
      )}
    </div>
  );
}
