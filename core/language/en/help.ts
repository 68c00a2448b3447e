// The Help menu's dialogs: the manual, the diagnostic report, About.
import { plurals } from '../plural';

const count = plurals('en');

export const help = {
  manual: 'Manual',
  search: 'Search the manual',
  pages: 'Pages',
  found: 'Places found',
  results: (n: number) => (n === 0 ? 'Nothing found.' : count(n, { one: 'place found', other: 'places found' })),
  nothing: (typed: string) => `The manual does not mention “${typed}”.`,
  next: (title: string) => `Next: ${title}`,
  report: {
    title: 'Glossator: diagnostic report',
    promise: 'No text of any source, no title, tag, note, name or path of a project.',
    versions: 'Versions',
    window: 'Window',
    preferences: 'Settings',
    project: 'Project',
    log: (lines: number) =>
      `Error log, its last ${count(lines, { one: 'line', other: 'lines' })} (“…” stands for words left out)`,
    noProject: 'None is open.',
    emptyLog: 'Empty.',
    language: 'language',
    system: 'system',
    theme: 'theme',
    size: 'size',
    displayScale: 'display scale',
    zoom: 'zoom',
    sources: 'sources',
    characters: 'characters',
    passages: 'passages',
    tags: 'tags',
    creators: 'creators',
    changes: 'changes',
    saveState: 'save state',
    readOnly: 'read-only',
    no: 'no',
  },
  reportTitle: 'Diagnostic report',
  reportText: 'The report',
  reportDescription:
    'This is everything that the report says. Read it, then copy or save it for whoever looks after Glossator. Nothing is sent.',
  copy: 'Copy',
  save: 'Save…',
  saveReport: 'Save the diagnostic report',
  saved: (file: string) => `Saved: ${file}`,
  about: 'About Glossator',
  version: (version: string) => `Version ${version}`,
  licence: 'Licence',
  licenceText: 'MIT. Whoever has Glossator may use, copy, change and pass it on.',
  runsOn: 'Runs on',
  errorLog: 'Error log',
  errorLogHint: 'It does not exist before the first error.',
  notices: 'Third-party notices',
  noticesText: (n: number) =>
    `${count(n, { one: 'package', other: 'packages' })} are part of Glossator, each under its own licence. Electron and Chromium bring theirs in the files LICENSE and LICENSES.chromium.html.`,
} as const;
