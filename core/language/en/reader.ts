// The text and what stands around it.
import { plurals, numbers } from '../plural';

const count = plurals('en');
const number = numbers('en');

export const reader = {
  longParagraph: 'This text has a very long paragraph: showing it takes a few seconds.',
  textOf: (title: string) => `Text of ${title}`,
  /** What a passage without a tag is called. */
  highlight: 'Highlight',
  /** Of passages that lie on each other, which is current. */
  inStack: (n: number, all: number, name: string) => `${number(n)} of ${number(all)}: ${name}`,
  /** Where a page begins, by the name that the file gives it. */
  page: (label: string) => `Page ${label}`,
  hiddenShown: 'Hidden characters are shown by their names.',
  hiddenNotShown: 'Hidden characters are not shown.',
  unknownTag: '(unknown tag)',
  inferred: (date: string) => `${date} (inferred)`,
  lines: (n: number) => count(n, { one: 'line', other: 'lines' }),
  hashOf: (sha256: string) => `SHA-256 of this text: ${sha256}`,
} as const;

export const findBar = {
  region: 'Find in this text',
  field: 'Find',
  placeholder: 'Find in this text',
  previous: 'Previous',
  previousTip: 'Previous (Shift+Enter)',
  next: 'Next',
  nextTip: 'Next (Enter)',
  close: 'Close',
  closeTip: 'Close (Esc)',
  none: 'Not found',
  place: (hit: number, total: number) => `${number(hit)} of ${number(total)}`,
} as const;
