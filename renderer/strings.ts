// Every sentence and label the window says, in one place, so that one eye can check their tone and one file be translated.
import { shortQuote } from '../core/commands/command';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const strings = {
  passages: (count: number) => plural(count, 'passage'),
  tags: (count: number) => plural(count, 'tag'),
  words: (count: number) => plural(count, 'word'),

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
  passageOf: (place: number, total: number, quote: string) =>
    `Passage ${place.toLocaleString('en')} of ${total.toLocaleString('en')}: ${shortQuote(quote)}`,
  tagChanged: (name: string) => `Tag ${name} changed.`,
  tagCreated: (name: string) => `Tag ${name} created.`,
  tagDeleted: (name: string) => `Tag ${name} deleted.`,
  starterAdded: 'The starter tag set was added.',
  imported: 'The import is done.',
  importCancelled: 'The import was cancelled. Nothing was changed.',
  copied: 'Copied.',
  unexpected: 'Something went wrong that should not have. It was written to the error log.',
} as const;
