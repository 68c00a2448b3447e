// The context menus of the text and of a passage, in the text or on its card.
import type { ActionId } from '../../core/actions';
import { copyText } from '../focus';
import { chosenTags } from '../inspector/choosing';
import { untagSeveral } from '../passages';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { actionEntries, type MenuEntry } from './entries';

const copies: readonly ActionId[] = ['copyCitation', 'copyPassageText', 'copyPassageJson'];

/** What can be done with the selected words. */
export function selectionMenu(): MenuEntry[] {
  const { lastCurrent } = ui.getState();
  return [
    ...actionEntries('pickTag', 'tagInVivo', 'applyLastTag', 'highlight', 'editNote', 'toggleImportant'),
    ...(lastCurrent === null ? [] : actionEntries('addStretch', 'redrawAsSelected')),
    'line',
    { id: 'copy', label: strings.actions.copy, run: copySelection },
    ...actionEntries('growSelection', 'shrinkSelection', 'find'),
  ];
}

function copySelection(): void {
  const { selection } = ui.getState();
  const { open } = mirror.getState();
  if (selection && open) copyText(open.text.slice(selection.start, selection.end));
}

/** On its card, which says what it carries; or in the text, where others may lie at the same place (`isStacked`). */
export function passageMenu(place: 'card' | { readonly isStacked: boolean }): MenuEntry[] {
  return [
    ...actionEntries('pickTag', 'editNote', 'toggleImportant'),
    ...(place === 'card' ? [] : actionEntries('showPassage')),
    ...(place !== 'card' && place.isStacked ? actionEntries('cyclePassages') : []),
    'line',
    ...actionEntries(...copies),
    'line',
    ...actionEntries('removePassage'),
  ];
}

/** Several cards are selected: the actions are about all of them. */
export const chosenMenu = (): MenuEntry[] => [
  ...actionEntries('pickTag'),
  ...takeOff(),
  ...actionEntries('toggleImportant'),
  'line',
  ...actionEntries(...copies),
  'line',
  ...actionEntries('removePassage'),
];

/** The tags that any of the selected cards carries. */
function takeOff(): MenuEntry[] {
  const items = chosenTags().map(({ tag, count }) => ({
    id: `untag-${tag.id}`,
    label: strings.cards.tagOn(tag.name, count),
    changes: true as const,
    run: () => void untagSeveral([...ui.getState().chosen], tag),
  }));
  return items.length === 0 ? [] : [{ id: 'untag', label: strings.cards.untagChosen, changes: true, items }];
}

/** A link of the text is never followed; its address can be taken elsewhere. */
export const linkMenu = (address: string): MenuEntry[] => [
  'line',
  {
    id: 'address',
    label: strings.contextMenus.copyAddress,
    run: () => {
      copyText(address);
      announce(strings.copied);
    },
  },
];

/** Text with neither selection nor passage. */
export const textMenu = (): MenuEntry[] => [
  ...actionEntries('find', 'selectAll'),
  'line',
  ...actionEntries('toggleBookmark', 'previousPassage', 'nextPassage'),
];
