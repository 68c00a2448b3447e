// The context menus of the text and of a passage, in the text or on its card.
import type { ActionId } from '../../core/actions';
import { copyText } from '../focus';
import { mirror } from '../state/project';
import { ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { actionEntries, type MenuEntry } from './entries';

const copies: readonly ActionId[] = ['copyCitation', 'copyPassageText', 'copyPassageJson'];

/** What can be done with the selected words. */
export function selectionMenu(): MenuEntry[] {
  const { lastCurrent } = ui.getState();
  return [
    ...actionEntries('pickTag', 'tagInVivo', 'applyLastTag', 'highlight', 'editNote', 'toggleImportant'),
    ...(lastCurrent === null ? [] : actionEntries('addStretch')),
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

/** `isStacked`: others lie at the same place. */
export function passageMenu(isStacked: boolean): MenuEntry[] {
  return [
    ...actionEntries('pickTag', 'editNote', 'toggleImportant'),
    ...(isStacked ? actionEntries('cyclePassages') : []),
    'line',
    ...actionEntries(...copies),
    'line',
    ...actionEntries('removePassage'),
  ];
}

/** Several cards are selected: the actions are about all of them. */
export const chosenMenu = (): MenuEntry[] => [
  ...actionEntries('toggleImportant'),
  'line',
  ...actionEntries(...copies),
  'line',
  ...actionEntries('removePassage'),
];

/** Text with neither selection nor passage. */
export const textMenu = (): MenuEntry[] => [
  ...actionEntries('find', 'selectAll'),
  'line',
  ...actionEntries('toggleBookmark', 'previousPassage', 'nextPassage'),
];
