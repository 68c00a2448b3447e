// The window's own dialogs. Tags have theirs in tags.ts.
import { numbers } from '../plural';

const number = numbers('en');

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
  omitted: (n: number) => `… and ${number(n)} more that need no decision.`,
} as const;

export const keysDialog = {
  changed: 'changed',
  title: 'Keyboard shortcuts',
  description: 'Single letters and digits act while no field has the keyboard.',
  pinned: 'Apply a Pinned Tag',
  or: 'or',
} as const;
