// What the window says about what was just done, aloud and in its last-action line.
import { shortQuote } from '../../text/short-quote';
import { numbers, plurals } from '../plural';

const quoted = (text: string) => shortQuote(text, '«', '»');
const count = plurals('ru');
const number = numbers('ru');

export const messages = {
  passages: (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' }),
  tags: (n: number) => count(n, { one: 'метка', few: 'метки', other: 'меток' }),
  words: (n: number) => count(n, { one: 'слово', few: 'слова', other: 'слов' }),

  tagged: (quote: string, tag: string) => `Фрагменту ${quoted(quote)} дана метка «${tag}».`,
  alreadyTagged: (quote: string, tag: string) => `У фрагмента ${quoted(quote)} уже есть метка «${tag}».`,
  untagged: (quote: string, tag: string) => `С фрагмента ${quoted(quote)} снята метка «${tag}».`,
  highlighted: (quote: string) => `Выделен фрагмент ${quoted(quote)}.`,
  removed: (quote: string) => `Удалён фрагмент ${quoted(quote)}.`,
  noteWritten: 'Заметка записана.',
  noteRemoved: 'Заметка удалена.',
  undone: (label: string) => `Отменено: ${label}.`,
  redone: (label: string) => `Повторено: ${label}.`,
  nothingToUndo: 'Отменять нечего.',
  nothingToRedo: 'Повторять нечего.',
  nothingChanged: 'Ничего не изменено.',
  selectFirst: 'Сначала выделите отрезок текста или выберите фрагмент.',
  choosePassageFirst: 'Сначала выберите фрагмент.',
  noPinnedTag: (digit: string) => `За клавишей ${digit} не закреплена метка. Закрепите её в окне метки.`,
  noLastTag: 'Меток ещё не ставили.',
  noMorePassages: 'Других фрагментов в этом тексте нет.',
  noMoreSources: 'Других текстов нет.',
  readOnly: 'Проект открыт только для чтения.',
  passageOf: (tags: string, place: number, total: number, quote: string) =>
    `${tags}; фрагмент ${number(place)} из ${number(total)}: ${quoted(quote)}`,
  tagChanged: (name: string) => `Метка «${name}» изменена.`,
  tagCreated: (name: string) => `Метка «${name}» создана.`,
  tagDeleted: (name: string) => `Метка «${name}» удалена.`,
  starterAdded: 'Начальный набор меток добавлен.',
  imported: 'Импорт завершён.',
  importCancelled: 'Импорт отменён. Ничего не изменено.',
  copied: 'Скопировано.',
  unexpected: 'Произошла непредвиденная ошибка. Она записана в журнал ошибок.',
} as const;
