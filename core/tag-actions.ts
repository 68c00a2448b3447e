// What can be done with a tag of the tree. From menus and the palette it is the tag that had the keyboard last; the keys
// are the tree's own, so that a letter may mean something else in the text.
import type { Action } from './actions';

const look = (...keys: string[]): Action => ({ menu: 'Tag', runs: 'renderer', scope: 'tags', keys });
const change = (...keys: string[]): Action => ({ ...look(...keys), changes: true });
const pin = (digit: string): Action => ({ ...change(`Alt+${digit}`), menu: 'Pin' });

export const tagActions = {
  newTag: change('N', 'Insert'),
  newTagBelow: change('Shift+N', 'Shift+Insert'),
  renameTag: { ...change('F2'), separated: true },
  editTag: change('Enter'),
  recolourTag: change('C'),
  mergeTag: change('M'),
  deleteTag: change('Delete'),
  filterByTag: { ...look('F'), separated: true },
  hideTag: look('H'),
  moveTagUp: { ...change('Alt+Up'), separated: true },
  moveTagDown: change('Alt+Down'),
  moveTagIn: change('Alt+Right'),
  moveTagOut: change('Alt+Left'),
  pinTag1: { ...pin('1'), separated: true },
  pinTag2: pin('2'),
  pinTag3: pin('3'),
  pinTag4: pin('4'),
  pinTag5: pin('5'),
  pinTag6: pin('6'),
  pinTag7: pin('7'),
  pinTag8: pin('8'),
  pinTag9: pin('9'),
} as const satisfies Record<string, Action>;
