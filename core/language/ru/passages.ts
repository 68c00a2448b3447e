// The cards of the passages, and the note of one.
export const passageCards = {
  quoted: (text: string) => `«${text}»`,
  removeTag: (name: string) => `Снять метку «${name}»`,
  theTag: 'метка',
  noteOn: (quote: string) => `Заметка к «${quote}»`,
  saveHint: 'сохранить',
  cancelHint: 'отменить',
} as const;
