// The panel of sources: its list, what filters, sorts and groups it, and what can be done with several of them.
import { plurals } from '../plural';

const count = plurals('en');
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
  shownOf: (shown: number, all: number) => `${String(shown)} of ${sources(all)}`,
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
  removeTitle: (n: number, title: string | null) =>
    n > 1 || title === null ? `Remove ${sources(n)}?` : `Remove “${title}”?`,
  removeMeans: (n: number) =>
    n === 0
      ? 'It has no passages. Its text and the file as received stay in the project’s folder; undo brings everything back.'
      : `${passages(n)} will go with it. The text and the file as received stay in the project’s folder; undo brings everything back.`,
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
  hint: 'Arrows go from cell to cell. Enter or typing edits; Enter saves, Esc leaves it. Space selects the row.',
  sorted: (column: string) => `Sort by ${column}`,
  setField: 'Set for the selected',
  setValue: 'Value',
  apply: (n: number) => `Apply to ${sources(n)}`,
  applied: (n: number) => `Applied to ${sources(n)}`,
  removeChosen: 'Remove…',
  notGraded: 'Not graded',
  wrongDate: 'No date. Write 2017, 2017-04 or 2017-04-28.',
  wrongGrade: 'No grade. Write a letter from A to F.',
  titleNeeded: 'A source needs a title.',
} as const;
