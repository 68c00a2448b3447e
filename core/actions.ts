// Everything an analyst can press: menu items, shortcuts and palette entries follow from this list.
// An action is pressed; a command (core/commands) changes the project. Some actions run commands, some only move.

import type { Preferences } from './model/preferences';
import { tagActions } from './tag-actions';

/** Who carries it out: main (dialogs, files), the renderer (selection, panels), or Electron itself (a menu role). */
type Runs = 'main' | 'renderer' | 'role';
export type Menu =
  'File' | 'Export' | 'Edit' | 'Passage' | 'Boundaries' | 'Tag' | 'Pin' | 'Go' | 'View' | 'Cards' | 'Theme' | 'Help';

/** Where the keys of an action act: everywhere when it has none, else only while that has the keyboard. */
export type Scope = 'tags';

/** Menus within menus, each where the first of its actions stands in the list. */
export const menuParents: Readonly<Partial<Record<Menu, Menu>>> = {
  Export: 'File',
  Boundaries: 'Passage',
  Pin: 'Tag',
  Cards: 'View',
  Theme: 'View',
};

export interface Action {
  readonly menu: Menu;
  readonly runs: Runs;
  /** Electron accelerator notation. A single letter or digit acts only when no field has the focus. */
  readonly keys?: readonly string[];
  readonly scope?: Scope;
  /** Begins a new group in its menu. */
  readonly separated?: true;
  /** Electron's role, for `runs: 'role'`. */
  readonly role?:
    'cut' | 'copy' | 'paste' | 'quit' | 'togglefullscreen' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'toggleDevTools';
  /** The preference that it switches: a check mark shows its state. */
  readonly switches?: 'snapToWords' | 'clickToSelect' | 'announcePassages' | 'showHiddenCharacters';
  /** The preferences that it sets: a dot shows whether they are in force. */
  readonly sets?: Readonly<Partial<Pick<Preferences, 'theme' | 'cardGroup' | 'cardSort'>>>;
  /** Needs an open project that may be changed. */
  readonly changes?: true;
}

const pinned = (digit: string): Action => ({
  menu: 'Passage',
  runs: 'renderer',
  keys: [digit],
  changes: true,
});

const sets = (menu: 'Cards' | 'Theme', values: NonNullable<Action['sets']>): Action => ({
  menu,
  runs: 'renderer',
  sets: values,
});

const edge = (keys: string): Action => ({ menu: 'Boundaries', runs: 'renderer', keys: [keys], changes: true });

