// What the window says about what was just done, aloud and in its last-action line.
import { shortQuote } from '../../text/short-quote';
import { numbers, plurals } from '../plural';

const count = plurals('en');
const number = numbers('en');

export const messages = {
  passages: (n: number) => count(n, { one: 'passage', other: 'passages' }),
  tags: (n: number) => count(n, { one: 'tag', other: 'tags' }),
  words: (n: number) => count(n, { one: 'word', other: 'words' }),

  tagged: (quote: string, tag: string) => `Tagged ${shortQuote(quote)} as ${tag}.`,
  alreadyTagged: (quote: string, tag: string) => `${shortQuote(quote)} is already tagged ${tag}.`,
  untagged: (quote: string, tag: string) => `Took ${tag} off ${shortQuote(quote)}.`,
  highlighted: (quote: string) => `Highlighted ${shortQuote(quote)}.`,
  removed: (quote: string) => `Removed passage ${shortQuote(quote)}.`,
  noteWritten: 'Note written.',
  noteRemoved: 'Note removed.',
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Redone: ${label}.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  nothingChanged: 'Nothing was changed.',
  selectFirst: 'Select a stretch of text, or choose a passage, first.',
  choosePassageFirst: 'Choose a passage first.',
  noPinnedTag: (digit: string) => `No tag is pinned to ${digit}. Pin one in the tag's dialog.`,
  noLastTag: 'No tag has been used yet.',
  noMorePassages: 'There is no further passage in this text.',
  noMoreSources: 'There is no further text.',
  readOnly: 'This project is open read-only.',
  passageOf: (tags: string, place: number, total: number, quote: string) =>
    `${tags}; passage ${number(place)} of ${number(total)}: ${shortQuote(quote)}`,
  tagChanged: (name: string) => `Tag ${name} changed.`,
  tagCreated: (name: string) => `Tag ${name} created.`,
  tagDeleted: (name: string) => `Tag ${name} deleted.`,
  starterAdded: 'The starter tag set was added.',
  imported: 'The import is done.',
  importCancelled: 'The import was cancelled. Nothing was changed.',
  copied: 'Copied.',
  unexpected: 'Something went wrong that should not have. It was written to the error log.',
} as const;
