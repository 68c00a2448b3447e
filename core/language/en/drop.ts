// Dropping files upon the window.
export const drop = {
  title: 'Drop to add',
  what: 'Text files (.txt) become sources. A Project JSON (.json) first shows what importing it would do.',
  noProject: 'Nothing can be added: no project is open',
  noProjectAdvice: 'Open or make a project first, then drop the files again.',
  readOnly: 'Nothing can be added: this project is open for reading only',
  notOnDisk: 'What was dropped is no file on this machine.',
  notOnDiskAdvice: 'Save it as a text file first, then drop that.',
  folder: (name: string) => `“${name}” is a folder.`,
  folderAdvice: 'Drop the text files in it. A project folder is opened by File › Open Project…',
  noFile: (name: string) => `“${name}” is not there, or is no file.`,
  otherKind: (name: string) => `“${name}” is neither a text file (.txt) nor a Project JSON (.json).`,
  otherKindAdvice: 'Save it as plain text in UTF-8, then drop that.',
  onePlan: (name: string) => `“${name}” was left out: one Project JSON is imported at a time.`,
} as const;
