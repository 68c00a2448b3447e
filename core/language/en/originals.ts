// The kept original of a source, shown as text.
export const originals = {
  notKept: 'The bytes as received are not in this project.',
  notKeptAdvice:
    'They were left out by an export, or the file was removed from the project’s folder. Verify Project says more.',
  title: (name: string) => `The original: ${name}`,
  hint: 'The bytes as they were received, shown as text. Nothing in them runs.',
  beginning: (size: string) => `Only the beginning is shown. The file has ${size} bytes.`,
  reveal: 'Show in Folder',
  text: 'Text of the original',
} as const;
