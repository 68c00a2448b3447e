// What is known of a source, by name.
export const sourceFields = {
  title: 'Заголовок',
  byline: 'Автор',
  publisher: 'Издатель',
  date: 'Дата',
  retrieved: 'Получено',
  place: 'Место',
  url: 'Адрес',
  language: 'Язык',
  collection: 'Подборка',
  properties: 'Другие поля',
} as const;
