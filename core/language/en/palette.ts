// The palette (Ctrl+K): everything by its name.
import { plurals } from '../plural';

const count = plurals('en');
const number = (value: number) => value.toLocaleString('en');

export const palette = {
  title: 'Go to anything',
  search: 'Search sources, tags, commands…',
  placeholder: 'Search sources, tags, commands, passages…',
  label: 'Sources, tags, commands and passages',
  groups: { recent: 'Recent', source: 'Sources', tag: 'Tags', command: 'Commands', passage: 'Passages' },
  firstOf: (shown: number, total: number) => `first ${number(shown)} of ${number(total)}`,
  results: (n: number) => count(n, { one: 'result', other: 'results' }),
  nothing: (typed: string) => `Nothing matches “${typed}”.`,
  nothingYet: 'Nothing here yet.',
  effects: {
    command: 'run',
    source: 'open',
    passage: 'go there',
    tagSelection: 'tag the selection',
    tagPassage: 'tag the passage',
    nextTagged: 'next passage with it',
  },
  choose: 'choose',
  close: 'close',
  only: { command: 'commands', tag: 'tags', source: 'sources', passage: 'passages' },
  noneTagged: (tag: string) => `No passage is tagged ${tag}.`,
} as const;
