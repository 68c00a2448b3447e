// The actions about a tag (core/tag-actions.ts): they mean the tag that has, or last had, the keyboard in the tree.
import type { tagActions } from '../../core/tag-actions';
import type { TagId } from '../../core/model/identifier';
import { strings } from '../../core/language/index';
import { focusPanel } from '../focus';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import {
  askToDelete,
  askToMerge,
  editTag,
  moveTagByKey,
  pinTag,
  recolour,
  startRenaming,
  toggleFilter,
  toggleHidden,
} from './tag-actions';

/** Without such a tag the keyboard goes to the tree, where one is chosen. */
function onActive(act: (id: TagId) => void): () => void {
  return () => {
    const { activeTag } = ui.getState();
    if (activeTag !== null && mirror.getState().tags.has(activeTag)) act(activeTag);
    else announce(focusPanel('tags') ? strings.tagTree.chooseFirst : strings.tagTree.none);
  };
}

const pin = (digit: Parameters<typeof pinTag>[1]) => onActive((id) => void pinTag(id, digit));
const move = (key: string) => onActive((id) => void moveTagByKey(id, key));

export const tagHandlers: Readonly<Record<keyof typeof tagActions, () => void>> = {
  newTag: () => editTag(null),
  newTagBelow: onActive((id) => editTag(null, id)),
  renameTag: onActive(startRenaming),
  editTag: onActive((id) => editTag(id)),
  recolourTag: onActive(recolour),
  mergeTag: onActive(askToMerge),
  deleteTag: onActive(askToDelete),
  filterByTag: onActive(toggleFilter),
  hideTag: onActive(toggleHidden),
  moveTagUp: move('ArrowUp'),
  moveTagDown: move('ArrowDown'),
  moveTagIn: move('ArrowRight'),
  moveTagOut: move('ArrowLeft'),
  pinTag1: pin('1'),
  pinTag2: pin('2'),
  pinTag3: pin('3'),
  pinTag4: pin('4'),
  pinTag5: pin('5'),
  pinTag6: pin('6'),
  pinTag7: pin('7'),
  pinTag8: pin('8'),
  pinTag9: pin('9'),
};
