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
  proof: 'Proof',
  received: 'Received',
  receivedAs: {
    file: (when: string) => `${when}, as a file`,
    paste: (when: string) => `${when}, pasted`,
    decodedAgain: (when: string) => `${when}, the kept bytes read in another encoding`,
  },
  receivedUnknown: 'not recorded when it came',
  extractor: 'Read by',
  pastedText: 'no extractor: kept as it was pasted',
  decodedOnly: 'no extractor: its characters decoded, nothing else',
  extractorOf: (name: string, version: number, variant: string) => `${name}, version ${String(version)}${variant}`,
  variant: (name: string) => ` (${name})`,
  layoutHash: 'SHA-256 of the layout',
  copyProof: 'Copy Proof',
  copyProofTip: 'Copy all of this as lines of text',
  openOriginal: 'Open Original',
  openOriginalTip: 'Show the bytes as they were received, as text',
  verify: 'Verify Project…',
  file: 'File',
  encoding: 'Encoding',
  length: 'Length',
  characters: (n: number) => count(n, { one: 'character', other: 'characters' }),
  textHash: 'SHA-256 of the text',
  originalHash: 'SHA-256 of the file as received',
  hashHint: 'Anyone with the same file gets the same hash. Every exported passage names the text by it.',
  copyHash: (name: string) => `Copy ${name}`,
} as const;