export const actions = {
  newProject: { menu: 'File', runs: 'main', keys: ['CmdOrCtrl+N'] },
  openProject: { menu: 'File', runs: 'main', keys: ['CmdOrCtrl+O'] },
  openExample: { menu: 'File', runs: 'main' },
  addSources: {
    menu: 'File',
    runs: 'main',
    keys: ['CmdOrCtrl+Shift+O'],
    separated: true,
    changes: true,
  },
  addFolder: { menu: 'File', runs: 'main', keys: ['CmdOrCtrl+Alt+O'], changes: true },
  pasteSource: { menu: 'File', runs: 'renderer', keys: ['CmdOrCtrl+Alt+V'], changes: true },
  importProjectJson: {
    menu: 'File',
    runs: 'main',
    keys: ['CmdOrCtrl+Shift+I'],
    changes: true,
  },
  replaceText: { menu: 'File', runs: 'renderer', changes: true },
  decodeAgain: { menu: 'File', runs: 'renderer', changes: true },
  compareRevisions: { menu: 'File', runs: 'renderer' },
  renameCollection: { menu: 'File', runs: 'renderer', changes: true },
  exportProjectJson: { menu: 'Export', runs: 'main', keys: ['CmdOrCtrl+E'] },
  exportProjectJsonWithoutTexts: { menu: 'Export', runs: 'main' },
  openOriginal: { menu: 'File', runs: 'renderer', separated: true },
  verifyProject: { menu: 'File', runs: 'renderer' },
  changeCreator: { menu: 'File', runs: 'renderer', separated: true },
  settings: { menu: 'File', runs: 'renderer', keys: ['CmdOrCtrl+,'] },
  quit: { menu: 'File', runs: 'role', role: 'quit', keys: ['CmdOrCtrl+Q'], separated: true },

  undo: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+Z'] },
  redo: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  cut: { menu: 'Edit', runs: 'role', role: 'cut', separated: true },
  copy: { menu: 'Edit', runs: 'role', role: 'copy' },
  paste: { menu: 'Edit', runs: 'role', role: 'paste' },
  selectAll: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+A'] },
  growSelection: { menu: 'Edit', runs: 'renderer', keys: [']'] },
  shrinkSelection: { menu: 'Edit', runs: 'renderer', keys: ['['] },
  find: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+F'], separated: true },
  findNext: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+G', 'F3'] },
  findPrevious: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+Shift+G', 'Shift+F3'] },
  tagAllHits: { menu: 'Edit', runs: 'renderer', keys: ['CmdOrCtrl+Shift+T'], changes: true },

  pickTag: { menu: 'Passage', runs: 'renderer', keys: ['Enter', 'A'], changes: true },
  applyLastTag: { menu: 'Passage', runs: 'renderer', keys: ['Q'], changes: true },
  highlight: { menu: 'Passage', runs: 'renderer', keys: ['H'], changes: true },
  tagInVivo: { menu: 'Passage', runs: 'renderer', keys: ['V'], changes: true },
  editNote: { menu: 'Passage', runs: 'renderer', keys: ['N'], changes: true },
  removePassage: {
    menu: 'Passage',
    runs: 'renderer',
    keys: ['Delete', 'Backspace'],
    changes: true,
  },
  addStretch: { menu: 'Passage', runs: 'renderer', keys: ['Shift+Enter'], separated: true, changes: true },
  removeStretch: { menu: 'Passage', runs: 'renderer', keys: ['Shift+Delete'], changes: true },
  redrawAsSelected: { menu: 'Passage', runs: 'renderer', keys: ['Alt+Enter'], changes: true },
  endFurther: edge('Alt+Right'),
  endBack: edge('Alt+Left'),
  startBack: edge('Alt+Shift+Left'),
  startFurther: edge('Alt+Shift+Right'),
  endCharacterFurther: { ...edge('CmdOrCtrl+Alt+Right'), separated: true },
  endCharacterBack: edge('CmdOrCtrl+Alt+Left'),
  startCharacterBack: edge('CmdOrCtrl+Alt+Shift+Left'),
  startCharacterFurther: edge('CmdOrCtrl+Alt+Shift+Right'),
  acceptPlace: { menu: 'Passage', runs: 'renderer', keys: ['F9'], changes: true },
  toggleGone: { menu: 'Passage', runs: 'renderer', keys: ['Shift+F9'], changes: true },
  toggleImportant: { menu: 'Passage', runs: 'renderer', keys: ['I'], changes: true },
  copyCitation: { menu: 'Passage', runs: 'renderer', keys: ['C'], separated: true },
  copyPassageText: { menu: 'Passage', runs: 'renderer' },
  copyPassageJson: { menu: 'Passage', runs: 'renderer' },
  applyPinned1: { ...pinned('1'), separated: true },
  applyPinned2: pinned('2'),
  applyPinned3: pinned('3'),
  applyPinned4: pinned('4'),
  applyPinned5: pinned('5'),
  applyPinned6: pinned('6'),
  applyPinned7: pinned('7'),
  applyPinned8: pinned('8'),
  applyPinned9: pinned('9'),

  ...tagActions,

  openPalette: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+K'] },
  nextPassage: { menu: 'Go', runs: 'renderer', keys: ['.'], separated: true },
  previousPassage: { menu: 'Go', runs: 'renderer', keys: [','] },
  cyclePassages: { menu: 'Go', runs: 'renderer', keys: ['O'] },
  choosePassage: { menu: 'Go', runs: 'renderer', keys: ['Shift+O'] },
  showPassage: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+I'] },
  toggleBookmark: { menu: 'Go', runs: 'renderer', keys: ['B'], separated: true, changes: true },
  nextBookmark: { menu: 'Go', runs: 'renderer', keys: ['Alt+B'] },
  previousBookmark: { menu: 'Go', runs: 'renderer', keys: ['Alt+Shift+B'] },
  nextUntagged: { menu: 'Go', runs: 'renderer', keys: ['U'], separated: true },
  previousUntagged: { menu: 'Go', runs: 'renderer', keys: ['Shift+U'] },
  nextToReview: { menu: 'Go', runs: 'renderer', keys: ['F8'] },
  previousToReview: { menu: 'Go', runs: 'renderer', keys: ['Shift+F8'] },
  goToParagraph: { menu: 'Go', runs: 'renderer', keys: ['G'] },
  nextSource: { menu: 'Go', runs: 'renderer', keys: ['Alt+PageDown'], separated: true },
  previousSource: { menu: 'Go', runs: 'renderer', keys: ['Alt+PageUp'] },
  focusSources: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+1'], separated: true },
  focusReader: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+2'] },
  focusPassages: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+3'] },
  focusTags: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+4'] },
  focusReview: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+5'] },
  focusHistory: { menu: 'Go', runs: 'renderer', keys: ['CmdOrCtrl+Shift+H'] },
  filterPassages: { menu: 'Go', runs: 'renderer', keys: ['/'] },

  sourcesTable: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Shift+L'] },
  toggleLeftPanel: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+B'] },
  toggleRightPanel: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Alt+B'] },
  snapToWords: { menu: 'View', runs: 'renderer', switches: 'snapToWords' },
  clickToSelect: { menu: 'View', runs: 'renderer', switches: 'clickToSelect' },
  announcePassages: { menu: 'View', runs: 'renderer', switches: 'announcePassages' },
  showHiddenCharacters: { menu: 'View', runs: 'renderer', switches: 'showHiddenCharacters' },
  onlyUntagged: { menu: 'View', runs: 'renderer' },
  clearFilter: { menu: 'View', runs: 'renderer', keys: ['Shift+F'] },
  largerText: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Alt+='] },
  smallerText: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Alt+-'] },
  usualText: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Alt+0'] },
  openBeside: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Enter'], separated: true },
  toggleSplit: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+\\'] },
  otherPane: { menu: 'View', runs: 'renderer', keys: ['F6'] },
  closePane: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+W'] },
  scrollTogether: { menu: 'View', runs: 'renderer', keys: ['CmdOrCtrl+Shift+Y'] },
  onlyImportant: { menu: 'Cards', runs: 'renderer' },
  cardsByPosition: { ...sets('Cards', { cardGroup: 'none' }), separated: true },
  cardsByTag: sets('Cards', { cardGroup: 'tag' }),
  cardsByParagraph: sets('Cards', { cardGroup: 'paragraph' }),
  cardsInReadingOrder: { ...sets('Cards', { cardSort: 'reading' }), separated: true },
  newestCardsFirst: sets('Cards', { cardSort: 'newest' }),
  cardsSortedByTag: sets('Cards', { cardSort: 'tag' }),
  themeOfSystem: sets('Theme', { theme: 'system' }),
  lightTheme: sets('Theme', { theme: 'light' }),
  darkTheme: sets('Theme', { theme: 'dark' }),
  zoomIn: { menu: 'View', runs: 'role', role: 'zoomIn', separated: true },
  zoomOut: { menu: 'View', runs: 'role', role: 'zoomOut' },
  resetZoom: { menu: 'View', runs: 'role', role: 'resetZoom' },
  fullScreen: { menu: 'View', runs: 'role', role: 'togglefullscreen', separated: true },
  showLegend: { menu: 'View', runs: 'renderer', separated: true },
  focusMode: { menu: 'View', runs: 'renderer', keys: ['Shift+F11'] },

  showManual: { menu: 'Help', runs: 'renderer', keys: ['F1'] },
  showKeys: { menu: 'Help', runs: 'renderer', keys: ['?'] },
  startTour: { menu: 'Help', runs: 'renderer' },
  exportKeys: { menu: 'Export', runs: 'main' },
  checkHistory: { menu: 'Help', runs: 'main' },
  showProjectFolder: { menu: 'Help', runs: 'main' },
  diagnosticReport: { menu: 'Help', runs: 'renderer', separated: true },
  about: { menu: 'Help', runs: 'renderer' },
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as [ActionId, ...ActionId[]];

/** The action by id, with its optional fields. */
export function actionOf(id: ActionId): Action {
  return actions[id];
}

/** Other names of keys, as Electron and browsers write them. */
const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** A shortcut in one spelling, whatever the order and case of its parts: "Ctrl+Shift+Z" → "mod+shift+z". */
export function normaliseKeys(keys: string): string {
  // The key itself may be a plus.
  const last = keys.length < 2 ? -1 : keys.lastIndexOf('+', keys.length - 2);
  const key = keys.slice(last + 1).toLowerCase();
  const modifiers = (last < 0 ? [] : keys.slice(0, last).toLowerCase().split('+')).map((part) =>
    /^(cmdorctrl|commandorcontrol|ctrl|control|cmd|command|mod)$/.test(part) ? 'mod' : part,
  );
  return [...modifiers.sort(), keyNames[key] ?? key].join('+');
}
