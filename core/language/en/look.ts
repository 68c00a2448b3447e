// How the text looks: its settings, and what is said when they are changed by keys.
const number = (value: number) => value.toLocaleString('en');

export const look = {
  textSize: 'Text size',
  pixels: (n: number) => `${number(n)} px`,
  columnWidth: 'Column width',
  characters: (n: number) => `${number(n)} characters`,
  lineHeight: 'Line height',
  readingFont: 'Font of texts',
  fonts: {
    system: 'System serif',
    serif: 'Source Serif',
    sans: 'Source Sans',
    legible: 'Atkinson Hyperlegible',
  },
  fontHint:
    'Atkinson Hyperlegible tells similar letters apart; letters it lacks, such as Cyrillic, come from Source Sans.',
  preview: 'Preview',
  previewText: 'The delegation said on 12 April that the talks “will resume when conditions allow”, and gave no date.',
  reset: 'Back to the usual look',
  textSizeIs: (n: number) => `Text size ${number(n)} px.`,
  focusModeOn: 'Focus mode. Esc leaves it.',
  focusModeOff: 'Focus mode is off.',
  leaveFocusMode: 'Leave focus mode',
} as const;
