// The panel of sources.
export const library = {
  sources: 'Источники',
  addTip: 'Добавить текстовые файлы…',
  add: 'Добавить текстовые файлы',
  empty: 'Текстов пока нет. Их добавляет кнопка выше.',
  inferredDate: (date: string) => `${date}?`,
} as const;
