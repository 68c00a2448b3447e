// The list of passages and its cards, flags, bookmarks, and what is copied.
import { plurals } from '../plural';

const count = plurals('ru');
const number = (value: number) => value.toLocaleString('ru');
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });
const ofPassages = (n: number) => count(n, { one: 'фрагмента', other: 'фрагментов' });
const toPassages = (n: number) => count(n, { one: 'фрагменту', other: 'фрагментам' });

export const cards = {
  countOf: (shown: number, total: number) => `${number(shown)} из ${number(total)}`,
  noText: 'Здесь появятся фрагменты открытого текста.',
  nothingMarked: 'В этом тексте ещё ничего не отмечено. Выделите слова и наберите метку.',
  noneMatch: 'Подходящих фрагментов нет.',
  showAll: 'Показать все фрагменты',

  filter: 'Отбор фрагментов',
  filterHint: 'Слова, метки…',
  importantAndOthers: 'Важные фрагменты и все остальные',
  onlyImportant: 'Только важные фрагменты',
  options: 'Группировка и порядок',
  groupBy: 'Группировка',
  groups: { none: 'Без групп', paragraph: 'По абзацам', tag: 'По меткам' },
  paragraphGroup: (n: number) => `Абзац ${number(n)}`,
  sortBy: 'Порядок',
  sorts: { reading: 'По тексту', newest: 'Сначала новые', tag: 'По меткам' },
  untagged: 'Без метки',

  important: 'Важно',
  flag: 'Отметить как важный',
  unflag: 'Снять отметку важности',
  flagged: (n: number) => `Отмечено как важное: ${passages(n)}.`,
  unflagged: (n: number) => `Отметка важности снята: ${passages(n)}.`,
  choose: 'Выбрать этот фрагмент',
  unknownCreator: 'Неизвестно кто',
  changed: (date: string) => `изменён ${date}`,
  place: (paragraphs: string, offsets: string) => `¶ ${paragraphs} · ${offsets}`,
  placeAloud: (paragraphs: string, offsets: string) => `Абзац ${paragraphs}, позиция ${offsets}`,
  addTag: 'метка',
  addTagAloud: 'Добавить метку',
  editNote: 'Изменить заметку',
  addNote: 'Добавить заметку',
  remove: 'Удалить фрагмент',
  withKey: (label: string, key: string) => `${label} (${key})`,

  chosen: (n: number) => `Выбрано: ${passages(n)}`,
  chosenBar: 'Выбранные фрагменты',
  tagChosen: 'Метка…',
  untagChosen: 'Снять',
  tagOn: (tag: string, n: number) => `${tag} (${number(n)})`,
  removeChosen: 'Удалить',
  copyChosen: 'Копировать',
  clearChosen: 'Снять выбор',
  nothingChosen: 'Ни один фрагмент не выбран.',
  taggedMany: (n: number, tag: string) => `Метка «${tag}» дана ${toPassages(n)}.`,
  untaggedMany: (n: number, tag: string) => `Метка «${tag}» снята с ${ofPassages(n)}.`,
  removedMany: (n: number) => `Удалено: ${passages(n)}.`,
  oneNote: 'Заметка принадлежит одному фрагменту: выберите один.',

  copyAs: { citation: 'Как ссылку с цитатой', text: 'Как простой текст', json: 'Как JSON' },
  copied: { citation: 'Цитата со ссылкой скопирована.', text: 'Текст скопирован.', json: 'JSON скопирован.' },

  noBookmarks: 'Здесь появятся абзацы с закладкой.',
  bookmarks: 'Закладки',
  bookmarkAloud: (paragraph: number) => `Закладка, абзац ${number(paragraph)}. `,
  bookmarkOf: (paragraph: number, words: string) => `Абзац ${number(paragraph)}: ${words}`,
  removeBookmark: 'Убрать закладку',
  bookmarkSet: (paragraph: number) => `Закладка у абзаца ${number(paragraph)}.`,
  bookmarkGone: (paragraph: number) => `Закладка у абзаца ${number(paragraph)} убрана.`,
  noBookmark: (keys: string | null) =>
    `В этом тексте нет закладок.${keys === null ? '' : ` ${keys} ставит закладку у курсора.`}`,
  noMoreBookmarks: 'Других закладок в этом тексте нет.',

  template: 'Ссылка с цитатой',
  templateHelp:
    'То, что стоит в фигурных скобках, заменяется. Часть без значения опускается вместе с запятой перед ней.',
  templatePlaceholders: 'Подстановки',
  templatePreview: 'Образец',
  templateUnknown: (names: string) => `Неизвестная подстановка: ${names}. Она копируется как есть.`,
  templateReset: 'По умолчанию',
  sample: {
    quote: 'глобальный стратегический баланс',
    title: 'Совместный брифинг',
    publisher: 'China Military Online',
    date: '28 апреля 2017 г.',
    byline: 'Чжан Тао',
    place: 'Москва',
    creator: 'Ада',
    tags: 'Утверждение / Угроза',
    note: 'Сравнить с Женевой',
  },
} as const;
