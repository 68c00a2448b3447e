// What is known of a source, as it is edited: the form, its dates, its further fields, and its grades.
import { plurals } from '../plural';

const count = plurals('en');

export const sourceForm = {
  label: 'What is known of this source',
  more: 'Other fields',
  key: 'Name',
  value: 'Value',
  valueOf: (key: string) => `Value of ${key}`,
  addMore: 'Add a Field',
  removeMore: (key: string) => `Remove ${key}`,
  inferred: 'Inferred: the source does not say it',
  basis: 'Rests on',
  dateHint: '2017, 2017-04-28',
  noDate: 'Write a year, a month or a day: 2017, 2017-04 or 2017-04-28.',
  titleNeeded: 'A source needs a title.',
  byAnalyst: 'entered by hand',
  fromFile: (origin: string) => `from the file: ${origin}`,
  /** Where a value came from that is no field of the file, by what is stored. */
  knownOrigins: {
    heading: 'from the first heading',
    'first line': 'from the first line',
    'file name': 'from the file name',
    guess: 'guessed from the words of the text',
  },
  fieldOf: (field: string, more: string) => `${field}: ${more}`,
} as const;

export const grading = {
  title: 'Reliability',
  scale: {
    A: 'Completely reliable',
    B: 'Usually reliable',
    C: 'Fairly reliable',
    D: 'Not usually reliable',
    E: 'Unreliable',
    F: 'Reliability cannot be judged',
  },
  explained: {
    A: 'No doubt of authenticity, trustworthiness or competency; has a history of complete reliability.',
    B: 'Minor doubt; has a history of valid information most of the time.',
    C: 'Doubt; but has provided valid information in the past.',
    D: 'Significant doubt; but has provided valid information in the past.',
    E: 'Lacking authenticity, trustworthiness and competency; history of invalid information.',
    F: 'No basis exists for evaluating the reliability of the source.',
  },
  named: (grade: string, words: string) => `${grade} · ${words}`,
  none: 'Not graded',
  hint: 'Reliability of the source on the NATO Admiralty scale, from A to F.',
  reason: 'Why',
  reasonHint: 'optional',
  give: 'Grade',
  takeBack: 'Take Back',
  takeBackAsking: 'Take Back…',
  cancel: 'Cancel',
  /** Of a form that is filled in as somebody. */
  gradedAs: (name: string) => `Graded by ${name}, today.`,
  dialog: (n: number, title: string | null) =>
    n > 1 || title === null ? `Grade ${count(n, { one: 'source', other: 'sources' })}` : `Grade “${title}”`,
  givenBy: (name: string, day: string) => `${name}, ${day}`,
  unknownCreator: 'somebody',
  takenBack: 'taken back',
  history: (n: number) => `History: ${count(n, { one: 'grade', other: 'grades' })}`,
} as const;
