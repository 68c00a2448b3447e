// The panel of sources.
export const library = {
  sources: 'Источники',
  addTip: 'Импортировать тексты…',
  add: 'Импортировать тексты',
  empty: 'Текстов пока нет. Здесь появятся тексты, которые вы импортируете, вставите или перетащите в окно.',
  inferredDate: (date: string) => `${date}?`,
} as const;
