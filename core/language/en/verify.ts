// Verifying a project: its dialog, its report, and everything that can be found.
import { plurals } from '../plural';

const count = plurals('en');
const backup = 'Put the file back from a backup.';
const historyBackup = 'Put the files of the folder “history” back from a backup.';
const changes = (first: number, last: number) =>
  first === last ? `change ${String(first)} is` : `changes ${String(first)} to ${String(last)} are`;

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
  damaged: (n: number) =>
    n === 1 ? '1 thing is not as it was written:' : `${n.toLocaleString('en')} things are not as they were written:`,
  findings: 'What is wrong',
  notAllShown: (n: number) => `${n.toLocaleString('en')} more: the saved report names them all.`,
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
  notDerivable: (n: number) =>
    `not re-derivable with this version of Glossator: ${count(n, { one: 'text', other: 'texts' })}`,
  // Findings, after the name of a file: what is wrong, and what to do.
  unreadable: (why: string) =>
    `cannot be read (${why}). See to the disk and to the rights to this file, then verify again.`,
  missing: `is missing. ${backup}`,
  line: (line: number) => `line ${String(line)} is not what was written. ${backup}`,
  chain: (line: number) => `line ${String(line)} does not continue the line before it. ${backup}`,
  otherLine: (line: number) =>
    `line ${String(line)} is not the one that was written while the project is open. ${backup}`,
  torn: `its last line is not complete. ${backup}`,
  gap: (first: number, last: number) => `before it, ${changes(first, last)} missing. ${historyBackup}`,
  cutOff: (first: number, last: number) => `at its end, ${changes(first, last)} missing. ${historyBackup}`,
  snapshotBytes: `its bytes are not those that were written. ${backup}`,
  snapshotContent: `does not say what the history says. ${backup}`,
  snapshotAhead: (revision: number, newest: number) =>
    `is of change ${String(revision)}, but the history ends with change ${String(newest)}. ${historyBackup}`,
  wrongHash: `its bytes do not have the SHA-256 that its name states. ${backup}`,
  originalChanged: `its bytes are not those that were received. ${backup}`,
  originalMissing: (title: string, name: string, hash: string) =>
    `The bytes as received of “${title}” are missing. Put them back from a backup: the file “${name}” with the SHA-256 ${hash}.`,
  textMissing: (title: string) => `The text of “${title}” is missing. ${backup}`,
  layoutMissing: (title: string) => `The layout of “${title}” is missing. ${backup}`,
  wrongLength: (title: string) =>
    `does not have the length that is stated of “${title}”. Compare its text with the original before you quote it.`,
  derivedDiffers: (title: string) =>
    `gives another text than that of “${title}”. Compare the two (Open Original) before you quote it.`,
  derivedFails: (title: string, why: string) =>
    `the text of “${title}” cannot be made again from it: ${why} Compare the two (Open Original) before you quote it.`,
  layoutDiffers: (title: string) =>
    `gives another layout than that of “${title}”: its headings or links may not be those of the file. The words are the same.`,
  quote: (quote: string, title: string) =>
    `“${quote}” does not stand at its place in “${title}”. Find the passage in the text and draw it anew.`,
  sourceGone: (quote: string) => `“${quote}” is in a source that the project does not have. ${historyBackup}`,
  // Notes.
  notCompared: 'could not be compared with the history, because that is damaged.',
  originalNotKept: (title: string) =>
    `The bytes as received of “${title}” are not in this project: it was imported without them.`,
  otherVersion: (title: string, made: number, now: number) =>
    `“${title}” was made by version ${String(made)} of its extractor, and version ${String(now)} makes something else of the same bytes.`,
  noExtractor: (title: string, name: string) =>
    `“${title}” was made by the extractor “${name}”, which this Glossator does not have.`,
  foreign: 'is no file of Glossator’s.',
  setAside: 'was set aside by Glossator, because it could not be read. Nothing uses it.',
  leftOver: 'belongs to no source that ever was in the project.',
  oldSnapshot: 'was written by an older Glossator, without a SHA-256 of its own: it was compared with the history.',
  oldProject:
    'was written by an older Glossator, without a SHA-256 of its own: it was compared with the history, but nothing proves the project’s name and id. Open the project once: they are covered from then on.',
} as const;
