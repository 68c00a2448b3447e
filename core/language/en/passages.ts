// The cards of the passages, and the note of one.
export const passageCards = {
  quoted: (text: string) => `“${text}”`,
  removeTag: (name: string) => `Remove tag ${name}`,
  theTag: 'the tag',
  noteOn: (quote: string) => `Note on “${quote}”`,
  saveHint: 'save',
  cancelHint: 'cancel',
} as const;
