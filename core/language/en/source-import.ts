// Importing texts: the plan, its progress and its report.
import { numbers, plurals } from '../plural';

const count = plurals('en');
const number = numbers('en');
const percent = (share: number) => `${number(Math.round(share * 100))} %`;
const files = (n: number) => count(n, { one: 'file', other: 'files' });
const sources = (n: number) => count(n, { one: 'source', other: 'sources' });

export const sourceImport = {
  title: 'Import',
  chooseFiles: 'Import',
  chooseFolder: 'Import a Folder',
  texts: 'Texts',
  allFiles: 'All files',
  noFiles: 'There is no file in what was chosen.',
  folderUnreadable: (name: string) => `The folder “${name}” cannot be read.`,
  link: (name: string) =>
    `“${name}” is a link to another place. Links in a folder are not followed: choose the file itself.`,
  tooManyFiles: (n: number) => `More than ${number(n)} files: the rest was not looked at.`,
  changed: (name: string) => `“${name}” has changed since the plan was made.`,
  pasted: 'Pasted text',

  looking: (found: number) => `Looking through folders: ${files(found)} so far`,
  reading: (done: number, total: number) => `Reading ${number(done)} of ${files(total)}`,
  comparing: (done: number, total: number) => `Comparing with ${number(done)} of ${sources(total)} of the project`,
  importing: (done: number, total: number) => `Importing ${number(done)} of ${sources(total)}`,
  planned: 'Nothing has changed yet.',
  now: (names: readonly string[]) => names.join(', '),
  progress: 'Progress',

  plan: 'What would be imported',
  summary: (chosen: number, twins: number, near: number, failed: number) =>
    [
      `${number(chosen)} to import`,
      ...(twins > 0 ? [count(twins, { one: 'duplicate', other: 'duplicates' })] : []),
      ...(near > 0 ? [count(near, { one: 'near-duplicate', other: 'near-duplicates' })] : []),
      ...(failed > 0 ? [`${number(failed)} cannot be read`] : []),
    ].join(' · '),
  words: (n: number) => count(n, { one: 'word', other: 'words' }),
  language: (name: string, isGuessed: boolean) => (isGuessed ? `${name} (guessed)` : name),
  noLanguage: 'language unknown',
  encoding: 'Encoding',
  encodingFacts: (name: string, isGuessed: boolean) => (isGuessed ? `${name} (guessed)` : name),
  found: (name: string, isGuessed: boolean) => (isGuessed ? `Found: ${name} (guessed)` : `Found: ${name}`),
  foundEncoding: 'Found by itself',
  scripts: {
    unicode: 'Unicode',
    western: 'Western',
    centralEuropean: 'Central European',
    cyrillic: 'Cyrillic',
    greek: 'Greek',
    turkish: 'Turkish',
    hebrew: 'Hebrew',
    arabic: 'Arabic',
    baltic: 'Baltic',
    vietnamese: 'Vietnamese',
    thai: 'Thai',
    japanese: 'Japanese',
    chinese: 'Chinese',
    korean: 'Korean',
  },
  encodingChoice: (script: string, name: string) => `${script}: ${name}`,
  variant: 'Text',
  variants: {
    article: 'The article',
    page: 'The whole page',
    plain: 'The plain text',
    formatted: 'The formatted text',
  },
  twin: (title: string, isPlanned: boolean) =>
    isPlanned
      ? `The same text as “${title}”, earlier in this import.`
      : `The same text as “${title}”, which is in the project.`,
  near: (title: string, share: number, ofOther: number, isPlanned: boolean) => {
    const where = isPlanned ? 'earlier in this import' : 'in the project';
    return share >= 0.5
      ? `${percent(share)} of it also stands in “${title}”, ${where}.`
      : `It holds ${percent(ofOther)} of “${title}”, ${where}.`;
  },
  details: 'The chosen file',
  preview: 'Preview',
  take: (title: string) => `Import “${title}”`,
  takeAll: 'Import all',
  takeNone: 'Import none',
  nothingChosen: 'Choose at least one source.',
  oneStep: 'One step: Undo takes it back.',
  apply: (n: number) => `Import ${sources(n)}`,
  stop: 'Stop',
  stopping: 'Stopping…',

  done: (n: number) => (n === 0 ? 'Nothing was imported.' : `${sources(n)} imported.`),
  leftOut: (n: number) => `${files(n)} left out:`,
  wasCancelled: 'The import was stopped. What had been imported by then stays; Undo takes it back.',
  stayed: (title: string) => `“${title}”`,
  notChosen: 'It was not chosen.',
  notReached: 'It was not reached before the import was stopped.',
  saveReport: 'Save Report…',
  reportName: 'Import report',
  reportSaved: (file: string) => `The report is in ${file}.`,
  reportTitle: (project: string, time: string) => `Import into “${project}”, ${time}`,
  reportTotals: (imported: number, leftOut: number) => `${sources(imported)} imported, ${files(leftOut)} left out.`,
  reportLeftOut: (file: string, why: string) => `left out  ${file}: ${why}`,
  reportImported: (file: string, title: string) => `imported  ${file}: ${title}`,

  paste: 'Paste as Source',
  pasteDescription: 'What you paste here becomes a source, exactly as it is.',
  pasteTitle: 'Title',
  pasteTitleHint: 'Its first line, if you leave this empty',
  pasteText: 'Text',
  pasteGoOn: 'Go on',
} as const;
