// The list of passages and its cards, flags, bookmarks, and what is copied.
import { plurals } from '../plural';

const count = plurals('en');
const number = (value: number) => value.toLocaleString('en');
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });

export const cards = {
  countOf: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
  noText: 'The passages of the text you read will stand here.',
  nothingMarked: 'Nothing is marked in this text yet. Select some words, then type a tag.',
  noneMatch: 'No passage matches.',
  showAll: 'Show all passages',

  filter: 'Filter passages',
  filterHint: 'Words, notes, tags…',
  importantAndOthers: 'Important passages and all others',
  onlyImportant: 'Only important passages',
  options: 'Group and sort',
  groupBy: 'Group',
  groups: { none: 'No groups', paragraph: 'By paragraph', tag: 'By tag' },
  paragraphGroup: (n: number) => `Paragraph ${number(n)}`,
  sortBy: 'Sort',
  sorts: { reading: 'Reading order', newest: 'Newest first', tag: 'Tag' },
  untagged: 'Without a tag',

  important: 'Important',
  flag: 'Flag as important',
  unflag: 'Take the flag off',
  flagged: (n: number) => `${passages(n)} flagged as important.`,
  unflagged: (n: number) => `The flag was taken off ${passages(n)}.`,
  choose: 'Select this passage',
  unknownCreator: 'Unknown',
  changed: (date: string) => `changed ${date}`,
  place: (paragraphs: string, offsets: string) => `¶ ${paragraphs} · ${offsets}`,
  placeAloud: (paragraphs: string, offsets: string) => `Paragraph ${paragraphs}, offset ${offsets}`,
  addTag: 'tag',
  addTagAloud: 'Add a tag',
  editNote: 'Edit note',
  addNote: 'Add a note',
  remove: 'Remove passage',
  withKey: (label: string, key: string) => `${label} (${key})`,

  chosen: (n: number) => `${passages(n)} selected`,
  chosenBar: 'Selected passages',
  tagChosen: 'Tag…',
  untagChosen: 'Take off',
  tagOn: (tag: string, n: number) => `${tag} (${number(n)})`,
  removeChosen: 'Remove',
  copyChosen: 'Copy',
  clearChosen: 'Clear the selection',
  nothingChosen: 'No passage is selected.',
  taggedMany: (n: number, tag: string) => `Tagged ${passages(n)} as ${tag}.`,
  untaggedMany: (n: number, tag: string) => `Took ${tag} off ${passages(n)}.`,
  removedMany: (n: number) => `Removed ${passages(n)}.`,
  oneNote: 'A note belongs to one passage: choose one.',

  copyAs: { citation: 'As citation', text: 'As plain text', json: 'As JSON' },
  copied: { citation: 'Citation copied.', text: 'Text copied.', json: 'JSON copied.' },

  noBookmarks: 'A bookmarked paragraph will stand here.',
  bookmarks: 'Bookmarks',
  bookmarkAloud: (paragraph: number) => `Bookmark, paragraph ${number(paragraph)}. `,
  bookmarkOf: (paragraph: number, words: string) => `Paragraph ${number(paragraph)}: ${words}`,
  removeBookmark: 'Remove bookmark',
  bookmarkSet: (paragraph: number) => `Paragraph ${number(paragraph)} bookmarked.`,
  bookmarkGone: (paragraph: number) => `The bookmark at paragraph ${number(paragraph)} was removed.`,
  noBookmark: (keys: string | null) =>
    `This text has no bookmark.${keys === null ? '' : ` ${keys} sets one at the caret.`}`,
  noMoreBookmarks: 'There is no further bookmark in this text.',

  template: 'Citation',
  templateHelp: 'What stands in braces is replaced. A part without a value goes, with the comma before it.',
  templatePlaceholders: 'Placeholders',
  templatePreview: 'Preview',
  templateUnknown: (names: string) => `Unknown placeholder: ${names}. It is copied as it stands.`,
  templateReset: 'Default',
  sample: {
    quote: 'the global strategic balance',
    title: 'Joint press release',
    publisher: 'China Military Online',
    date: '28 April 2017',
    byline: 'Zhang Tao',
    place: 'Moscow',
    creator: 'Ada',
    tags: 'Claim / Threat',
    note: 'Compare Geneva',
  },
} as const;
