// What went wrong and what to do, in words an analyst can act on. Codes, not these words, are what the program looks at.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('en');

/** What the disk was asked to do, read after "Could not". The keys are what the program calls it. */
const doing = {
  'lock the project': 'lock the project',
  'look at the folder': 'look at the folder',
  'make the project folder': 'make the project folder',
  'make the project’s folders': 'make the project’s folders',
  'move the damaged settings aside': 'move the damaged settings aside',
  'open the folder': 'open the folder',
  'read a bundled text': 'read a bundled text',
  'read a source text': 'read a source text',
  'read the bundled project': 'read the bundled project',
  'read the file': 'read the file',
  'read the history': 'read the history',
  'read the project': 'read the project',
  'read the settings': 'read the settings',
  'set a damaged part of the journal aside': 'set a damaged part of the journal aside',
  'set a file aside': 'set a file aside',
  'sync the folder': 'sync the folder',
  'tidy the folder': 'tidy the folder',
  'write a source text': 'write a source text',
  'write the export': 'write the export',
  'write the file': 'write the file',
  'write the journal': 'write the journal',
  'write the screenshot': 'write the screenshot',
  'write the settings': 'write the settings',
} as const;

export type Doing = keyof typeof doing;

export const failures = {
  // The disk
  disk: (what: Doing, reason: string) => `Could not ${doing[what]}: ${reason}.`,
  diskFull: 'the disk is full',
  diskFullAdvice: 'Free some space on this disk.',
  denied: 'permission was denied',
  deniedAdvice: 'Check that you may write to the project folder.',
  diskRefused: 'the disk refused',
  diskRefusedAdvice: 'Check that the disk is connected and healthy.',
  inUse: 'another program uses it',
  inUseAdvice: 'Close what else works in this folder.',
  diskUnexpected: 'an error that should not happen',

  // The project folder
  notAProject: 'There is no Glossator project in this folder.',
  notAProjectAdvice: 'Choose a folder that holds a project.json.',
  folderNotEmpty: 'There already are files in this folder.',
  folderNotEmptyAdvice: 'Choose an empty folder or a new name.',
  openedForReading: 'The project was opened for reading.',
  heldBy: (name: string | null, host: string, process: number, since: string) =>
    `${name === null ? 'Another Glossator' : `“${name}”`} has this project open (on ${host}, process ${String(process)}, since ${since} UTC).`,
  heldByAdvice: 'You can read everything. To edit, close it there and open it here again.',
  notHeld: 'This project is not held by anybody who may be gone.',
  heldByMany: 'Several Glossators are opening this project at this moment.',
  tryAgainAdvice: 'Try again.',
  fileEmpty: 'The file is empty.',
  fileTorn: 'The file is cut off or damaged: it is not JSON.',
  fileForeign: 'The file is not one of Glossator’s: it has no version.',
  fileShape: (issue: string) => `The file has a wrong shape: ${issue}.`,
  restoreAdvice:
    'The file was left as it is. Restore it from a backup, or open a copy rebuilt from the folder history/, which holds every change as well.',
  fileNewer: (version: number, known: number) =>
    `The file has version ${String(version)}, this Glossator reads ${String(known)}.`,
  fileNewerAdvice: 'Open the project with a newer Glossator. The file was left as it is.',
  fileOfOtherSource: (source: string) => `The file belongs to another source (“${source}”).`,
  fileOfOtherSourceAdvice: 'Give the file its old name back.',
  fileAhead: (change: number, last: number) =>
    `The file holds change ${String(change)}, but the journal ends at ${String(last)}.`,
  fileAheadAdvice:
    'Files in history/ are missing or damaged: restore that folder from a backup, or open a copy rebuilt from what can be read. Nothing was changed.',
  annotationsMissing: (title: string) => `The annotations of “${title}” are missing.`,
  projectMissing: 'The folder holds the history of a project, but its project.json is missing.',
  missingAdvice:
    'Restore the file from a backup, or open a copy rebuilt from the folder history/, which holds every change as well. Nothing was changed.',
  notDamaged: 'This project has not been found damaged.',
  historyDamaged: (change: number, file: string) => `Change ${String(change)} of the history is damaged in ${file}.`,
  historyDamagedAdvice:
    'The passages themselves are not affected. Restore the file from a backup to get the history back.',
  lineUnknown: (line: number) => `Line ${String(line)} of the journal is intact, but this version cannot read it.`,
  lineUnknownAdvice: 'Open the project with a newer Glossator.',
  noChange: (revision: number) => `There is no change ${String(revision)}.`,
  somethingInFolder: 'Something in this project’s folder is not as it should be.',
  orphan: (file: string) =>
    `${file} belongs to a source that this project does not have. It is not shown and was left as it is.`,
  /** `aside`: where it went; null when it was only looked at. */
  journalDamage: (file: string, part: 'all' | 'end', size: JournalDamage, aside: string | null) =>
    `${part === 'all' ? 'All' : 'The end'} of ${file} (${size.bytes} bytes, ${count(size.lines, { one: 'line', other: 'lines' })}, from byte ${size.start}) ${
      aside === null
        ? 'is cut off or damaged and is not shown. Nothing was changed on the disk.'
        : `was cut off or damaged. It was set aside as ${aside}.`
    }`,
  textMissing: 'The text of this source is missing.',
  textDamaged: 'The text of this source is not the one that was imported.',
  layoutMissing: 'The layout of this source (headings, lists, links) is missing.',
  layoutDamaged: 'The layout of this source is not the one that was imported.',
  textAdvice: 'Restore the file from a backup, or import the source again.',
  halfCharacters: 'The text holds half characters (lone surrogates), which UTF-8 cannot store.',

  // Commands
  sourceOfPassageGone: 'The source of this passage is not in the project.',
  sourceGone: 'This source is no longer in the project.',
  collectionGone: (name: string) => `No source is in the collection “${name}” any more.`,
  sourceUnknown: 'This source is not in the project.',
  textNotAtHand: (title: string) => `The text of “${title}” is not at hand.`,
  quoteMismatch: (quote: string, title: string) =>
    `The words ${shortQuote(quote)} do not stand at this place of “${title}”.`,
  tagGone: 'This tag no longer exists.',
  passageGone: 'This passage no longer exists.',
  parentGone: 'The parent tag does not exist.',
  tagTwin: (name: string) => `There is already a tag “${name}” at this place.`,
  tagBelowItself: 'A tag cannot be moved below itself.',
  sourceTwin: (title: string) => `The text of “${title}” is already in the project.`,
  sourceTwinAdvice: 'Choose it in the list of sources.',
  unknownCommand: (type: string) => `There is no command “${type}”.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  closing: 'The project is being closed.',
  noCreator: 'Say your name first: every passage carries it.',

  // The window and main
  otherProject: 'Another project is open now.',
  noProject: 'No project is open.',
  staysOpen: 'The open project stays open.',
  nothingChosen: 'Nothing was chosen.',
  notRecent: 'This folder is not among the recent projects.',
  foreignSender: 'Only the window of Glossator may ask.',
  unknownCall: 'There is no such call.',
  unexpected: 'Something went wrong inside Glossator. It is noted in the error log.',
  windowRevived: 'The window failed and was opened again. Everything you did is still there.',
  mainSilent: (call: string, error: string) => `Glossator could not ask its main process (${call}): ${error}`,
  otherTextOpened: 'Another text was opened meanwhile.',
  settingsUnreadableAdvice:
    'Make this file readable; until then your name and other settings last only until you quit.',
  settingsDamaged: 'The settings could not be read; Glossator started with fresh ones.',
  settingsDamagedAdvice: 'Enter your name again. Projects are not concerned.',

  // Adding texts, importing, exporting
  tooLarge: (name: string) => `“${name}” is larger than 200 MB.`,
  notUtf8: (name: string) => `“${name}” is not a UTF-8 text.`,
  notUtf8Advice: 'Save it as plain text in UTF-8.',
  noText: (name: string) => `“${name}” holds no text.`,
  alreadyAdded: (name: string, title: string) => `The text of “${name}” is already in the project: “${title}”.`,
  exportInside: 'An export cannot go into the folder of the project itself.',
  exportInsideAdvice: 'Choose another folder.',
  fileNotUtf8: 'The file is not a UTF-8 text.',
  chooseAnExportAdvice: 'Choose a file that Glossator exported.',
  notJson: (reason: string) => `The file is not JSON: ${reason}`,
  notGlossator: (format: string) => `The file is JSON, but not a Glossator project (its "format" is not "${format}").`,
  newerFormat: (version: number, known: number) =>
    `The file is of version ${String(version)}; this Glossator reads ${String(known)}.`,
  newerFormatAdvice: 'Open it with a newer Glossator.',
  notProjectJson: (issue: string) => `The file is not valid Project JSON: ${issue}`,
  planGone: 'This import is no longer at hand.',
  planGoneAdvice: 'Choose the file again.',
  planOld: 'The project has changed since the plan was made.',
  planOldAdvice: 'Look at the new plan.',

  // The bundled project
  installAgainAdvice: 'This installation of Glossator is damaged: install it again.',
  noFreeName: 'There is no free name for the example.',
  bundledNotJson: 'The description of the bundled project is not JSON.',
  bundledNotUtf8: 'A file of the bundled project is not a UTF-8 text.',
  bundledShape: (issues: string) => `The bundled project does not have its shape.\n${issues}`,
  bundledNoTag: (owner: string, id: string) => `${owner}: there is no tag “${id}” in the bundled project.`,
  bundledNoSource: (owner: string, id: string) => `${owner}: there is no source “${id}” in the bundled project.`,
  bundledTwice: (name: string) => `“${name}” stands twice in the bundled project.`,
  bundledTextMissing: (id: string) => `The text of ${id} is missing.`,
  bundledTextDamaged: (id: string) => `The text of ${id} is not the one that was bundled.`,
  bundledQuoteTwice: (id: string, quote: string, times: number) =>
    `${id}: “${quote}” stands ${String(times)} times in the text; say which one.`,
  bundledQuoteMissing: (id: string, quote: string, times: number) =>
    `${id}: “${quote}” does not stand in the text ${String(times)} time(s).`,
} as const;

export interface JournalDamage {
  readonly bytes: number;
  readonly lines: number;
  readonly start: number;
}
