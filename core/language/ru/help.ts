// The Help menu's dialogs: the manual, the diagnostic report, About.
import { plurals } from '../plural';

const count = plurals('ru');

export const help = {
  manual: 'Руководство',
  search: 'Поиск в руководстве',
  pages: 'Страницы',
  found: 'Найденные места',
  results: (n: number) =>
    n === 0
      ? 'Ничего не найдено.'
      : `Найдено: ${count(n, { one: 'место', few: 'места', many: 'мест', other: 'места' })}.`,
  nothing: (typed: string) => `В руководстве нет слов «${typed}».`,
  next: (title: string) => `Далее: ${title}`,
  report: {
    title: 'Glossator: диагностический отчёт',
    promise: 'Без текстов источников, заголовков, меток, заметок, имён и путей проекта.',
    versions: 'Версии',
    window: 'Окно',
    preferences: 'Настройки',
    project: 'Проект',
    log: (lines: number) =>
      `Журнал ошибок, последние ${count(lines, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })} («…» — опущенные слова)`,
    noProject: 'Не открыт.',
    emptyLog: 'Пуст.',
    language: 'язык',
    system: 'система',
    theme: 'тема',
    size: 'размер',
    displayScale: 'масштаб экрана',
    zoom: 'масштаб окна',
    sources: 'источники',
    characters: 'знаки',
    passages: 'фрагменты',
    tags: 'метки',
    creators: 'авторы',
    changes: 'изменения',
    saveState: 'сохранение',
    readOnly: 'только чтение',
    no: 'нет',
  },
  reportTitle: 'Диагностический отчёт',
  reportText: 'Отчёт',
  reportDescription:
    'Это весь отчёт, больше в нём ничего нет. Прочтите его, затем скопируйте или сохраните для того, кто отвечает за Glossator. Ничего не отправляется.',
  copy: 'Копировать',
  save: 'Сохранить…',
  saveReport: 'Сохранить диагностический отчёт',
  saved: (file: string) => `Сохранено: ${file}`,
  about: 'О программе Glossator',
  version: (version: string) => `Версия ${version}`,
  licence: 'Лицензия',
  licenceText: 'MIT. Glossator можно использовать, копировать, изменять и передавать дальше.',
  runsOn: 'Работает на',
  errorLog: 'Журнал ошибок',
  errorLogHint: 'До первой ошибки его нет.',
  notices: 'Сторонние компоненты',
  noticesText: (n: number) =>
    `В Glossator входит ${count(n, { one: 'пакет', few: 'пакета', many: 'пакетов', other: 'пакета' })}, каждый под своей лицензией. Лицензии Electron и Chromium — в файлах LICENSE и LICENSES.chromium.html.`,
} as const;
