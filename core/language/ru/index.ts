// Russian.
import { actions, menuItems, menus } from './actions';
import { boundaries } from './boundaries';
import { keysDialog } from './dialogs';
import { history } from './history-panel';
import { rightPanel, sourcePanel } from './right-panel';
import { messages } from './messages';

export const ru = {
  name: 'Русский',
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
