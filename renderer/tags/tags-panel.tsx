// The tags' part of the left panel: heading, the tree, what to do when there are none, and the tree's keys while it is used.
import { Plus } from 'lucide-react';
import { keysOf } from '../../core/shortcuts';
import { strings } from '../../core/language/index';
import { call } from '../bridge';
import { change } from '../commands';
import { useIsReadOnly, useProject } from '../state/project';
import { usePreferences } from '../state/settings';
import { announce } from '../state/ui';
import { Button, IconButton } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Tip } from '../ui/tip';
import { editTag } from './tag-actions';
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
      {!isEmpty && <TreeHints canChange={!isReadOnly} />}
      {isOpen && isEmpty && <NoTags isReadOnly={isReadOnly} />}
    </section>
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
      {!isReadOnly && <Button onClick={() => void addStarterTags()}>{strings.tagTree.addStarter}</Button>}
    </div>
  );
}
