// The settings dialog.
export const settings = {
  title: 'Settings',
  pages: { reading: 'Reading', marking: 'Marking', passages: 'Passages', keys: 'Keys', language: 'Language' },
  asSystem: 'As the system',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language of the window',
  languageHint: 'Texts, tags and notes stay as they were written.',
} as const;
