// The tabs on the right, and what the Source tab says.
import { plurals } from '../plural';

const count = plurals('en');

export const rightPanel = {
  label: 'Passages, source and history',
  passages: 'Passages',
  source: 'Source',
  history: 'History',
} as const;

export const sourcePanel = {
  none: 'Who wrote the text you read, when, and its hashes will stand here.',
  byline: 'Byline',
  publisher: 'Publisher',
  date: 'Date',
  dateBasis: 'Date rests on',
  place: 'Place',
  url: 'Address',
  language: 'Language',
  file: 'File',
  encoding: 'Encoding',
  length: 'Length',
  characters: (n: number) => count(n, { one: 'character', other: 'characters' }),
  textHash: 'SHA-256 of the text',
  originalHash: 'SHA-256 of the file as received',
  hashHint: 'Anyone with the same file gets the same hash. Every exported passage names the text by it.',
  copyHash: (name: string) => `Copy ${name}`,
} as const;
