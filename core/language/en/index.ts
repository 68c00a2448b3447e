// English. One file per part of the window; a new sentence goes to the file of the part that says it.
import { actions, menuItems, menus } from './actions';
import { boundaries } from './boundaries';
import { keysDialog } from './dialogs';
import { history } from './history-panel';
import { rightPanel, sourcePanel } from './right-panel';
import { messages } from './messages';

export const en = {
  name: 'English',
  ...messages,
  actions,
  menus,
  menuItems,
  boundaries,
  keysDialog,
  history,
  rightPanel,
  sourcePanel,
} as const;
