// Where passages begin and end: selecting, redrawing, further stretches.
import { shortQuote } from '../../text/short-quote';
import { plurals } from '../plural';

const count = plurals('ru');

const quoted = (text: string) => shortQuote(text, '«', '»');

export const boundaries = {
  labels: {
    redraw: (quote: string) => `изменение границ фрагмента ${quote}`,
    add: (stretch: string, quote: string) => `добавление отрезка ${stretch} к фрагменту ${quote}`,
    remove: (stretch: string, quote: string) => `удаление отрезка ${stretch} из фрагмента ${quote}`,
  },

  stretchGone: 'Этого отрезка во фрагменте больше нет.',
  onlyStretch: 'Это единственный отрезок фрагмента. Удалите весь фрагмент.',
  severalRevisions: 'Все отрезки фрагмента должны лежать в одной редакции текста.',

  redrawn: (quote: string) => `Фрагмент теперь ${quoted(quote)}.`,
  edgeStays: 'Дальше эту границу не сдвинуть.',
  stretchAdded: (stretch: string, n: number) =>
    `Добавлено: ${quoted(stretch)}, всего ${count(n, { one: 'отрезок', few: 'отрезка', other: 'отрезков' })}.`,
  alreadyInside: 'Эти слова уже входят во фрагмент.',
  selectStretchFirst: 'Сначала выделите ещё один отрезок.',
  choosePassageToAddTo: 'Сначала выберите фрагмент, к которому добавить отрезок.',
  choosePassageToRedraw: 'Сначала выберите фрагмент, потом выделите, каким ему быть.',
  selectBoundariesFirst: 'Сначала выделите, каким фрагменту быть.',
  stretchRemoved: (stretch: string) => `Отрезок ${quoted(stretch)} убран из фрагмента.`,
  noStretchHere: 'Сначала поставьте курсор в один из нескольких отрезков фрагмента.',
  nothingToShrink: 'Меньше выделение не сделать.',
  nothingToGrow: 'Больше выделение не сделать.',

  addTo: (quote: string) => `Добавить к ${quoted(quote)}`,
  dragStart: 'Потяните, чтобы сдвинуть начало',
  dragEnd: 'Потяните, чтобы сдвинуть конец',
  choosingEnd: 'Щёлкните там, где фрагмент кончается. Ещё раз там же — выбрать то, что здесь лежит. Esc — выйти.',

  snapOn: 'Мышь выделяет целыми словами.',
  snapOff: 'Мышь выделяет по знакам.',
  clicksOn: 'Выделяют два щелчка: один в начале фрагмента, другой в конце.',
  clicksOff: 'Выделение двумя щелчками выключено.',
} as const;
