// Verifying a project: its dialog, its report, and everything that can be found.
import { plurals } from '../plural';

const count = plurals('en');

export const verify = {
  title: 'Verify Project',
  running: 'Checking every byte of the project folder…',
  progress: (done: number, total: number) => `${String(done)} of ${String(total)}`,
  cancel: 'Cancel',
  save: 'Save Report…',
  saved: (file: string) => `Saved: ${file}`,
  close: 'Close',
  stopped: 'Verifying was stopped. Nothing was changed.',
  failed: 'The project could not be verified.',
  whole: 'Everything is as it was written.',
  damaged: (n: number) => `${count(n, { one: 'thing is', other: 'things are' })} not as it was written:`,
  findings: 'What is wrong',
  notes: 'Worth knowing, no damage',
  checked: 'What was checked',
  reportTitle: (name: string) => `Verification of “${name}”`,
  reportName: (name: string) => `${name} – verification`,
  files: (n: number) => `${count(n, { one: 'file', other: 'files' })} read in full`,
  changes: (n: number) =>
    `${count(n, { one: 'change', other: 'changes' })} of the history: hash chain followed, and replayed`,
  texts: (n: number) => `${count(n, { one: 'text', other: 'texts' })}: SHA-256 computed anew`,
  originals: (n: number, derived: number) =>
    `${count(n, { one: 'original', other: 'originals' })}: SHA-256 computed anew; ${count(derived, { one: 'text', other: 'texts' })} made again from them`,
  passages: (n: number) => `${count(n, { one: 'passage', other: 'passages' })}: words found at their places`,
  journalHash: (hash: string) => `SHA-256 of the history’s last line, which stands for all of it: ${hash}`,
  // Findings, after the name of a file.
  unreadable: (why: string) => `cannot be read: ${why}`,
  missing: 'is missing.',
  line: (line: number) => `line ${String(line)} is not what was written.`,
  chain: (line: number) => `line ${String(line)} does not continue the line before it.`,
  torn: 'its last line is not complete.',
  gap: (first: number, last: number) =>
    first === last ? `change ${String(first)} is missing.` : `changes ${String(first)} to ${String(last)} are missing.`,
  snapshotBytes: 'its bytes are not those that were written.',
  snapshotContent: 'does not say what the history says.',
  snapshotAhead: (revision: number, newest: number) =>
    `is of change ${String(revision)}, but the history ends with change ${String(newest)}.`,
  wrongHash: 'its bytes do not have the SHA-256 that its name states.',
  originalChanged: 'its bytes are not those that were received.',
  originalMissing: (title: string) => `The bytes as received of “${title}” are missing.`,
  textMissing: (title: string) => `The text of “${title}” is missing.`,
  layoutMissing: (title: string) => `The layout of “${title}” is missing.`,
  wrongLength: (title: string) => `does not have the length that is stated of “${title}”.`,
  derivedDiffers: (title: string) => `gives another text than that of “${title}”.`,
  derivedFails: (title: string, why: string) => `the text of “${title}” cannot be made again from it: ${why}`,
  layoutDiffers: (title: string) => `gives another layout than that of “${title}”.`,
  quote: (quote: string, title: string) => `“${quote}” does not stand at its place in “${title}”.`,
  sourceGone: (quote: string) => `“${quote}” is in a source that the project does not have.`,
  // Notes.
  notCompared: 'could not be compared with the history, because that is damaged.',
  originalNotKept: (title: string) =>
    `The bytes as received of “${title}” are not in this project: it was imported without them.`,
  otherVersion: (title: string, made: number, now: number) =>
    `“${title}” was made by version ${String(made)} of its extractor, and version ${String(now)} makes another text of the same bytes.`,
  noExtractor: (title: string, name: string) =>
    `“${title}” was made by the extractor “${name}”, which this Glossator does not have.`,
  foreign: 'is no file of Glossator’s.',
  leftOver: 'belongs to no source that ever was in the project.',
  oldSnapshot: 'was written by an older Glossator, without a SHA-256 of its own.',
} as const;
