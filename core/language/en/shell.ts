// The frame of the window: top bar, reading pane without a text, status bar, notices.
import { numbers } from '../plural';

const number = numbers('en');

export const shell = {
  // Landmarks and live regions
  library: 'Library',
  text: 'Text',
  lastAction: 'Last action',
  notifications: 'Notifications',
  saidTimes: (n: number) => `said ${number(n)} times`,
  goToParagraph: (paragraph: number) => `Paragraph ${number(paragraph)}: go to another`,
  saveState: 'Save state',

  // Top bar
  importSources: 'Import…',
  exportProject: 'Export…',
  exportTip: 'Project JSON: every passage with the proof of its place',

  // No project, no texts, nothing to show
  noProject: 'No project is open',
  whatAProjectIs: 'A project is a folder: the texts, unchanged, and every passage you mark in them.',
  openProject: 'Open project…',
  newProject: 'New project…',
  openExample: 'Open the example',
  noRecent: 'The projects that you open will stand here.',
  recent: 'Recent',
  noTexts: 'This project has no texts yet',
  whatTextsAreFor:
    'Add the texts you want to compare. Glossator keeps them unchanged beside your passages, named by their SHA-256.',
  addTexts: 'Import texts…',
  importProjectJson: 'Import Project JSON…',
  projectUnshown: 'The project cannot be shown',
  textUnread: 'This text cannot be read',
  tryAgain: 'Try again',
  unpainted: 'The window could not be painted',
  unpaintedText:
    'Your passages are safe: what the status bar called saved is on disk. The failure was written to the error log.',
  paintAgain: 'Paint the window again',

  // Status bar
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved',
  readOnly: 'Read-only',
  editAnyway: 'Edit here anyway…',
  editAnywayTitle: 'Edit this project here?',
  editAnywayMeans:
    'From here Glossator cannot see whether it still runs there: that is another computer or container, or this one under an earlier name. If it does, both would write into one history, and changes would be lost. Go on only when you know that it is closed there.',
  editHere: 'It is closed there: edit here',
  cancel: 'Cancel',
  annotator: (name: string) => `Annotator: ${name}`,
  noAnnotator: 'Annotator: not named yet',
  annotatorTip: 'Who annotates here. Click to change.',
  /** `offsets` are formatted. */
  place: (paragraph: number, offsets: string) => `Paragraph ${number(paragraph)}, offset ${offsets}`,

  // Notices
  dismiss: 'Dismiss',
  copyDetails: 'Copy details',
  needsName: 'Glossator needs your name for it.',
  /** `details`: what the program says of it, in English. */
  unexpectedAdvice: (details: string) =>
    `What the status bar calls saved is on the disk. If it happens again, send the details to whoever looks after Glossator.\n${details}`,
} as const;
