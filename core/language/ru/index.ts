// Russian.
import { actions, menuItems, menus } from './actions';
import { keysDialog } from './dialogs';
import { history } from './history-panel';
import { messages } from './messages';

export const ru = {
  name: 'Русский',
  ...messages,
  actions,
  menus,
  menuItems,
  keysDialog,
  history,
} as const;
