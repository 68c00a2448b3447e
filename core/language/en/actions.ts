// What each action is called in menus, the palette and the list of shortcuts; and the menus themselves.
import type { ActionId, Menu } from '../../actions';

const pinned = (digit: number) => `Apply Pinned Tag ${digit}`;

export const actions = {
  newProject: 'New Project…',
  openProject: 'Open Project…',
  openExample: 'Open the Example Again',
  addSources: 'Add Text Files…',
  importProjectJson: 'Import Project JSON…',
  exportProjectJson: 'Project JSON…',
  exportProjectJsonWithoutTexts: 'Project JSON without Texts…',
  changeCreator: 'Your Name…',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  find: 'Find in Text…',
  findNext: 'Find Next',
  findPrevious: 'Find Previous',
  pickTag: 'Tag…',
  applyLastTag: 'Apply the Last Tag',
  highlight: 'Highlight without Tag',
  editNote: 'Note…',
  removePassage: 'Remove Passage',
  applyPinned1: pinned(1),
  applyPinned2: pinned(2),
  applyPinned3: pinned(3),
  applyPinned4: pinned(4),
  applyPinned5: pinned(5),
  applyPinned6: pinned(6),
  applyPinned7: pinned(7),
  applyPinned8: pinned(8),
  applyPinned9: pinned(9),
  nextPassage: 'Next Passage',
  previousPassage: 'Previous Passage',
  cyclePassages: 'Next Passage at This Place',
  nextSource: 'Next Source',
  previousSource: 'Previous Source',
  focusSources: 'Go to Sources',
  focusReader: 'Go to Text',
  focusPassages: 'Go to Passages',
  focusHistory: 'Go to History',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  resetZoom: 'Actual Size',
  fullScreen: 'Full Screen',
  showKeys: 'Keyboard Shortcuts',
  checkHistory: 'Check the History',
  showProjectFolder: 'Show the Project Folder',
  about: 'About Glossator',
} as const satisfies Record<ActionId, string>;

export const menus = {
  File: 'File',
  Export: 'Export',
  Edit: 'Edit',
  Passage: 'Passage',
  Go: 'Go',
  View: 'View',
  Help: 'Help',
} as const satisfies Record<Menu, string>;

export const menuItems = {
  openRecent: 'Open Recent',
  /** `label` says what: that of the last change. */
  undo: (label: string) => `Undo ${label}`,
  redo: (label: string) => `Redo ${label}`,
} as const;
