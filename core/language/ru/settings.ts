// The settings dialog.
export const settings = {
  title: 'Настройки',
  pages: { reading: 'Чтение', marking: 'Разметка', passages: 'Фрагменты', keys: 'Клавиши', language: 'Язык' },
  asSystem: 'Как в системе',
  theme: 'Тема',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная' },
  language: 'Язык окна',
  languageHint: 'Тексты, метки и заметки остаются такими, как написаны.',
} as const;
