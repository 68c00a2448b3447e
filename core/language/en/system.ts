// What main says: the system's dialogs, and notices about files.
import { plurals } from '../plural';

const count = plurals('en');
const changes = (n: number) => count(n, { one: 'change', other: 'changes' });

export const system = {
  openProject: 'Open Project',
  newProject: 'New Project',
  newProjectName: 'New project',
  create: 'Create',
  plainText: 'Plain text',
  importProjectJson: 'Import Project JSON',
  exportProjectJson: 'Export Project JSON',
  aboutDetail: 'Highlight and tag passages in source texts, and prove every one of them.',

  notSaved: 'Not saved',
  stillSaving: (n: number) => `${changes(n)} still being saved.`,
  couldNotSave: (n: number) => `${changes(n)} could not be saved.`,
  tryAgain: 'Try again',
  quitAndLose: (n: number) => `Quit and lose ${changes(n)}`,
  closeAndLose: (n: number) => `Close This Project and lose ${changes(n)}`,
  cancel: 'Cancel',

  historyWhole: 'The history is whole.',
  historyWholeDetail: (n: number) => `Each of its ${changes(n)} has the hash that the next one names.`,
  projectFolder: 'The project is in this folder.',
  exported: 'The project was exported.',
} as const;
