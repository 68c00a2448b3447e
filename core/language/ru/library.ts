// The panel of sources.
export const library = {
  sources: 'Источники',
  addTip: 'Добавить текстовые файлы…',
  add: 'Добавить текстовые файлы',
  empty: 'Текстов пока нет. Здесь появятся текстовые файлы, которые вы добавите или перетащите в окно.',
  inferredDate: (date: string) => `${date}?`,
} as const;
