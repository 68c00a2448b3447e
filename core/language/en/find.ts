// Find in a text, and tag what was found.
import { numbers, plurals } from '../plural';

const count = plurals('en');
const number = numbers('en');
const hits = (n: number) => count(n, { one: 'hit', other: 'hits' });
const passages = (n: number) => count(n, { one: 'passage', other: 'passages' });

export const find = {
  matchCase: 'Match case',
  wholeWord: 'Whole words',
  regularExpression: 'Regular expression',
  searching: 'Searching…',
  tagAll: 'Tag all…',
  labelTagHits: (n: number, tag: string) => `tag ${passages(n)} as ${tag}`,
  noPattern: (reason: string) => `This is no regular expression: ${reason}`,
  patternTooSlow: 'The search was given up: this expression would take too long.',
  patternTooLarge: 'The search was given up: this expression needs too much memory.',
  patternAdvice: 'Avoid repetitions inside repetitions, such as (a+)+.',
  searchOvertaken: 'Another search was begun meanwhile.',
  title: (n: number) => `Tag ${hits(n)}`,
  description: 'Each chosen hit becomes a passage with this tag. One step: Undo takes it back.',
  tag: 'Tag, or the name of a new one',
  tags: 'Tags',
  noTag: 'No tag matches.',
  hits: 'Hits',
  chosen: (n: number, total: number) => `${number(n)} of ${number(total)} chosen`,
  all: 'All',
  none: 'None',
  paragraph: (n: number) => `¶ ${number(n)}`,
  apply: (n: number, tag: string) => `Tag ${passages(n)} as ${tag}`,
  tooMany: (most: number) => `At most ${number(most)} can be tagged at once: these are the first.`,
  done: (n: number, tag: string) => `Tagged ${passages(n)} as ${tag}.`,
  allHadIt: (tag: string) => `Every one of them has the tag ${tag} already.`,
  cancel: 'Cancel',
} as const;

export const goTo = {
  title: 'Go to paragraph',
  field: (last: number) => `Number, 1 to ${number(last)}`,
  go: 'Go',
  cancel: 'Cancel',
  noSuch: (last: number) => `There are paragraphs 1 to ${number(last)}.`,
  paragraph: (n: number, words: string) => `Paragraph ${number(n)}: ${words}`,
  noUntagged: 'There is no further paragraph without a tag.',
} as const;
