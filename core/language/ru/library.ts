// The panel of sources.
export const library = {
  sources: 'Источники',
  addTip: 'Добавить текстовые файлы…',
  add: 'Добавить текстовые файлы',
  empty: 'Текстов пока нет. Добавьте текстовые файлы: Ctrl+Shift+O.',
  inferredDate: (date: string) => `${date}?`,
} as const;
