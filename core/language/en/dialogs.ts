// The window's own dialogs. Tags have theirs in tags.ts.
import { numbers, plurals } from '../plural';

const number = numbers('en');
const actions = plurals('en');

/** What several dialogs say. */
export const dialogs = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
} as const;

export const creatorDialog = {
  title: 'Your name',
  description:
    'Every passage carries who made it, so that others can ask and agreement can be measured. Stored on this machine and in the project; sent nowhere.',
  name: 'Name or initials',
  saveAndGoOn: 'Save and go on',
} as const;

export const importDialog = {
  title: 'Import',
  from: (file: string) => `From ${file}. Nothing has changed yet.`,
  totals: 'Totals',
  new: (n: number) => `${number(n)} new`,
  identical: (n: number) => `${number(n)} already here`,
  conflict: (n: number) => `${number(n)} in conflict`,
  refused: (n: number) => `${number(n)} refused`,
  nothing: 'There is nothing to import.',
  oneStep: 'One step: Undo takes it back.',
  apply: 'Import',
  conflicts: 'For items in conflict',
  keepMine: 'Keep mine',
  keepMineMeans: 'What is in this project stays as it is.',
  takeTheirs: 'Take theirs',
  takeTheirsMeans: 'What is in the file replaces it.',
  items: 'What the import would do',
  groups: { refused: 'Refused', conflict: 'In conflict', new: 'New', identical: 'Already here' },
  kinds: { project: 'project', creator: 'creator', tag: 'tag', source: 'source', annotation: 'passage' },
  omitted: (n: number) => `… and ${number(n)} more.`,
} as const;

export const keysDialog = {
  title: 'Keyboard shortcuts',
  description: 'Single letters and digits act while no field has the keyboard.',
  or: 'or',
  search: 'Search actions',
  searchHint: 'Name of an action…',
  byKey: 'Find by key',
  pressKey: 'Press a key…',
  pressed: 'Search by name again',
  nothing: 'No action matches.',
  found: (n: number) => actions(n, { one: 'action', other: 'actions' }),
  export: 'Export…',
  change: 'Change keys…',
  changed: 'changed',
  fixed: 'Always so: cannot be changed.',
  inTagTree: (menu: string) => `${menu}: keys while the tag tree has the keyboard`,
  none: 'no key',
  add: (action: string) => `Add a key for “${action}”`,
  remove: (keys: string, action: string) => `Take ${keys} off “${action}”`,
  reset: (action: string) => `Reset “${action}” to its usual keys`,
  resetTip: 'Back to the usual keys',
  resetAll: 'Reset all',
  press: (action: string) => `Press the new key for “${action}”`,
  taken: (keys: string, action: string) => `${keys} is “${action}”. Take it over?`,
  takeOver: 'Take it over',
  refused: (keys: string, reason: string) => `${keys} cannot be used: ${reason}`,
  refusals: {
    focus: 'it moves the keyboard from one thing to the next.',
    closes: 'it closes and gives up.',
    presses: 'it presses buttons.',
    caret: 'it moves the caret in the text.',
    system: 'it belongs to the system.',
    unknown: 'it is no key that can be told apart.',
    fixed: (action: string) => `it is “${action}” everywhere.`,
    full: 'the action has four keys already.',
  },
  now: (action: string, keys: string) => `“${action}” has ${keys} now.`,
  nowNone: (action: string) => `“${action}” has no key now.`,
  allReset: 'All keys are as usual.',
  exported: 'The keyboard map was written.',
  exportTitle: 'Export Keyboard Shortcuts',
  exportName: 'Glossator keys',
  jsonFile: 'JSON',
} as const;
