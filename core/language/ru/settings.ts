// The settings dialog.
export const settings = {
  title: 'Настройки',
  pages: {
    reading: 'Чтение',
    marking: 'Разметка',
    passages: 'Фрагменты',
    sources: 'Источники',
    keys: 'Клавиши',
    language: 'Язык',
  },
  asSystem: 'Как в системе',
  theme: 'Тема',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная' },
  language: 'Язык окна',
  languageHint: 'Тексты, метки и заметки остаются такими, как написаны.',
  importLimit: 'Наибольший файл для импорта',
  importLimitHint: 'Предел действует и для распакованного текста файла. Файлы больше него пропускаются и называются.',
  megabytes: (n: string) => `${n} МБ`,
  switchHints: {
    showHiddenCharacters:
      'Символы без ширины и те, что меняют направление текста, показаны своими именами (RLO, ZWSP).',
    snapToWords: 'Что будет выделено, видно ещё до отпускания кнопки; с Alt — наоборот.',
    clickToSelect: 'Один щелчок начинает, второй заканчивает, ничего не нужно тянуть; Esc отменяет.',
    announcePassages: 'Программа чтения с экрана скажет, в какие фрагменты входит курсор и из каких выходит.',
  },
} as const;
