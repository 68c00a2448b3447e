// The panel of sources: its list, what filters, sorts and groups it, and what can be done with several of them.
import { numbers, plurals } from '../plural';

const count = plurals('ru');
const number = numbers('ru');
const sources = (n: number) => count(n, { one: 'источник', few: 'источника', other: 'источников' });
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });

export const library = {
  sources: 'Источники',
  addTip: 'Импортировать тексты…',
  add: 'Импортировать тексты',
  empty: 'Текстов пока нет. Здесь появятся тексты, которые вы импортируете, вставите или перетащите в окно.',
  inferredDate: (date: string) => `${date}?`,
  filter: 'Отбор источников',
  filterHint: 'Заголовок, издатель…',
  showAll: 'Показать все источники',
  shownOf: (shown: number, all: number) =>
    `${number(shown)} из ${count(all, { one: 'источника', other: 'источников' })}`,
  noneLeft: 'Источников с такими словами и оценкой нет.',
  options: 'Порядок, группы и отбор источников',
  sortBy: 'Порядок',
  sorts: {
    library: 'По добавлению',
    title: 'По заголовку',
    publisher: 'По издателю',
    date: 'По дате',
    passages: 'По числу фрагментов',
    grade: 'По надёжности',
  },
  groupBy: 'Группы',
  groups: {
    none: 'Без групп',
    collection: 'По подборке',
    publisher: 'По издателю',
    date: 'По году',
    grade: 'По надёжности',
  },
  noGroup: {
    collection: 'Вне подборок',
    publisher: 'Издатель неизвестен',
    date: 'Дата неизвестна',
    grade: 'Без оценки',
  },
  gradeFilter: 'Показывать с оценкой',
  anyGrade: 'Все источники',
  table: 'Таблица источников…',
  chosen: (n: number) => `Выбрано: ${sources(n)}`,
  noneChosen: 'Источники не выбраны',
  clear: 'Снять выбор',
  editChosen: 'Изменить…',
  removeChosen: 'Удалить…',
  rename: 'Переименовать…',
  renameTitle: 'Переименование источника',
  newName: 'Заголовок',
  save: 'Переименовать',
  cancel: 'Отмена',
  grade: 'Надёжность',
  collection: 'Подборка',
  noCollection: 'Нет',
  newCollection: 'Новая подборка…',
  newCollectionTitle: 'Новая подборка',
  newCollectionName: 'Название подборки',
  put: 'Поместить',
  renameCollectionTitle: 'Переименование подборки',
  renamedCollection: 'Подборка',
  chooseCollection: 'Выбрать её источники',
  collectionOf: (name: string, n: number) => `Подборка ${name}, ${sources(n)}`,
  inCollection: (n: number) => `В ней ${sources(n)}.`,
  joins: (n: number) => `Подборка с таким названием уже есть, в ней ${sources(n)}: они станут одной.`,
  merge: 'Объединить',
  noCollections: 'Ни один источник ещё не в подборке.',
  removeTitle: (n: number, title: string | null) =>
    n > 1 || title === null ? `Удалить ${sources(n)}?` : `Удалить «${title}»?`,
  removeMeans: (n: number, of: number) => {
    const gone = n === 0 ? 'Фрагментов нет' : `Вместе с этим уйдёт ${passages(n)}`;
    const kept = of === 1 ? 'Текст и полученный файл остаются' : 'Тексты и полученные файлы остаются';
    return `${gone}. ${kept} в папке проекта; отмена вернёт всё.`;
  },
  remove: 'Удалить',
  removed: (n: number) => `Удалено: ${sources(n)}`,
} as const;

export const sourcesTable = {
  title: 'Таблица источников',
  grid: 'Источники',
  choose: 'Выбран',
  chooseAll: 'Выбрать все показанные',
  grade: 'Надёжность',
  passages: 'Фрагменты',
  view: 'Столбцы и группы',
  columns: 'Столбцы',
  hint: 'Стрелки ведут от ячейки к ячейке и вверх к названиям столбцов, которые задают порядок. Enter или ввод меняет значение; Enter сохраняет, Esc оставляет прежнее. Пробел выбирает строку.',
  sorted: (column: string) => `Порядок: ${column}`,
  setField: 'Задать выбранным',
  setValue: 'Значение',
  apply: (n: number) => `Применить: ${sources(n)}`,
  applied: (n: number) => `Применено: ${sources(n)}`,
  applying: 'Применяется…',
  gradeChosen: 'Оценить…',
  removeChosen: 'Удалить…',
  wrongDate: 'Это не дата. Пишите 2017, 2017-04 или 2017-04-28.',
  titleNeeded: 'Источнику нужен заголовок.',
} as const;
