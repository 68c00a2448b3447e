// Dropping files upon the window.
export const drop = {
  title: 'Drop to add',
  what: 'Texts, web pages, e-mails and folders of them become sources, a Project JSON (.json) is imported. First you see what would happen.',
  noProject: 'Nothing can be added: no project is open',
  noProjectAdvice: 'Open or make a project first, then drop the files again.',
  readOnly: 'Nothing can be added: this project is open for reading only',
  notOnDisk: 'What was dropped is no file on this machine.',
  notOnDiskAdvice: 'Save it as a file first, then drop that; or copy the text and use File › Paste as Source…',
  projectFolder: (name: string) => `“${name}” is the folder of a project: File › Open Project… opens it.`,
  projectAlone: (name: string) => `“${name}” may be a Project JSON: drop it alone, or use File › Import Project JSON…`,
  onePlan: (name: string) => `“${name}” was left out: one Project JSON is imported at a time.`,
} as const;
