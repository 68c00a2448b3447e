// The panel of sources: its list, what filters, sorts and groups it, and what can be done with several of them.
import { numbers, plurals } from '../plural';

const count = plurals('en');
const number = numbers('en');
const sources = (n: number) => count(n, { one: 'source', other: 'sources' });
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });

export const library = {
  sources: 'Sources',
  addTip: 'Import texts…',
  add: 'Import texts',
  empty: 'No texts yet. Text files that you add, or drop on the window, will stand here.',
  /** A date that was inferred, marked. */
  inferredDate: (date: string) => `${date}?`,
  filter: 'Filter sources',
  filterHint: 'Title, publisher, date…',
  showAll: 'Show all sources',
  shownOf: (shown: number, all: number) => `${number(shown)} of ${sources(all)}`,
  noneLeft: 'No source has these words and this grade.',
  options: 'Sort, group and filter sources',
  sortBy: 'Sort by',
  sorts: {
    library: 'Order added',
    title: 'Title',
    publisher: 'Publisher',
    date: 'Date',
    passages: 'Most passages',
    grade: 'Reliability',
  },
  groupBy: 'Group by',
  groups: { none: 'Nothing', collection: 'Collection', publisher: 'Publisher', date: 'Year', grade: 'Reliability' },
  noGroup: {
    collection: 'In no collection',
    publisher: 'No publisher known',
    date: 'No date known',
    grade: 'Not graded',
  },
  gradeFilter: 'Show grade',
  anyGrade: 'Every source',
  table: 'Table of Sources…',
  chosen: (n: number) => `${sources(n)} selected`,
  noneChosen: 'No source selected',
  clear: 'Select none',
  editChosen: 'Edit…',
  removeChosen: 'Remove…',
  rename: 'Rename…',
  renameTitle: 'Rename Source',
  newName: 'Title',
  save: 'Rename',
  cancel: 'Cancel',
  grade: 'Reliability',
  collection: 'Collection',
  noCollection: 'None',
  newCollection: 'New Collection…',
  newCollectionTitle: 'New Collection',
  newCollectionName: 'Name of the collection',
  put: 'Put There',
  renameCollectionTitle: 'Rename Collection',
  renamedCollection: 'Collection',
  chooseCollection: 'Select Its Sources',
  /** Of a heading in the list, for screen readers. */
  collectionOf: (name: string, n: number) => `Collection ${name}, ${sources(n)}`,
  inCollection: (n: number) => `${sources(n)} in it.`,
  joins: (n: number) => `There is a collection of this name with ${sources(n)}: both become one.`,
  merge: 'Merge',
  noCollections: 'No source is in a collection yet.',
  removeTitle: (n: number, title: string | null) =>
    n > 1 || title === null ? `Remove ${sources(n)}?` : `Remove “${title}”?`,
  /** `n` passages of `of` sources. */
  removeMeans: (n: number, of: number) =>
    of === 1
      ? `${n === 0 ? 'It has no passages' : `${passages(n)} will go with it`}. Its text and the file as received stay in the project’s folder; undo brings everything back.`
      : `${n === 0 ? 'They have no passages' : `${passages(n)} will go with them`}. Their texts and the files as received stay in the project’s folder; undo brings everything back.`,
  remove: 'Remove',
  removed: (n: number) => `${sources(n)} removed`,
} as const;

export const sourcesTable = {
  title: 'Table of Sources',
  grid: 'Sources',
  choose: 'Selected',
  chooseAll: 'Select all shown',
  grade: 'Reliability',
  passages: 'Passages',
  hint: 'Arrows go from cell to cell, and up to the names of the columns, which sort. Enter or typing edits; Enter saves, Esc leaves it. Space selects the row.',
  view: 'Columns and Groups',
  columns: 'Columns',
  sorted: (column: string) => `Sort by ${column}`,
  setField: 'Set for the selected',
  setValue: 'Value',
  apply: (n: number) => `Apply to ${sources(n)}`,
  applied: (n: number) => `Applied to ${sources(n)}`,
  applying: 'Applying…',
  gradeChosen: 'Grade…',
  removeChosen: 'Remove…',
  wrongDate: 'No date. Write 2017, 2017-04 or 2017-04-28.',
  titleNeeded: 'A source needs a title.',
} as const;
