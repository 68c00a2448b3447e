// What main says: the system's dialogs, and notices about files.
import { numbers, plurals } from '../plural';

const count = plurals('ru');
const number = numbers('ru');
const changes = (n: number) => count(n, { one: 'изменение', few: 'изменения', other: 'изменений' });

export const system = {
  openProject: 'Открыть проект',
  newProject: 'Новый проект',
  newProjectName: 'Новый проект',
  create: 'Создать',
  plainText: 'Обычный текст',
  importProjectJson: 'Импорт Project JSON',
  exportProjectJson: 'Экспорт Project JSON',
  aboutDetail: 'Выделяйте фрагменты источников, ставьте на них метки и доказывайте каждый из них.',

  notSaved: 'Не сохранено',
  stillSaving: (n: number) => `Ещё сохраняется: ${changes(n)}.`,
  couldNotSave: (n: number) => `Не удалось сохранить ${changes(n)}.`,
  tryAgain: 'Повторить попытку',
  quitAndLose: (n: number) => `Выйти и потерять ${changes(n)}`,
  closeAndLose: (n: number) => `Закрыть проект и потерять ${changes(n)}`,
  cancel: 'Отмена',

  historyWhole: 'История цела.',
  historyWholeDetail: (n: number) => `Изменений: ${number(n)}; у каждого тот хеш, который указан в следующем.`,
  projectFolder: 'Проект находится в этой папке.',
  exported: 'Проект экспортирован.',
} as const;
