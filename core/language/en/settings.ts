// The settings dialog.
export const settings = {
  title: 'Settings',
  pages: {
    reading: 'Reading',
    marking: 'Marking',
    passages: 'Passages',
    sources: 'Sources',
    keys: 'Keys',
    language: 'Language',
  },
  asSystem: 'As the system',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language of the window',
  languageHint: 'Texts, tags and notes stay as they were written.',
  importLimit: 'Largest file to import',
  importLimitHint: 'It also counts for the text in a file once that is unpacked. Larger files are left out by name.',
  megabytes: (n: string) => `${n} MB`,
  switchHints: {
    showHiddenCharacters:
      'Characters without width, and those that turn the direction of the text, are shown by their names (RLO, ZWSP).',
    snapToWords: 'What will be marked is shown before you let go; Alt does the opposite.',
    clickToSelect: 'One click begins, one ends, nothing is dragged; Esc leaves.',
    announcePassages: 'A screen reader hears which passages the caret enters and leaves.',
  },
} as const;
