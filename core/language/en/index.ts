// English. One file per part of the window; a new sentence goes to the file of the part that says it.
import { actions, menuItems, menus } from './actions';
import { boundaries } from './boundaries';

import { commands } from './command-labels';
import { carried, legend } from './carried';
import { creatorDialog, dialogs, importDialog, keysDialog } from './dialogs';
import { extracting } from './extracting';
import { fixedKeys } from './fixed-keys';
import { drop } from './drop';
import { help } from './help';
import { find, goTo } from './find';
import { history } from './history-panel';
import { rightPanel, sourcePanel } from './right-panel';
import { extraction } from './extraction';
import { failures } from './failures';
import { importing } from './importing';
import { issues } from './issues';
import { sourceImport } from './source-import';
import { library, sourcesTable } from './library';
import { cards } from './cards';
import { look } from './look';
import { messages } from './messages';
import { passageCards } from './passages';
import { picker } from './picker';
import { panes } from './panes';
import { findBar, reader } from './reader';
import { contextMenus } from './context-menus';
import { tour } from './tour';
import { panels } from './panels';
import { revisions } from './revisions';
import { rebuilding } from './rebuilding';
import { sourceFields } from './source-fields';
import { grading, sourceForm } from './source-form';
import { shell } from './shell';
import { filterBar, tagTree } from './tag-tree';
import { palette } from './palette';
import { settings } from './settings';
import { originals } from './originals';
import { system } from './system';
import { verify } from './verify';

export const en = {
  name: 'English',
  ...messages,
  carried,
  legend,
  actions,
  menus,
  menuItems,
  boundaries,
  shell,
  sourceFields,
  sourceForm,
  grading,
  library,
  sourcesTable,
  reader,
  findBar,
  dialogs,
  keysDialog,
  drop,
  fixedKeys,
  help,
  find,
  goTo,
  history,
  rightPanel,
  sourcePanel,
  creatorDialog,
  importDialog,
  tagTree,
  filterBar,
  passageCards,
  picker,
  palette,
  panels,
  contextMenus,
  tour,
  settings,
  commands,
  extraction,
  failures,
  extracting,
  importing,
  sourceImport,
  issues,
  system,
  originals,
  verify,
  cards,
  look,
  panes,
  rebuilding,
  revisions,
} as const;
